// Counting over a pass of documents, after two others.
#include "memory/valid_path.hpp"

#include "memory/allocations.hpp"

namespace bench {

ValidPath count_allocations(const Workload& workload, Door door) {
    Entries entries;
    add_assay(entries, workload);
    for (Entry& entry : entries) {
        if (entry.name != "assay" || entry.door != door) continue;
        const auto pass = [&] {
            for (const Document& document : workload.documents) entry.contender->accepts(document);
        };
        pass();
        pass();
        const std::uint64_t before = allocations().count;
        pass();
        const std::uint64_t count = allocations().count - before;
        return {workload.name(), door, workload.documents.size(), count};
    }
    return {workload.name(), door, 0, 0};
}

} // namespace bench
