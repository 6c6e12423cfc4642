// From rows to targets. A target that names a ratio is met where its worst workload meets it.
#include "report/targets.hpp"

#include "report/ratios.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace bench {

namespace {

const std::vector<std::string> valid_sets = {"steady", "varied"};
const std::vector<std::string> every_set = {"steady", "varied", "invalid"};

std::string outcome(bool measured, bool met) {
    return !measured ? "not measured" : met ? "pass" : "miss";
}

/// How much longer ours takes than somebody: at most so much.
Target at_most(const Results& results, std::string name, std::string what, const Contest& contest,
               double each, double mean = 0) {
    const Ratios ratios = ratios_of(results, contest);
    const std::string goal =
        mean > 0 ? fmt::format("at most {}, mean {}", each, mean) : fmt::format("at most {}", each);
    const bool met = ratios.highest() <= each && (mean == 0 || ratios.mean() <= mean);
    return {std::move(name), std::move(what), goal, ratios.text(), outcome(ratios.any(), met)};
}

/// How many times as long somebody takes: at least so many.
Target at_least(const Results& results, std::string name, std::string what, const Contest& contest,
                double goal) {
    const Ratios ratios = ratios_of(results, contest).turned();
    return {std::move(name), std::move(what), fmt::format("{} times faster", goal), ratios.text(),
            outcome(ratios.any(), ratios.lowest() >= goal)};
}

Target not_measured(std::string name, std::string what, std::string goal, std::string why) {
    return {std::move(name), std::move(what), std::move(goal), std::move(why), "not measured"};
}

void add_bare_reads(const Results& results, std::vector<Target>& all) {
    const auto bytes = Door::bytes, document = Door::document;
    all.push_back(at_most(results, "P1", "a parsed document, against written by hand",
                          {"assay", document, "written by hand", document, every_set}, 1.25, 1.1));
    all.push_back(at_most(results, "P2", "from bytes, against On-Demand reading every field",
                          {"assay", bytes, "simdjson On-Demand read", bytes, every_set}, 1.0));
    all.push_back(at_most(results, "P3", "from bytes, against simdjson's DOM parse, steady",
                          {"assay", bytes, "simdjson DOM", bytes, {"steady"}}, 1.0));
    all.push_back(at_most(results, "P3", "the same, varied and invalid",
                          {"assay", bytes, "simdjson DOM", bytes, {"varied", "invalid"}}, 1.25));
}

void add_peers(const Results& results, std::vector<Target>& all) {
    const auto bytes = Door::bytes, document = Door::document;
    all.push_back(not_measured("P4", "Blaze from bytes, and with messages", "10 and 15 times",
                               "Blaze comes in no package but inside sourcemeta's tool, which "
                               "times parsed documents only"));
    all.push_back(at_least(results, "P4", "Blaze, parsed, first error only",
                           {"assay", document, "Blaze, first error", document, valid_sets}, 4));
    all.push_back(at_least(results, "P4", "Blaze, parsed, all errors",
                           {"assay", document, "Blaze, all errors", document, valid_sets}, 4));
    all.push_back(at_least(results, "P5", "Ajv from bytes, steady",
                           {"assay", bytes, "Ajv", bytes, {"steady"}}, 11));
    all.push_back(at_least(results, "P5", "Ajv from bytes, varied",
                           {"assay", bytes, "Ajv", bytes, {"varied"}}, 20));
    all.push_back(at_least(results, "P5", "Ajv, parsed, varied",
                           {"assay", document, "Ajv", document, {"varied"}}, 8));
    all.push_back(not_measured("P6", "pboettch's validator from bytes", "45 times faster",
                               "Debian 12 has no package of it"));
    all.push_back(at_least(results, "P6", "valijson from bytes",
                           {"assay", bytes, "valijson", bytes, valid_sets}, 60));
    all.push_back(at_least(results, "P6", "RapidJSON's schema validator from bytes",
                           {"assay", bytes, "RapidJSON schema", bytes, valid_sets}, 25));
}

void add_invalid(const Results& results, std::vector<Target>& all) {
    for (const Door door : {Door::bytes, Door::document}) {
        const std::string from = door == Door::bytes ? ", from bytes" : ", a parsed document";
        const auto against_varied = [&](const char* name) {
            return Contest{name, door, "assay", door, {"invalid"}, "varied"};
        };
        all.push_back(at_most(results, "P7", "invalid against valid, codes and pointers" + from,
                              against_varied("assay, pointers"), 1.2));
        all.push_back(at_most(results, "P7", "invalid against valid, with messages" + from,
                              against_varied("assay, messages"), 2));
    }
}

void add_streams(const Results& results, std::vector<Target>& all) {
    if (results.streams.size() < 3) return;
    const auto least = [&](std::size_t at) { return results.streams[at].seconds.minimum; };
    const double against = least(0) / least(2), faster = least(0) / least(1);
    all.push_back({"P8", "a file of lines on one core, against parse_many", "at most 1.4",
                   fmt::format("{:.2f}", against), outcome(true, against <= 1.4)});
    all.push_back({"P8", "the same on two cores, against one", "near 2 times (1.8)",
                   fmt::format("{:.2f} times", faster), outcome(true, faster >= 1.8)});
}

/// Texts of 20 to 30 members without tests: the first two.
void add_load(const Results& results, std::vector<Target>& all) {
    if (results.loads.size() < 2) return;
    const Load &made = results.loads[0], &shipped = results.loads[1];
    const double slower = std::max(made.microseconds.median, shipped.microseconds.median);
    all.push_back({"P9", "rule text of 20 to 30 members to ready", "100 µs",
                   fmt::format("{:.0f} µs ({}), {:.0f} µs ({})", made.microseconds.median,
                               made.name, shipped.microseconds.median, shipped.name),
                   outcome(true, slower <= 100)});
}

void add_allocations(const Results& results, std::vector<Target>& all) {
    if (results.valid_paths.empty()) return;
    std::uint64_t count = 0, documents = 0;
    for (const ValidPath& path : results.valid_paths) {
        count += path.allocations;
        documents += path.documents;
    }
    all.push_back({"P10", "allocations on valid documents, both doors", "none",
                   fmt::format("{} for {} documents", count, documents),
                   outcome(true, count == 0)});
}

/// Growth by families: those whose names begin with "load: ", or the others.
Target growth_target(const Results& results, std::string name, std::string what, bool load) {
    std::vector<Growth> some;
    for (const Growth& growth : results.growth)
        if ((growth.way == "load") == load) some.push_back(growth);
    const auto above = std::count_if(some.begin(), some.end(),
                                     [](const Growth& growth) { return growth.factor > 2.2; });
    const auto worst =
        std::max_element(some.begin(), some.end(), [](const Growth& left, const Growth& right) {
            return left.factor < right.factor;
        });
    std::string measured = "no family";
    if (!some.empty())
        measured = fmt::format("{} of {} above; worst {:.2f} ({})", above, some.size(),
                               worst->factor, worst->family);
    return {std::move(name), std::move(what), "time(2n) at most 2.2 time(n)", measured,
            outcome(!some.empty(), above == 0)};
}

} // namespace

std::vector<Target> targets(const Results& results) {
    std::vector<Target> all;
    add_bare_reads(results, all);
    add_peers(results, all);
    add_invalid(results, all);
    add_streams(results, all);
    add_load(results, all);
    all.push_back(growth_target(results, "P9", "load, linear in the file", true));
    add_allocations(results, all);
    all.push_back(growth_target(results, "P11", "growth of judging and reporting", false));
    return all;
}

} // namespace bench
