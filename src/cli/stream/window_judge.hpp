// One thread's judge: the records of a window become what is to be written about them.
#pragma once

#include "cli/stream/input_reader.hpp"
#include "cli/stream/stream_options.hpp"

#include <map>
#include <string>
#include <vector>

namespace assay::cli {

/// A record that something is to be said about.
struct JudgedSpan {
    RecordSpan record;
    library::Judged judged;
    std::string id;
};

/// What was found in some records that stand together.
struct Batch {
    std::vector<JudgedSpan> told; // in their order
    std::uint64_t faultless = 0;  // records that nothing is said about
    std::string lines;            // for standard output
    std::string trouble;          // what could not be written into `lines`, and why
    std::size_t weight = 0;       // violations that are held

    void clear() {
        told.clear();
        faultless = 0;
        lines.clear();
        trouble.clear();
        weight = 0;
    }
};

class WindowJudge {
  public:
    WindowJudge(const std::vector<Input>& inputs, const StreamOptions& options)
        : inputs_(inputs), options_(options) {}

    /// Finds the window's records, and starts with the first of them.
    void begin(Take& take);
    /// Judges the next records until the window ends or the batch is heavy; true where it ended.
    bool judge_some(Batch& batch);

  private:
    struct Desk {
        explicit Desk(const Setting& setting, const PayloadLimits& limits)
            : workspace(setting.ruleset, limits) {}
        Workspace workspace;
        std::string good_report; // of a record without faults, as JSON
    };

    Desk& desk_of(const Setting& setting);
    void judge(const RecordSpan& record, Batch& batch);
    void judge_thoroughly(const RecordSpan& record, Batch& batch);
    void write_line(const RecordSpan& record, const Report* report, Batch& batch);
    void pass_through(const RecordSpan& record, bool good, Batch& batch) const;
    const std::string& good_report();

    const std::vector<Input>& inputs_;
    const StreamOptions& options_;
    std::map<const Setting*, Desk> desks_;
    // Of the window at hand.
    const Take* take_ = nullptr;
    const Input* input_ = nullptr;
    Desk* desk_ = nullptr;
    std::size_t at_ = 0;
};

} // namespace assay::cli
