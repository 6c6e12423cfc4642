// The members of one record by name, for checkers written by hand: a perfect hash, found at start.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <string_view>

namespace bench {

template <std::size_t Count>
class Names {
  public:
    static constexpr std::size_t none = ~std::size_t{0};

    explicit Names(const std::array<std::string_view, Count>& names) {
        for (std::uint64_t seed = 1; seed < 1'000'000; ++seed)
            if (place_all(names, seed * 0x9E3779B97F4A7C15u | 1)) return;
        throw std::logic_error("no perfect hash of these names");
    }

    /// The name's index, or none.
    std::size_t find(std::string_view name) const {
        const Key key(name);
        const Slot& slot = slots_[key.hash(factor_)];
        if (slot.key.first != key.first || slot.key.last != key.last ||
            slot.name.size() != name.size())
            return none;
        if (name.size() > 16 && std::memcmp(slot.name.data(), name.data(), name.size()) != 0)
            return none;
        return slot.index;
    }

  private:
    static constexpr unsigned bits = Count <= 32 ? 8 : 14;

    /// The first and the last eight bytes: all of a name of up to sixteen.
    struct Key {
        std::uint64_t first = 0;
        std::uint64_t last = 0;

        Key() = default;
        explicit Key(std::string_view name) {
            const char* begin = name.data();
            const std::size_t size = name.size();
            if (size >= 8) {
                std::memcpy(&first, begin, 8);
                std::memcpy(&last, begin + size - 8, 8);
            } else if (size >= 4) {
                std::memcpy(&first, begin, 4);
                std::memcpy(&last, begin + size - 4, 4);
            } else {
                for (std::size_t at = 0; at < size; ++at)
                    first = first << 8 | static_cast<unsigned char>(begin[at]);
                last = size;
            }
        }
        std::size_t hash(std::uint64_t factor) const {
            return ((first ^ (last << 7) ^ (last >> 11)) * factor) >> (64 - bits);
        }
    };

    struct Slot {
        Key key;
        std::string_view name;
        std::size_t index = none;
    };

    bool place_all(const std::array<std::string_view, Count>& names, std::uint64_t factor) {
        factor_ = factor;
        slots_.fill({});
        for (std::size_t index = 0; index < Count; ++index) {
            const Key key(names[index]);
            Slot& slot = slots_[key.hash(factor)];
            if (slot.index != none) return false;
            slot = {key, names[index], index};
        }
        return true;
    }

    std::array<Slot, std::size_t{1} << bits> slots_;
    std::uint64_t factor_ = 0;
};

} // namespace bench
