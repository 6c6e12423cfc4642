// Whether a text can be shown: written apart from the library's own escaping, which it checks.
#pragma once

#include <cstdint>
#include <string_view>

namespace assay::test {

/// Takes one code point from the front of `text`; false where that is not UTF-8.
inline bool take_code_point(std::string_view& text, std::uint32_t& point) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t more = lead < 0x80 ? 0 : lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    if (lead >= 0x80 && (lead < 0xC2 || lead > 0xF4)) return false;
    if (text.size() <= more) return false;
    point = more == 0 ? lead : lead & (0x3Fu >> more);
    for (std::size_t at = 1; at <= more; ++at) {
        const auto next = static_cast<unsigned char>(text[at]);
        if ((next & 0xC0) != 0x80) return false;
        point = point << 6 | (next & 0x3Fu);
    }
    text.remove_prefix(more + 1);
    const std::uint32_t least[] = {0, 0x80, 0x800, 0x10000};
    return point >= least[more] && point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF);
}

/// Controls but the line feed, bidirectional marks, line separators, the byte order mark, tags.
inline bool hides_something(std::uint32_t point) {
    const auto within = [point](std::uint32_t low, std::uint32_t high) {
        return point >= low && point <= high;
    };
    return (point < 0x20 && point != '\n') || within(0x7F, 0x9F) || point == 0x61C ||
           within(0x200E, 0x200F) || within(0x2028, 0x202E) || within(0x2066, 0x2069) ||
           point == 0xFEFF || within(0xE0000, 0xE007F);
}

/// UTF-8 in which nothing hides, reorders or breaks a line; its own line ends are allowed.
inline bool showable(std::string_view text) {
    for (std::uint32_t point = 0; !text.empty();)
        if (!take_code_point(text, point) || hides_something(point)) return false;
    return true;
}

} // namespace assay::test
