// Judging all inputs on several threads. Each takes a window, judges it, and tells of it when its
// turn has come. Nobody queues anything: what is in memory is what the threads have in their hands.
#include "cli/stream/run_stream.hpp"

#include "cli/stream/gate.hpp"
#include "cli/stream/turns.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>

namespace assay::cli {

namespace {

class Crew {
  public:
    Crew(InputReader& reader, const std::vector<Input>& inputs, const StreamOptions& options,
         Telling& telling)
        : reader_(reader), inputs_(inputs), options_(options), telling_(telling),
          most_helpers_(std::max(1u, options.jobs) - 1) {
        helpers_.reserve(most_helpers_); // so that none moves while it is waited for
    }

    void run() {
        work();
        while (std::thread* helper = next_helper()) helper->join();
        if (problem_) std::rethrow_exception(problem_);
    }

  private:
    void work() {
        try {
            WindowJudge judge(inputs_, options_);
            Take take;
            Batch batch;
            while (!done_ && next(take))
                if (!handle(judge, take, batch)) return;
        } catch (...) {
            stop_for(std::current_exception());
        }
    }

    bool next(Take& take) {
        const std::lock_guard lock(reading_);
        if (done_ || !reader_.next(take)) return false;
        if (helpers_.size() < most_helpers_ && reader_.is_worth_sharing()) call_helper();
        return true;
    }

    /// Where there is no further thread to be had, those at work do it.
    void call_helper() try {
        helpers_.emplace_back([this] { work(); });
    } catch (const std::system_error&) {
        most_helpers_ = helpers_.size();
    }

    /// One that has not been waited for; when there is none, nobody is left who could call another.
    std::thread* next_helper() {
        const std::lock_guard lock(reading_);
        return waited_for_ < helpers_.size() ? &helpers_[waited_for_++] : nullptr;
    }

    /// False where everything is over.
    bool handle(WindowJudge& judge, Take& take, Batch& batch) {
        bool ended = !take.failure.empty();
        if (!ended) judge.begin(take);
        do {
            if (!ended) ended = judge.judge_some(batch);
            if (!turns_.wait(take.turn)) return false;
            telling_.tell(take, batch);
            if (telling_.enough()) done_ = true;
        } while (!ended && !done_);
        telling_.end(take);
        turns_.pass();
        return !done_;
    }

    void stop_for(std::exception_ptr problem) {
        done_ = true;
        turns_.break_off();
        const std::lock_guard lock(reading_);
        if (!problem_) problem_ = std::move(problem);
    }

    InputReader& reader_;
    const std::vector<Input>& inputs_;
    const StreamOptions& options_;
    Telling& telling_;
    Gate reading_; // to the reader, the helpers and the problem
    Turns turns_;
    std::atomic<bool> done_ = false;
    std::size_t most_helpers_;
    std::vector<std::thread> helpers_;
    std::size_t waited_for_ = 0;
    std::exception_ptr problem_;
};

} // namespace

void run_stream(InputReader& reader, const std::vector<Input>& inputs, const StreamOptions& options,
                Telling& telling) {
    Crew(reader, inputs, options, telling).run();
}

WindowSizes window_sizes(const StreamOptions& options) {
    constexpr std::size_t most = 1u << 18;
    constexpr std::size_t least = 1u << 16;
    constexpr std::size_t together = 16u << 20;
    WindowSizes sizes;
    sizes.usual = std::clamp(together / std::max(1u, options.jobs), least, most);
    sizes.most_bytes = options.limits.bytes;
    return sizes;
}

} // namespace assay::cli
