// A set of bytes as a table: membership without a branch, since characters come in no order that a
// processor could guess.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace assay::constraint {

class CharacterSet {
  public:
    template <class Predicate>
    constexpr explicit CharacterSet(Predicate holds) {
        for (std::size_t byte = 0; byte < others_.size(); ++byte)
            others_[byte] = !holds(static_cast<char>(byte));
    }

    constexpr bool contains(char c) const { return others_[static_cast<unsigned char>(c)] == 0; }

    /// Whether all of `text` is in it.
    constexpr bool holds(std::string_view text) const {
        unsigned char others = 0;
        for (const char c : text) others |= others_[static_cast<unsigned char>(c)];
        return others == 0;
    }

  private:
    std::array<unsigned char, 256> others_{}; // 1 for what is not in it
};

} // namespace assay::constraint
