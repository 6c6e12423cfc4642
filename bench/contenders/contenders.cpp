// The list of contenders.
#include "contenders/contender.hpp"

namespace bench {

Entries contenders_for(const Workload& workload) {
    Entries entries;
    add_assay(entries, workload);
    add_handwritten(entries, workload);
    add_simdjson_reads(entries, workload);
    add_on_demand_read(entries, workload);
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
