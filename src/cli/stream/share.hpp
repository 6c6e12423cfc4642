// What threads share, and wait for.
#pragma once

#include "cli/stream/wait_awake.hpp"

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <mutex>

namespace assay::cli {

/// Who wants a part waits until what the others have leaves it; he gets it in any case where nobody
/// has any. Those who wait at the same time want parts of one size, so that any of them may be
/// woken.
///
/// Who waits waits for a condition, not for a mutex: ThreadSanitizer delivers a signal there, and
/// holds it back from one that waits for a mutex, so that an interrupt would have to wait until
/// somebody sends more input.
class Share {
  public:
    explicit Share(std::size_t all) : all_(all) {}

    void take(std::size_t part) {
        const auto is_left = [this, part] { return taken_ == 0 || taken_ + part <= all_; };
        wait_awake(is_left);
        std::unique_lock lock(mutex_);
        changed_.wait(lock, is_left);
        taken_ += part;
    }

    /// Waits until not all of it is taken.
    void wait_for_some() {
        if (taken_ < all_) return; // mostly
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return taken_ < all_; });
    }

    void give_back(std::size_t part) {
        {
            const std::lock_guard lock(mutex_);
            taken_ -= part;
        }
        changed_.notify_one(); // who wakes up finds the mutex free
    }

    /// Gives back what was taken, whatever happens.
    class Taken {
      public:
        Taken(Share& share, std::size_t part) : share_(share), part_(part) {}
        ~Taken() {
            if (part_ > 0) share_.give_back(part_);
        }
        Taken(const Taken&) = delete;
        Taken& operator=(const Taken&) = delete;

      private:
        Share& share_;
        std::size_t part_;
    };

  private:
    const std::size_t all_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::atomic<std::size_t> taken_ = 0;
};

} // namespace assay::cli
