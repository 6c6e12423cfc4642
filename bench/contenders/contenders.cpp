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
    return entries;
}

} // namespace bench
