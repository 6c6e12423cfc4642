// Threads that work at once and speak one after the other, in the order of what they took.
#pragma once

#include "cli/stream/wait_awake.hpp"

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace assay::cli {

class Turns {
  public:
    /// Waits until all turns before this one are over. False where there are no more turns.
    bool wait(std::uint64_t turn) {
        wait_awake([this, turn] { return current_ == turn; });
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this, turn] { return broken_off_ || current_ == turn; });
        return !broken_off_;
    }

    /// The current turn is over.
    void pass() {
        {
            const std::lock_guard lock(mutex_);
            ++current_;
        }
        changed_.notify_all(); // who wakes up finds the mutex free
    }

    /// Nobody speaks any more.
    void break_off() {
        const std::lock_guard lock(mutex_);
        broken_off_ = true;
        changed_.notify_all();
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::atomic<std::uint64_t> current_ = 0;
    bool broken_off_ = false;
};

} // namespace assay::cli
