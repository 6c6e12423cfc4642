// Chance: the same for the same seed on every machine.
#pragma once

#include <cstdint>
#include <random>
#include <vector>

namespace assay::library {

class Chance {
  public:
    explicit Chance(std::uint64_t seed) : engine_(seed) {}

    /// 0 to `count` - 1; `count` is not 0.
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(engine_() % count); }
    bool percent(std::size_t percent) { return below(100) < percent; }

    template <class Any>
    const Any& pick(const std::vector<Any>& all) {
        return all[below(all.size())];
    }

  private:
    std::mt19937_64 engine_;
};

} // namespace assay::library
