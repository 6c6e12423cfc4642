// The members of one record by name, for checkers written by hand: a perfect hash, found at start.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>

namespace bench {

template <std::size_t Count>
class Names {
  public:
    static constexpr std::size_t none = ~std::size_t{0};

    template <class Name>
    explicit Names(const std::array<Name, Count>& names) {
        for (std::size_t index = 0; index < Count; ++index)
            entries_[index] = {Key(names[index]), std::string(names[index])};
        for (std::uint64_t seed = 1; seed < 1'000'000; ++seed)
            if (place_all(seed * 0x9E3779B97F4A7C15u | 1)) return;
        throw std::logic_error("no perfect hash of these names");
    }

    /// The name's index, or none.
    std::size_t find(std::string_view name) const {
        const Key key(name);
        const std::size_t index = places_[key.hash(factor_)];
        const Entry& entry = entries_[index];
        if (entry.key.first != key.first || entry.key.last != key.last ||
            entry.name.size() != name.size())
            return none;
        if (name.size() > 16 && std::memcmp(entry.name.data(), name.data(), name.size()) != 0)
            return none;
        return index;
    }

  private:
    static_assert(Count < 255);
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
                std::uint32_t four = 0;
                std::memcpy(&four, begin, 4);
                first = four;
                std::memcpy(&four, begin + size - 4, 4);
                last = four;
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

    struct Entry {
        Key key;
        std::string name;
    };

    bool place_all(std::uint64_t factor) {
        factor_ = factor;
        std::array<bool, std::size_t{1} << bits> taken{};
        for (std::size_t index = 0; index < Count; ++index) {
            const std::size_t place = entries_[index].key.hash(factor);
            if (taken[place]) return false;
            taken[place] = true;
            places_[place] = static_cast<std::uint8_t>(index);
        }
        return true;
    }

    std::array<std::uint8_t, std::size_t{1} << bits> places_{}; // elsewhere: any entry
    std::array<Entry, Count> entries_;
    std::uint64_t factor_ = 0;
};

} // namespace bench
