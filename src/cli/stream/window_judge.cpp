// One thread's judge. Most records are faultless, and of these nothing is kept but their number.
#include "cli/stream/window_judge.hpp"

#include "cli/stream/memory.hpp"
#include "cli/stream/other_file.hpp"
#include "cli/stream/other_layout.hpp"
#include "cli/stream/record_key.hpp"
#include "library/outcome.hpp"

namespace assay::cli {

namespace {

bool is_heavy(const Batch& batch) {
    return batch.weight >= memory::most_violations || batch.lines.size() >= memory::most_lines;
}

} // namespace

// With many threads each keeps less of an array's items.
WindowJudge::Desk::Desk(const Setting& setting, const StreamOptions& options)
    : workspace(setting.ruleset, options.limits) {
    library::keep_at_most(workspace, memory::items_of(options.jobs), memory::for_items_at_last);
}

WindowJudge::Desk& WindowJudge::desk_of(const Setting& setting) {
    return desks_.try_emplace(&setting, setting, options_).first->second;
}

void WindowJudge::begin(Take& take) {
    take_ = &take;
    input_ = &inputs_[take.input];
    setting_ = input_->setting;
    desk_ = &desk_of(*setting_);
    // A document is told of in any case. Of another record nothing is kept but numbers, where it is
    // faultless or nobody wants more.
    brief_ = options_.door == library::Door::bytes &&
             (input_->kind.layout != Layout::document || !options_.listed);
    cursor_ = RecordCursor(take.window, input_->kind.layout);
}

bool WindowJudge::judge_some(Batch& batch) {
    while (!is_heavy(batch)) {
        const RecordSpan* record = cursor_.next();
        if (record == nullptr) return true;
        judge(*record, batch);
    }
    return false;
}

void WindowJudge::judge(const RecordSpan& record, Batch& batch) {
    if (!brief_) return judge_thoroughly(record, batch);
    Workspace& workspace = desk_->workspace;
    if (library::is_faultless(workspace, setting_->type, take_->window.text(record),
                              setting_->context)) {
        batch.counted.count_faultless();
        if (lines_) write_line(record, Verdict::valid, batch);
        return;
    }
    if (options_.listed)
        return tell(record, library::judged_before(workspace, options_.language, search()), batch);
    const library::Outcome outcome = library::last_outcome(workspace);
    batch.counted.count(outcome);
    if (lines_) write_line(record, outcome.verdict, batch);
}

void WindowJudge::judge_thoroughly(const RecordSpan& record, Batch& batch) {
    tell(record,
         library::judge(desk_->workspace, setting_->type, take_->window.text(record),
                        setting_->context, options_.door, options_.language, search()),
         batch);
}

/// A key is shown where there is no finding, too.
library::SensitiveSearch WindowJudge::search() const {
    using library::SensitiveSearch;
    if (!options_.id_pointer.empty()) return SensitiveSearch::always;
    return options_.excerpts ? SensitiveSearch::for_findings : SensitiveSearch::never;
}

/// The workspace has just judged the record.
void WindowJudge::tell(const RecordSpan& record, library::Judged&& judged, Batch& batch) {
    const std::string_view text = take_->window.text(record);
    batch.weight += 1 + judged.report.violations.size();
    if (input_->kind.layout == Layout::document) {
        suggest_other_layout(text, desk_->workspace, judged.report);
        suggest_other_file(text, judged.report);
    }
    if (lines_) write_line(record, judged.report.verdict, batch);
    batch.told.emplace_back(record, input_->shown, text, std::move(judged));
    if (!options_.id_pointer.empty()) add_key(batch.told.back().record);
}

// To look for a key takes memory, too: by then a long record has to have given up its own.
void WindowJudge::add_key(JudgedRecord& record) {
    library::Judged& judged = record.judged;
    if (!judged.whole) return;
    if (record.text.size() > memory::largest_window) {
        forget();
        desk_ = &desk_of(*setting_);
    }
    record.id = key_at(record.text, options_.id_pointer, judged.sensitive);
    if (options_.excerpts) return;
    judged.whole = false; // for the key alone
    judged.sensitive = {};
}

/// The workspace has just judged the record.
void WindowJudge::write_line(const RecordSpan& record, Verdict verdict, Batch& batch) {
    switch (options_.per_record) {
    case PerRecord::nothing: return;
    case PerRecord::verdict: batch.lines.append(to_string(verdict)) += '\n'; return;
    case PerRecord::report:
        batch.lines += desk_->workspace.report(options_.language).to_json() += '\n';
        return;
    case PerRecord::valid_itself:
    case PerRecord::invalid_itself: break;
    }
    const bool good =
        verdict == Verdict::valid || (verdict == Verdict::undecided && !options_.require_decided);
    pass_through(record, good, batch);
}

void WindowJudge::pass_through(const RecordSpan& record, bool good, Batch& batch) const {
    if (good != (options_.per_record == PerRecord::valid_itself)) return;
    const Window& window = take_->window;
    if (window.cut && record.begin + record.whole == window.used)
        batch.trouble = "a record that is too long was not kept, and so not passed on";
    else
        batch.lines.append(window.bytes.data() + record.begin, record.whole);
}

} // namespace assay::cli
