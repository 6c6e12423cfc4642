// Chance, the same for the same seed on every machine.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace assay::reference {

class Random {
  public:
    explicit Random(std::uint64_t seed) : engine_(seed) {}

    std::size_t below(std::size_t count) { return static_cast<std::size_t>(engine_() % count); }
    int between(int low, int high) {
        return low + static_cast<int>(below(static_cast<std::size_t>(high - low + 1)));
    }
    bool chance(std::size_t percent) { return below(100) < percent; }

    template <class T>
    const T& pick(const std::vector<T>& all) {
        return all[below(all.size())];
    }
    template <class T>
    T& pick(std::vector<T>& all) {
        return all[below(all.size())];
    }
    std::string word(std::initializer_list<const char*> all) {
        return *(all.begin() + below(all.size()));
    }

    template <class T>
    void shuffle(std::vector<T>& all) {
        for (std::size_t left = all.size(); left > 1; --left)
            std::swap(all[left - 1], all[below(left)]);
    }

  private:
    std::mt19937_64 engine_;
};

} // namespace assay::reference
