// The list of contenders.
#include "contenders/contender.hpp"

#include <algorithm>

namespace bench {

namespace {

void add_fast(Entries& entries, const Workload& workload) {
    add_assay(entries, workload);
    add_handwritten(entries, workload);
    add_simdjson_reads(entries, workload);
    add_on_demand_read(entries, workload);
}

void drop_documents(Entries& entries) {
    entries.erase(std::remove_if(entries.begin(), entries.end(),
                                 [](const Entry& entry) { return entry.door == Door::document; }),
                  entries.end());
}

} // namespace

Entries contenders_for(const Workload& workload) {
    Entries entries;
    add_fast(entries, workload);
    if (!workload.is_parsed()) { // nor is anybody of interest whom a wrong guess does not slow down
        drop_documents(entries);
        return entries;
    }
    add_nlohmann_reads(entries, workload);
#ifdef ASSAY_BENCH_RAPIDJSON
    add_rapidjson(entries, workload);
#endif
#ifdef ASSAY_BENCH_VALIJSON
    add_valijson(entries, workload);
#endif
    return entries;
}

std::vector<std::string> absent_peers() {
    std::vector<std::string> lines;
#ifndef ASSAY_BENCH_RAPIDJSON
    lines.push_back("RapidJSON's schema validator is not installed, so it is left out");
#endif
#ifndef ASSAY_BENCH_VALIJSON
    lines.push_back("valijson is not installed, so it is left out");
#endif
    return lines;
}

} // namespace bench
