// From where to where a finding goes.
#include "cli/output/region.hpp"

#include "source/utf8.hpp"

#include <algorithm>

namespace assay::cli {

namespace {

/// The bytes that a place covers, as far as they are at hand.
std::string_view covered(const JudgedRecord& record, const Place& place) {
    const Place within = place_in_text(record, place);
    if (within.offset >= record.text.size()) return {};
    return record.text.substr(static_cast<std::size_t>(within.offset),
                              static_cast<std::size_t>(within.length));
}

/// Moves the region's end behind `text`, of which `count` gives the columns.
template <class Count>
void extend(Region& region, std::string_view text, Count count) {
    const auto lines = static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
    region.end_line = region.line + lines;
    const std::size_t last = text.rfind('\n');
    if (last == std::string_view::npos)
        region.end_column = region.column + count(text);
    else
        region.end_column = 1 + count(text.substr(last + 1));
}

} // namespace

std::optional<Region> region_of(const JudgedRecord& record, const Finding& finding) {
    if (!finding.place) return std::nullopt;
    Region region{finding.place->line, finding.place->column, 0, 0};
    extend(region, covered(record, *finding.place),
           [](std::string_view text) { return source::count_code_points(text); });
    return region;
}

std::optional<Region> byte_region_of(const JudgedRecord& record, const Finding& finding) {
    if (!finding.place) return std::nullopt;
    const bool first_line = !record.start || finding.place->line == record.start->line;
    if (record.start && first_line && record.start->column != 1) return std::nullopt;
    const auto at =
        std::min<std::uint64_t>(place_in_text(record, *finding.place).offset, record.text.size());
    const std::string_view before = record.text.substr(0, static_cast<std::size_t>(at));
    const std::size_t line_begin = before.rfind('\n') + 1; // npos + 1 is 0: the first line
    Region region{finding.place->line, before.size() - line_begin + 1, 0, 0};
    extend(region, covered(record, *finding.place),
           [](std::string_view text) { return text.size(); });
    return region;
}

} // namespace assay::cli
