// Checkers written by hand: the limit that ours is held against, one for each door.
#include "contenders/handwritten/checkers.hpp"

namespace bench {

void add_handwritten(Entries& entries, const Workload& workload) {
    add_handwritten_on_demand(entries, workload);
    add_handwritten_on_nlohmann(entries, workload);
}

} // namespace bench
