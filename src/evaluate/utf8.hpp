// Whether a text of a document is UTF-8 (RFC 3629). Most that are not ASCII are in letters of two
// bytes, with spaces between that cannot be foretold: those are judged by words, without a branch.
#pragma once

#include "source/load.hpp"
#include "source/utf8.hpp"

#include <bit>
#include <cstdint>

namespace assay::evaluate {

/// Texts of characters of one and two bytes, eight bytes at a time.
class ShortCharacters {
  public:
    /// The first byte is the lowest.
    void pass(std::uint64_t word) {
        const std::uint64_t foreign = word & each(0x80), lead = foreign & word << 1;
        const std::uint64_t continues = foreign ^ lead;
        const std::uint64_t begins_long = lead & word << 2;
        const std::uint64_t not_too_low = (word & each(0x3E)) + each(0x7F); // from 0xC2 on
        wrong_ |= (continues ^ (lead << 8 | begun_)) | begins_long | (lead & ~not_too_low);
        begun_ = lead >> 56;
    }
    /// All characters were of one or two bytes. What was passed last has to end with a zero.
    bool hold() const { return wrong_ == 0; }

  private:
    static constexpr std::uint64_t each(std::uint64_t byte) { return byte * 0x0101010101010101u; }

    std::uint64_t wrong_ = 0;
    std::uint64_t begun_ = 0; // 0x80: the last byte began a character
};

inline bool has_short_characters(std::string_view text) {
    if (std::endian::native != std::endian::little || text.size() < 4) return false;
    ShortCharacters characters;
    const char* at = text.data();
    if (text.size() < 8) {
        const std::uint64_t end = source::load<std::uint32_t>(at + text.size() - 4);
        characters.pass(source::load<std::uint32_t>(at) | end << 8 * (text.size() - 4));
        return characters.hold();
    }
    const char* const last = at + text.size() - 8;
    for (; at <= last; at += 8) characters.pass(source::load<std::uint64_t>(at));
    const auto passed = static_cast<unsigned>(at - last); // of the last word, from 1 to 8
    characters.pass(source::load<std::uint64_t>(last) >> 8 >> 8 * (passed - 1));
    return characters.hold();
}

/// Not inlined: the loop over members, in which most are ASCII, is faster without.
[[gnu::noinline]] inline bool is_utf8(std::string_view text) {
    return has_short_characters(text) || source::find_invalid(text) == std::string_view::npos;
}

} // namespace assay::evaluate
