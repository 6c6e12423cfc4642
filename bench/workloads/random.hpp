// Numbers that are the same in every run and on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bench {

/// SplitMix64. The standard's distributions differ between libraries, so none is used.
class Random {
  public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        std::uint64_t mixed = state_ += 0x9E3779B97F4A7C15u;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
        return mixed ^ (mixed >> 31);
    }

    std::size_t below(std::size_t count) { return next() % count; }
    std::size_t between(std::size_t least, std::size_t most) {
        return least + below(most - least + 1);
    }
    bool chance(std::size_t percent) { return below(100) < percent; }

    template <class List>
    const auto& one_of(const List& list) {
        return list[below(std::size(list))];
    }

    /// So many characters of an alphabet.
    std::string text(std::string_view alphabet, std::size_t count) {
        std::string made(count, ' ');
        for (char& character : made) character = alphabet[below(alphabet.size())];
        return made;
    }
    std::string digits(std::size_t count) { return text("0123456789", count); }
    std::string hex(std::size_t count) { return text("0123456789abcdef", count); }

    template <class Item>
    void shuffle(std::vector<Item>& items) {
        for (std::size_t left = items.size(); left > 1; --left)
            std::swap(items[left - 1], items[below(left)]);
    }

  private:
    std::uint64_t state_;
};

} // namespace bench
