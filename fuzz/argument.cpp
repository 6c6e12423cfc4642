// Rules and payload from one input: the engine against the reference interpreter.
#include "fuzz/argument.hpp"

#include "fuzz/demand.hpp"
#include "fuzz/harness.hpp"

#include <algorithm>
#include <list>
#include <unordered_map>

namespace assay::fuzz {

namespace {

constexpr std::size_t most_bytes = 8192;   // of rules: the reference is slow on purpose
constexpr std::size_t most_benches = 1024; // making one takes longer than an argument

struct Kept {
    std::string rules;
    std::unique_ptr<reference::Bench> bench;
};

} // namespace

reference::Argued read_argued(std::string_view input) {
    std::vector<std::string> parts = sections(input, 4);
    if (parts[2].empty()) parts[2] = "{}";
    return {parts[0], parts[1], parts[3], parts[2]};
}

std::string write_argued(const reference::Argued& argued) {
    const std::string end(1, '\0');
    return argued.rules + end + argued.type + end + argued.context + end + argued.payload;
}

reference::Bench* bench_of(const std::string& rules) {
    static std::list<Kept> kept; // the newest first
    static std::unordered_map<std::string_view, std::list<Kept>::iterator> by_rules;
    if (const auto found = by_rules.find(rules); found != by_rules.end()) {
        kept.splice(kept.begin(), kept, found->second);
    } else {
        const bool read = rules.size() <= most_bytes && rules.find("use ") == rules.npos;
        kept.push_front({rules, read ? reference::Bench::open(rules) : nullptr});
        by_rules[kept.front().rules] = kept.begin();
        if (kept.size() > most_benches) {
            by_rules.erase(kept.back().rules);
            kept.pop_back();
        }
    }
    return kept.front().bench.get();
}

void choose_type(reference::Argued& argued, const reference::Bench& bench) {
    const std::vector<std::string> types = bench.types();
    if (std::find(types.begin(), types.end(), argued.type) != types.end()) return;
    argued.type = types.empty() ? "" : types.back();
}

void argument(std::string_view input) {
    reference::Argued argued = read_argued(input);
    reference::Bench* bench = bench_of(argued.rules);
    if (!bench) return;
    choose_type(argued, *bench);
    if (argued.type.empty()) return;
    const auto difference = bench->differs(argued.type, argued.payload, argued.context);
    demand(!difference, "the engine agrees with the reference",
           argued.rules + "\n" + argued.type + " " + argued.payload + "\n    given " +
               argued.context + "\n" + difference.value_or(""));
}

} // namespace assay::fuzz
