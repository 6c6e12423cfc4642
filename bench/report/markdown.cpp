// A run as Markdown.
#include "report/results.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace bench {

namespace {

std::string_view door_name(Door door) { return door == Door::bytes ? "bytes" : "document"; }

/// Ours through the same door, which every other row of the workload is held against.
const Row* ours(const std::vector<Row>& rows, const Row& row) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& other) {
        return other.workload == row.workload && other.door == row.door &&
               other.contender == "assay";
    });
    return found == rows.end() ? nullptr : &*found;
}

std::string row_line(const std::vector<Row>& rows, const Row& row) {
    const Row* base = ours(rows, row);
    const std::string ratio =
        base ? fmt::format("{:.2f}", row.nanoseconds.median / base->nanoseconds.median) : "";
    return fmt::format("| {} | {} | {:.0f} | {:.0f} | {:.0f} % | {:.2f} | {} |\n", row.contender,
                       door_name(row.door), row.nanoseconds.median, row.nanoseconds.minimum,
                       100 * row.nanoseconds.spread, row.bytes / row.nanoseconds.median, ratio);
}

std::string workload_table(const std::vector<Row>& rows, const std::string& workload) {
    std::string text;
    for (const Row& row : rows) {
        if (row.workload != workload) continue;
        if (text.empty())
            text = fmt::format("\n### {}, {:.0f} bytes\n\n"
                               "| contender | from | median ns | least ns | spread | GB/s | "
                               "ours takes 1 |\n|---|---|--:|--:|--:|--:|--:|\n",
                               workload, row.bytes);
        text += row_line(rows, row);
    }
    return text;
}

std::string growth_table(const std::vector<Growth>& growth) {
    if (growth.empty()) return {};
    std::string text = "\n### Growth\n\n| family | way | n | microseconds at n | "
                       "time(2n) / time(n) |\n|---|---|--:|--:|--:|\n";
    for (const Growth& one : growth)
        text += fmt::format("| {} | {} | {} | {:.1f} | {:.2f} |\n", one.family, one.way, one.size,
                            one.nanoseconds / 1000, one.factor);
    return text;
}

} // namespace

std::string to_markdown(const Results& results) {
    std::string text;
    for (const auto& [name, value] : results.machine)
        text += fmt::format("- {}: {}\n", name, value);
    for (const std::string& note : results.notes) text += "- " + note + "\n";
    std::set<std::string> written;
    for (const Row& row : results.rows)
        if (written.insert(row.workload).second) text += workload_table(results.rows, row.workload);
    text += growth_table(results.growth);
    return text;
}

} // namespace bench
