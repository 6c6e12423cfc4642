// UTF-8, one code point at a time.
#include "source/utf8.hpp"

#include <algorithm>
#include <cstdio>
#include <cstring>

namespace assay::source {

namespace {

bool eight_ascii_bytes(std::string_view text, std::size_t at) {
    if (text.size() - at < 8) return false;
    return (load<std::uint64_t>(text.data() + at) & 0x8080808080808080u) == 0;
}

// Four sequences of two bytes, as letters of one script are in a run.
bool four_pairs(std::string_view text, std::size_t at) {
    if (text.size() - at < 8) return false;
    unsigned char bytes[8];
    std::memcpy(bytes, text.data() + at, 8);
    std::uint64_t word = 0;
    for (unsigned shift = 0; shift < 64; shift += 8)
        word |= std::uint64_t{bytes[shift / 8]} << shift; // the first lowest, on any machine
    constexpr std::uint64_t marks = 0xC0E0C0E0C0E0C0E0u, pairs = 0x80C080C080C080C0u;
    constexpr std::uint64_t high_bits = 0x001E001E001E001Eu;
    if ((word & marks) != pairs) return false;
    // A lead of 0xC0 or 0xC1 is overlong.
    return (((word & high_bits) + 0x003E003E003E003Eu) & 0x0040004000400040u) ==
           0x0040004000400040u;
}

std::string format_hex(const char* format, unsigned value) {
    char buffer[24];
    std::snprintf(buffer, sizeof buffer, format, value);
    return buffer;
}

} // namespace

CodePoint decode_at(std::string_view text, std::size_t offset) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[offset + at]); };
    const auto length = static_cast<std::uint32_t>(sequence_length(text.substr(offset)));
    if (length < 2) return {byte(0), 1, length == 1};
    char32_t value = byte(0) & (0xFFu >> (length + 1));
    for (std::uint32_t i = 1; i < length; ++i) value = (value << 6) | (byte(i) & 0x3Fu);
    return {value, length, true};
}

void append_utf8(std::string& text, char32_t code_point) {
    char bytes[4];
    text.append(bytes, encode(code_point, bytes));
}

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = eight_ascii_bytes(text, at) ? 8 : 0;
        count += length != 0 ? length : 1;
        at += length != 0 ? length : decode_at(text, at).length;
    }
    return count;
}

std::size_t find_invalid(std::string_view text) {
    const auto is_ascii = [&](std::size_t at) { return static_cast<signed char>(text[at]) >= 0; };
    std::size_t at = 0;
    while (at < text.size()) {
        while (eight_ascii_bytes(text, at)) at += 8;
        while (at < text.size() && is_ascii(at)) ++at;
        while (at < text.size() && !is_ascii(at)) {
            while (four_pairs(text, at)) at += 8;
            if (at == text.size() || is_ascii(at)) break;
            const std::size_t length = sequence_length(text.substr(at));
            if (length == 0) return at;
            at += length;
        }
    }
    return std::string_view::npos;
}

bool is_unprintable(char32_t c) {
    if (c < 0x20 || (c >= 0x7F && c <= 0x9F)) return true; // controls
    if (c == 0xAD || c == 0x61C || c == 0x180E) return true;
    if (c >= 0x200B && c <= 0x200F) return true; // zero width, direction marks
    if (c >= 0x2028 && c <= 0x202E) return true; // separators, embeddings, overrides
    if (c >= 0x2060 && c <= 0x206F) return true; // invisible operators, isolates
    if (c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB)) return true;
    return c >= 0xE0000 && c <= 0xE0FFF; // tags
}

std::string spell(char32_t code_point) {
    return format_hex("U+%04X", static_cast<unsigned>(code_point));
}

std::size_t printable_run(std::string_view text) {
    return run_of(
        text, [](std::uint64_t word) { return eight_printable(word); },
        [](char c) { return c >= 0x20 && c < 0x7F; });
}

std::string escape_unprintable(std::string_view text) {
    std::string shown;
    append_escaped(shown, text);
    return shown;
}

void append_escaped(std::string& out, std::string_view text) {
    std::size_t begin = 0; // of what can stay as it is, and is not in `out` yet
    for (std::size_t at = 0;;) {
        at += printable_run(text.substr(at)); // most or all
        if (at == text.size()) break;
        const CodePoint point = decode_at(text, at);
        at += point.length;
        if (point.valid && !is_unprintable(point.value)) continue;
        out += text.substr(begin, at - point.length - begin);
        out += format_hex(point.valid ? "\\u{%x}" : "\\x%02x", static_cast<unsigned>(point.value));
        begin = at;
    }
    out += text.substr(begin);
}

} // namespace assay::source
