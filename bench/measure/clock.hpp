// Time that this thread has spent on a processor: what other processes take is not counted.
#pragma once

#include <ctime>

namespace bench {

inline double processor_nanoseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e9 + static_cast<double>(now.tv_nsec);
}

} // namespace bench
