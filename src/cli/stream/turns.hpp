// Threads that work at once and speak one after the other, in the order of what they took. Whose
// turn has not come leaves what is to be said to whoever speaks before, and takes up something
// else.
#pragma once

#include "cli/stream/wait_awake.hpp"

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace assay::cli {

/// `Work` is what was taken, and what is to be said about it; it can be used again. Not a Share:
/// here each waits for his own turn, and mostly leaves what he has instead of waiting.
template <class Work>
class Turns {
  public:
    using Held = std::unique_ptr<Work>;

    /// At most so many may be left at a time: what bounds the memory.
    explicit Turns(std::size_t most) : most_(most) {}

    /// Leaves `work` where its turn has not come; another stands in its place then. False where the
    /// turn has come, or too many are left: then it has to be waited for.
    bool leave(std::uint64_t turn, Held& work) {
        if (current_ == turn) return false; // and so it stays until he passes
        const std::lock_guard lock(mutex_);
        if (broken_off_ || current_ == turn || left_.size() >= most_) return false;
        if (spare_.empty()) spare_.push_back(std::make_unique<Work>());
        left_.emplace(turn, std::exchange(work, std::move(spare_.back())));
        spare_.pop_back();
        return true;
    }

    /// Waits until all turns before this one are over. False where there are no more turns.
    bool wait(std::uint64_t turn) {
        wait_awake([this, turn] { return current_ == turn; });
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this, turn] { return broken_off_ || current_ == turn; });
        return !broken_off_;
    }

    /// The current turn is over. Who passes has the next one as well where that was left: he is
    /// handed what is to be said in it.
    Held pass() {
        Held next;
        {
            const std::lock_guard lock(mutex_);
            ++current_;
            if (const auto left = left_.find(current_); left != left_.end()) {
                next = std::move(left->second);
                left_.erase(left);
            }
        }
        if (!next) changed_.notify_all(); // who wakes up finds the mutex free
        return next;
    }

    /// Of what was left, and is said now: it can be used again.
    void give_back(Held work) {
        const std::lock_guard lock(mutex_);
        spare_.push_back(std::move(work));
    }

    /// Nobody speaks any more.
    void break_off() {
        const std::lock_guard lock(mutex_);
        broken_off_ = true;
        changed_.notify_all();
    }

  private:
    const std::size_t most_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::atomic<std::uint64_t> current_ = 0;
    std::map<std::uint64_t, Held> left_; // by turn
    std::vector<Held> spare_;
    bool broken_off_ = false;
};

} // namespace assay::cli
