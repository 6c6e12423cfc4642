// How often a warm workspace allocates for valid documents.
#pragma once

#include "contenders/contender.hpp"

#include <cstdint>
#include <string>

namespace bench {

struct ValidPath {
    std::string workload;
    Door door = Door::bytes;
    std::size_t documents = 0;
    std::uint64_t allocations = 0; // of all of them together
};

/// Ours, over a set of valid documents that it has judged before.
ValidPath count_allocations(const Workload& workload, Door door);

} // namespace bench
