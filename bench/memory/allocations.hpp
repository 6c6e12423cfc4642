// What operator new hands out in this program: replaced, so that it is counted and not assumed.
#pragma once

#include <cstdint>

namespace bench {

struct Allocations {
    std::uint64_t count = 0; // calls, by this thread
    std::int64_t bytes = 0;  // held, as the system rounds them: handed out less given back
};

/// Since the thread began; take the difference of two.
Allocations allocations();

} // namespace bench
