// A lock that may be held for long: as long as it takes until somebody sends more input.
#pragma once

#include "cli/stream/wait_awake.hpp"

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace assay::cli {

/// Lets one thread in at a time; for std::lock_guard. Who waits outside waits for a condition, not
/// for a mutex: ThreadSanitizer delivers a signal there, and holds it back from one that waits for
/// a mutex, so that an interrupt would have to wait for more input.
class Gate {
  public:
    void lock() {
        wait_awake([this] { return !taken_; });
        std::unique_lock lock(mutex_);
        opened_.wait(lock, [this] { return !taken_; });
        taken_ = true;
    }

    void unlock() {
        {
            const std::lock_guard lock(mutex_);
            taken_ = false;
        }
        opened_.notify_one(); // who wakes up finds the mutex free
    }

  private:
    std::mutex mutex_; // held for moments only
    std::condition_variable opened_;
    std::atomic<bool> taken_ = false;
};

} // namespace assay::cli
