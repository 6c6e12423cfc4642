// A run as Markdown.
#include "report/results.hpp"
#include "report/targets.hpp"

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

std::string load_table(const std::vector<Load>& loads) {
    if (loads.empty()) return {};
    std::string text = "\n### Rule text to ready\n\n| rules | members | bytes of text | "
                       "median µs | least µs | held bytes for each rule |\n"
                       "|---|--:|--:|--:|--:|--:|\n";
    for (const Load& load : loads)
        text += fmt::format("| {} | {} | {} | {:.0f} | {:.0f} | {:.0f} |\n", load.name,
                            load.members, load.text_bytes, load.microseconds.median,
                            load.microseconds.minimum, load.bytes_per_rule());
    return text;
}

std::string stream_table(const std::vector<Stream>& streams) {
    if (streams.empty()) return {};
    std::string text = fmt::format("\n### {} lines, {:.0f} MB, in memory\n\n| contender | median s "
                                   "| least s | GB/s at the least |\n|---|--:|--:|--:|\n",
                                   streams[0].lines, streams[0].bytes / 1e6);
    for (const Stream& stream : streams)
        text += fmt::format("| {} | {:.3f} | {:.3f} | {:.2f} |\n", stream.contender,
                            stream.seconds.median, stream.seconds.minimum,
                            stream.gigabytes_per_second());
    return text;
}

std::string allocation_table(const std::vector<ValidPath>& paths) {
    if (paths.empty()) return {};
    std::string text = "\n### Allocations of a warm workspace on valid documents\n\n"
                       "| workload | from | documents | allocations |\n|---|---|--:|--:|\n";
    for (const ValidPath& path : paths)
        text += fmt::format("| {} | {} | {} | {} |\n", path.workload, door_name(path.door),
                            path.documents, path.allocations);
    return text;
}

std::string target_table(const Results& results) {
    std::string text = "\n### Targets\n\n| target | what | goal | measured | |\n"
                       "|---|---|---|---|---|\n";
    for (const Target& target : targets(results))
        text += fmt::format("| {} | {} | {} | {} | {} |\n", target.name, target.what, target.goal,
                            target.measured, target.outcome);
    return text;
}

} // namespace

std::string to_markdown(const Results& results) {
    std::string text;
    for (const auto& [name, value] : results.machine)
        text += fmt::format("- {}: {}\n", name, value);
    for (const std::string& note : results.notes) text += "- " + note + "\n";
    text += target_table(results);
    std::set<std::string> written;
    for (const Row& row : results.rows)
        if (written.insert(row.workload).second) text += workload_table(results.rows, row.workload);
    text += stream_table(results.streams);
    text += load_table(results.loads);
    text += allocation_table(results.valid_paths);
    text += growth_table(results.growth);
    return text;
}

} // namespace bench
