// Waiting for what another thread is about to do.
#pragma once

#if defined(__x86_64__) || defined(__i386__)
#include <immintrin.h>
#else
#include <thread>
#endif

namespace assay::cli {

/// A moment's rest for a processor that looks again and again.
inline void rest_a_moment() {
#if defined(__x86_64__) || defined(__i386__)
    _mm_pause();
#else
    std::this_thread::yield();
#endif
}

/// Looks for a part of a millisecond whether it `happened`: to fall asleep and be woken takes
/// longer than threads wait for one another here, mostly. Whoever still has to wait then, since it
/// did not, goes to sleep.
template <class Happened>
bool wait_awake(const Happened& happened) {
    constexpr int looks = 4000;
    for (int look = 0; look < looks; ++look) {
        if (happened()) return true;
        rest_a_moment();
    }
    return false;
}

} // namespace assay::cli
