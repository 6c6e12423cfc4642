// How many columns of a terminal a character takes: Unicode's wide and fullwidth characters,
// roughly.
#include "source/display_width.hpp"

#include <algorithm>
#include <iterator>

namespace assay::source {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

constexpr Range wide[] = {
    {0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0xA4CF},   {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},
    {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD},
};

constexpr Range combining[] = {
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x1AB0, 0x1AFF},
    {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F},
};

template <std::size_t Size>
bool holds(const Range (&ranges)[Size], char32_t code_point) {
    return std::any_of(std::begin(ranges), std::end(ranges), [code_point](Range range) {
        return code_point >= range.first && code_point <= range.last;
    });
}

} // namespace

std::size_t display_width(char32_t code_point) {
    if (code_point < 0x300) return 1;
    if (holds(combining, code_point)) return 0;
    return holds(wide, code_point) ? 2 : 1;
}

} // namespace assay::source
