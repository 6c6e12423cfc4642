// UTF-8, one code point at a time: what lexing, counting columns and printing need.
#pragma once

#include "source/load.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace assay::source {

/// One code point of a text. An ill-formed byte stands for itself: length 1 and not `valid`.
struct CodePoint {
    char32_t value = 0;
    std::uint32_t length = 1;
    bool valid = true;
};

/// The code point at `offset`, which must lie inside the text. Overlong forms, surrogates and
/// values past U+10FFFF are ill-formed.
CodePoint decode_at(std::string_view text, std::size_t offset);

/// Bytes of the well-formed sequence at the start of `text`, by table 3-7 of the Unicode Standard;
/// 0 where there is none. In the header, since payloads are read by it.
inline std::size_t sequence_length(std::string_view text) {
    auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    auto continues = [&](std::size_t at) { return at < text.size() && (byte(at) & 0xC0) == 0x80; };
    if (text.empty()) return 0;
    const unsigned char lead = byte(0);
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4 || !continues(1)) return 0;
    if (lead < 0xE0) return 2;
    const unsigned char second = byte(1);
    if (lead == 0xE0 && second < 0xA0) return 0; // overlong
    if (lead == 0xED && second > 0x9F) return 0; // surrogates
    if (lead == 0xF0 && second < 0x90) return 0; // overlong
    if (lead == 0xF4 && second > 0x8F) return 0; // past U+10FFFF
    if (!continues(2)) return 0;
    if (lead < 0xF0) return 3;
    return continues(3) ? 4 : 0;
}

/// Writes a code point; returns the bytes used, at most four.
inline std::size_t encode(char32_t code_point, char* out) {
    auto put = [&](std::size_t at, char32_t byte) { out[at] = static_cast<char>(byte); };
    auto low = [&](unsigned shift) { return 0x80 | ((code_point >> shift) & 0x3F); };
    if (code_point < 0x80) return put(0, code_point), 1;
    if (code_point < 0x800) return put(0, 0xC0 | (code_point >> 6)), put(1, low(0)), 2;
    if (code_point < 0x10000)
        return put(0, 0xE0 | (code_point >> 12)), put(1, low(6)), put(2, low(0)), 3;
    return put(0, 0xF0 | (code_point >> 18)), put(1, low(12)), put(2, low(6)), put(3, low(0)), 4;
}

void append_utf8(std::string& text, char32_t code_point);

/// Whether eight bytes are printable ASCII characters. (What the first that is none carries into
/// those behind it changes nothing any more.)
constexpr bool eight_printable(std::uint64_t word) {
    constexpr std::uint64_t each = 0x0101010101010101;
    const std::uint64_t below_space = word - 0x20 * each;
    const std::uint64_t beyond_tilde = word + each;
    return ((word | below_space | beyond_tilde) & 0x80 * each) == 0;
}

inline bool eight_printable(const char* bytes) {
    return eight_printable(load<std::uint64_t>(bytes));
}

/// How many characters `text` begins with of which `one(c)` is true: of most texts all.
/// `eight(word)` says the same of eight at once, in any order.
template <class Eight, class One>
std::size_t run_of(std::string_view text, Eight eight, One one) {
    const auto eight_at = [&](std::size_t at) {
        return eight(load<std::uint64_t>(text.data() + at));
    };
    std::size_t at = 0;
    while (at + 8 <= text.size() && eight_at(at)) at += 8;
    const bool short_rest = text.size() >= 8 && text.size() - at < 8;
    if (short_rest && eight_at(text.size() - 8)) return text.size();
    if (at == 0 && text.size() >= 4 && text.size() < 8) { // its halves, which overlap
        const auto first = load<std::uint32_t>(text.data());
        const std::uint64_t last = load<std::uint32_t>(text.data() + text.size() - 4);
        if (eight(first | last << 32)) return text.size();
    }
    while (at < text.size() && one(text[at])) ++at;
    return at;
}

/// How many printable ASCII characters `text` begins with.
std::size_t printable_run(std::string_view text);

/// Ill-formed bytes count as one each.
std::size_t count_code_points(std::string_view text);

/// Offset of the first ill-formed byte, or npos.
std::size_t find_invalid(std::string_view text);

/// Control, bidi, zero-width and line-separator characters: what must not reach a terminal as is.
bool is_unprintable(char32_t code_point);

/// "U+202E", for messages.
std::string spell(char32_t code_point);

/// The text with what is unprintable or ill-formed spelled as `\u{202e}` or `\x80`.
std::string escape_unprintable(std::string_view text);
void append_escaped(std::string& out, std::string_view text);

} // namespace assay::source
