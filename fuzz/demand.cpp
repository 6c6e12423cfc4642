// Demands, and the cutting of inputs.
#include "fuzz/demand.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace assay::fuzz {

namespace {

/// One code point from the front of `text`, which it shortens; none where it is not UTF-8. Written
/// apart from the library's own reader, whose work it checks.
bool take(std::string_view& text, std::uint32_t& point) {
    const auto lead = static_cast<unsigned char>(text.front());
    std::size_t more = lead < 0x80 ? 0 : lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
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

bool hides(std::uint32_t point) {
    const auto within = [point](std::uint32_t low, std::uint32_t high) {
        return point >= low && point <= high;
    };
    return (point < 0x20 && point != '\n') || within(0x7F, 0x9F) || point == 0x61C ||
           within(0x200E, 0x200F) || within(0x2028, 0x202E) || within(0x2066, 0x2069) ||
           point == 0xFEFF || within(0xE0000, 0xE007F);
}

} // namespace

void demand(bool held, std::string_view promise, std::string_view detail) {
    if (held) return;
    std::fprintf(stderr, "broken promise: %.*s\n%.*s\n", static_cast<int>(promise.size()),
                 promise.data(), static_cast<int>(detail.size()), detail.data());
    std::abort();
}

void demand_showable(std::string_view text) {
    for (std::string_view rest = text; !rest.empty();) {
        std::uint32_t point = 0;
        demand(take(rest, point), "what is shown is UTF-8", text);
        demand(!hides(point), "what is shown hides and reorders nothing", text);
    }
}

std::vector<std::string> sections(std::string_view input, std::size_t most) {
    std::vector<std::string> parts;
    while (parts.size() + 1 < most) {
        const auto end = input.find('\0');
        parts.emplace_back(input.substr(0, end));
        input.remove_prefix(end == input.npos ? input.size() : end + 1);
    }
    parts.emplace_back(input);
    return parts;
}

std::string contents(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

} // namespace assay::fuzz
