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
        if (wait_awake([this] { return take(); })) return;
        std::unique_lock lock(mutex_);
        ++sleepers_;
        opened_.wait(lock, [this] { return take(); });
        --sleepers_;
    }

    /// Either who wants to sleep sees that it is open, or he is seen here.
    void unlock() {
        taken_ = false;
        if (sleepers_ == 0) return;
        { const std::lock_guard lock(mutex_); } // he sleeps by now
        opened_.notify_one();
    }

  private:
    bool take() { return !taken_ && !taken_.exchange(true); }

    std::atomic<bool> taken_ = false;
    std::atomic<int> sleepers_ = 0;
    std::mutex mutex_; // of those who sleep
    std::condition_variable opened_;
};

} // namespace assay::cli
