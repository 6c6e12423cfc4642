// Running something on a stack of a given size.
#pragma once

#include "support/sanitized.hpp"

#include <functional>
#include <pthread.h>

namespace assay::test {

#ifdef __OPTIMIZE__
inline constexpr bool optimised = true;
#else
inline constexpr bool optimised = false;
#endif

/// What must be enough. Sanitizers put red zones around every local, and without optimisation each
/// of them has a place of its own. Three quarters of a MiB of each thread's stack ThreadSanitizer
/// takes for itself.
inline constexpr std::size_t small_stack =
    (optimised && !sanitized ? 256 : 1024) * 1024 + (threads_watched ? 768 * 1024 : 0);

/// Runs `work` to its end on a thread whose stack has `bytes`.
inline void on_stack_of(std::size_t bytes, std::function<void()> work) {
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, bytes);
    pthread_t thread;
    auto run = [](void* function) -> void* {
        (*static_cast<std::function<void()>*>(function))();
        return nullptr;
    };
    if (pthread_create(&thread, &attributes, run, &work) != 0) throw "no thread";
    pthread_join(thread, nullptr);
    pthread_attr_destroy(&attributes);
}

} // namespace assay::test
