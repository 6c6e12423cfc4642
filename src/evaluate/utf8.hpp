// UTF-8 sequences, by table 3-7 of the Unicode Standard: no overlong forms, no surrogates, nothing
// past U+10FFFF.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace assay::evaluate {

/// Bytes of the well-formed sequence at the start of `text`; 0 where there is none.
inline std::size_t utf8_sequence(std::string_view text) {
    auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    auto continues = [&](std::size_t at) { return at < text.size() && (byte(at) & 0xC0) == 0x80; };
    if (text.empty()) return 0;
    unsigned char lead = byte(0);
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4) return 0;
    if (!continues(1)) return 0;
    if (lead < 0xE0) return 2;
    unsigned char second = byte(1);
    if (lead == 0xE0 && second < 0xA0) return 0;
    if (lead == 0xED && second > 0x9F) return 0;
    if (lead == 0xF0 && second < 0x90) return 0;
    if (lead == 0xF4 && second > 0x8F) return 0;
    if (!continues(2)) return 0;
    if (lead < 0xF0) return 3;
    return continues(3) ? 4 : 0;
}

/// True where all of `text` is UTF-8.
inline bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        std::size_t size = utf8_sequence(text.substr(at));
        if (size == 0) return false;
        at += size;
    }
    return true;
}

/// Writes a code point as UTF-8; returns the bytes used, at most four.
inline std::size_t utf8_encode(std::uint32_t code_point, char* out) {
    auto put = [&](std::size_t at, std::uint32_t byte) { out[at] = static_cast<char>(byte); };
    auto low = [&](unsigned shift) { return 0x80 | ((code_point >> shift) & 0x3F); };
    if (code_point < 0x80) return put(0, code_point), 1;
    if (code_point < 0x800) return put(0, 0xC0 | (code_point >> 6)), put(1, low(0)), 2;
    if (code_point < 0x10000)
        return put(0, 0xE0 | (code_point >> 12)), put(1, low(6)), put(2, low(0)), 3;
    return put(0, 0xF0 | (code_point >> 18)), put(1, low(12)), put(2, low(6)), put(3, low(0)), 4;
}

} // namespace assay::evaluate
