// Texts of others, made safe to show.
#include "report/visible.hpp"

#include "source/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

namespace assay::report {

namespace {

struct Run {
    std::uint32_t first;
    std::uint32_t last;
};

// Unicode's Cc, Zl, Zp and most of Cf, and the fillers that are letters without a shape. Sorted.
constexpr std::array<Run, 19> hidden_runs = {{
    {0x0000, 0x001F}, {0x007F, 0x009F},   {0x00AD, 0x00AD},   {0x034F, 0x034F},   {0x061C, 0x061C},
    {0x115F, 0x1160}, {0x17B4, 0x17B5},   {0x180B, 0x180F},   {0x200B, 0x200B},   {0x200E, 0x200F},
    {0x2028, 0x202E}, {0x2060, 0x206F},   {0x3164, 0x3164},   {0xFEFF, 0xFEFF},   {0xFFA0, 0xFFA0},
    {0xFFF9, 0xFFFB}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF},
}};

void append_escape(std::string& out, char32_t c) {
    if (c == '\n') return void(out += "\\n");
    if (c == '\r') return void(out += "\\r");
    if (c == '\t') return void(out += "\\t");
    const bool beyond = c > 0xFFFF;
    out += beyond ? "\\u{" : "\\u";
    for (int shift = beyond ? 20 : 12; shift >= 0; shift -= 4) {
        const auto digit = (c >> shift) & 0xF;
        if (shift == 20 && digit == 0) continue;
        out += "0123456789ABCDEF"[digit];
    }
    if (beyond) out += '}';
}

} // namespace

bool hidden(char32_t c) {
    const auto* run =
        std::find_if(hidden_runs.begin(), hidden_runs.end(), [c](Run r) { return c <= r.last; });
    return run != hidden_runs.end() && c >= run->first;
}

std::string visible(std::string_view text, std::size_t most, Joiners joiners) {
    if (text.size() <= most && source::printable_run(text) == text.size())
        return std::string(text); // mostly so
    std::string out;
    out.reserve(std::min(text.size(), most));
    std::size_t shown = 0;
    for (std::size_t at = 0; at < text.size(); ++shown) {
        // Mostly all but a few.
        const std::size_t run = source::printable_run(text.substr(at, most - shown));
        out += text.substr(at, run);
        at += run;
        shown += run;
        if (at == text.size()) break;
        if (shown == most) return out += "…";
        const auto point = source::decode_at(text, at);
        const bool joiner = point.value == 0x200C || point.value == 0x200D;
        if (!point.valid)
            out += "\uFFFD";
        else if (hidden(point.value) || (joiner && joiners == Joiners::show))
            append_escape(out, point.value);
        else
            out += text.substr(at, point.length);
        at += point.length;
    }
    return out;
}

std::string visible(std::string_view text, Joiners joiners) {
    return visible(text, std::numeric_limits<std::size_t>::max(), joiners);
}

} // namespace assay::report
