// One thread's judge: the records of a window become what is to be written about them.
#pragma once

#include "cli/input/record_cursor.hpp"
#include "cli/output/judged_record.hpp"
#include "cli/stream/input_reader.hpp"
#include "cli/stream/stream_options.hpp"
#include "cli/totals.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay::cli {

/// A record that something is to be said about.
struct JudgedSpan {
    JudgedSpan(const RecordSpan& within, std::string_view source, std::string_view text,
               library::Judged&& judged)
        : span(within), record{source, std::nullopt, text, {}, std::move(judged)} {}

    RecordSpan span;
    JudgedRecord record; // where it begins in its source is told later
};

/// What was found in some records that stand together.
struct Batch {
    std::vector<JudgedSpan> told; // records that something is said about, in their order
    Totals counted;               // of the other records, about which nothing is said
    std::string lines;            // for standard output
    std::string trouble;          // what could not be written into `lines`, and why
    std::size_t weight = 0;       // violations that are held

    bool says_something() const { return !told.empty() || !lines.empty() || !trouble.empty(); }
    void clear() {
        told.clear();
        counted = {};
        lines.clear();
        trouble.clear();
        weight = 0;
    }
};

class WindowJudge {
  public:
    WindowJudge(const std::vector<Input>& inputs, const StreamOptions& options)
        : inputs_(inputs), options_(options), lines_(options.per_record != PerRecord::nothing) {}

    /// Starts with the first of the window's records.
    void begin(Take& take);
    /// Gives up the memory of all that it has judged.
    void forget() { desks_.clear(); }
    /// Judges the next records until the window ends or the batch is heavy; true where it ended.
    bool judge_some(Batch& batch);

  private:
    struct Desk {
        Desk(const Setting& setting, const StreamOptions& options);
        Workspace workspace;
    };

    Desk& desk_of(const Setting& setting);
    void judge(const RecordSpan& record, Batch& batch);
    void judge_thoroughly(const RecordSpan& record, Batch& batch);
    library::SensitiveSearch search() const;
    void tell(const RecordSpan& record, library::Judged&& judged, Batch& batch);
    /// Of the record that was judged last, which is told of.
    void add_key(JudgedRecord& record);
    void write_line(const RecordSpan& record, Verdict verdict, Batch& batch);
    void pass_through(const RecordSpan& record, bool good, Batch& batch) const;

    const std::vector<Input>& inputs_;
    const StreamOptions& options_;
    bool lines_ = false; // something is written for each record
    std::map<const Setting*, Desk> desks_;
    // Of the window at hand.
    const Take* take_ = nullptr;
    const Input* input_ = nullptr;
    const Setting* setting_ = nullptr;
    Desk* desk_ = nullptr;
    bool brief_ = false; // numbers may be all that is kept of a record
    RecordCursor cursor_;
};

} // namespace assay::cli
