// Judging all inputs on several threads. Each takes a window, judges it, and tells of it when its
// turn has come; what is judged before its turn is left to whoever tells of the window before it.
// What is in memory is what the threads have in their hands, and at most as many windows again. Of
// windows that are longer than usual, since a record is, all threads together have one in their
// hands, or no more than take little memory to be judged.
#include "cli/stream/run_stream.hpp"

#include "cli/stream/gate.hpp"
#include "cli/stream/memory.hpp"
#include "cli/stream/share.hpp"
#include "cli/stream/turns.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>

namespace assay::cli {

namespace {

/// What a thread has in its hands.
struct Work {
    Take take;
    Batch batch;
    std::size_t memory = 0; // for a large window; 0 for others
};

class Crew {
  public:
    Crew(InputReader& reader, const std::vector<Input>& inputs, const StreamOptions& options,
         Telling& telling)
        : reader_(reader), inputs_(inputs), options_(options), telling_(telling),
          turns_(memory::left_of(options.jobs)), usual_window_(window_sizes(options).usual),
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
            auto work = std::make_unique<Work>();
            while (!done_ && next(*work)) {
                const std::size_t held = work->memory;
                const Share::Taken taken(large_, held);
                if (!handle(judge, work)) return;
                if (held < memory::given_back) continue;
                judge.forget();                  // it has grown with it
                work = std::make_unique<Work>(); // assigned to, a string keeps its memory
            }
        } catch (...) {
            stop_for(std::current_exception());
        }
    }

    bool next(Work& work) {
        const std::lock_guard lock(reading_);
        large_.wait_for_some(); // or the next one might lie in memory all the while
        if (done_ || !reader_.next(work.take)) return false;
        if (helpers_.size() < most_helpers_ && reader_.is_worth_sharing()) call_helper();
        work.memory = is_large(work.take) ? memory_of(work.take) : 0;
        if (work.memory != 0) large_.take(work.memory); // last: who took it gives it back
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
    bool handle(WindowJudge& judge, std::unique_ptr<Work>& work) {
        bool ended = !work->take.failure.empty();
        if (!ended) judge.begin(work->take);
        if (!ended) ended = judge.judge_some(work->batch);
        if (ended && work->memory == 0 && turns_.leave(work->take.turn, work)) return true;
        if (!turns_.wait(work->take.turn)) return false;
        tell(*work);
        while (!ended && !done_) {
            ended = judge.judge_some(work->batch);
            tell(*work);
        }
        telling_.end(work->take);
        while (auto left = turns_.pass()) {
            tell(*left);
            telling_.end(left->take);
            turns_.give_back(std::move(left));
        }
        return !done_;
    }

    bool is_large(const Take& take) const {
        return take.failure.empty() && take.window.bytes.size() > usual_window_;
    }

    /// Its own, and as much again for the record's excerpts, and what judging it takes.
    static std::size_t memory_of(const Take& take) {
        const Window& window = take.window;
        return 2 * window.bytes.size() +
               library::memory_to_judge({window.bytes.data(), window.used});
    }

    void tell(Work& work) {
        telling_.tell(work.take, work.batch);
        if (telling_.enough()) done_ = true;
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
    Turns<Work> turns_;
    const std::size_t usual_window_;
    Share large_{memory::for_long_records};
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
    WindowSizes sizes;
    sizes.usual = memory::window_of(options.jobs);
    sizes.most_bytes = options.limits.bytes;
    return sizes;
}

} // namespace assay::cli
