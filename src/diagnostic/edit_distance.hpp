// How many edits lie between two words: insertions, removals, changes, swaps of neighbours (optimal
// string alignment).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace assay::diagnostic {

/// By code points; stops counting past `limit` (then limit + 1).
std::size_t edit_distance(const std::u32string& a, const std::u32string& b, std::size_t limit);

/// A word of at most 64 ASCII characters, taken apart once, to be compared with many: each of
/// another's characters is one step, whatever the word's length, and nothing is allocated.
class ShortWord {
  public:
    static constexpr std::size_t longest = 64;

    /// `text` is short and ASCII.
    explicit ShortWord(std::string_view text);

    /// To a text of ASCII characters; stops counting where it is past `limit` (then limit + 1).
    std::size_t distance(std::string_view other, std::size_t limit) const;

  private:
    std::size_t size_;
    std::array<std::uint64_t, 128> places_{}; // of each character in the word, as bits
};

} // namespace assay::diagnostic
