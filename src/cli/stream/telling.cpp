// What happens in the order of the input.
#include "cli/stream/telling.hpp"

#include "cli/words.hpp"

namespace assay::cli {

namespace {

/// An element's findings speak of the whole array: `/name` of the fourth is `/3/name`.
void lengthen_pointers(Report& report, std::uint64_t index) {
    const std::string step = "/" + std::to_string(index);
    for (Violation& violation : report.violations) {
        violation.pointer.insert(0, step);
        for (Reason& reason : violation.because)
            if (!reason.pointer.empty()) reason.pointer.insert(0, step);
    }
    for (Undecided& undecided : report.undecided) {
        undecided.pointer.insert(0, step);
        const bool of_payload = undecided.waits_for.empty() || undecided.waits_for.front() == '/';
        if (of_payload) undecided.waits_for.insert(0, step);
    }
}

} // namespace

void Telling::tell(const Take& take, Batch& batch) {
    enter(take);
    if (batch.says_something() || !take.failure.empty()) progress_.hide();
    if (!take.failure.empty()) outputs_.unreadable(inputs_[take.input].shown, take.failure);
    for (JudgedSpan& span : batch.told)
        if (!outputs_.enough()) outputs_.record(placed(take, span));
    outputs_.count(inputs_[take.input].shown, batch.counted);
    out_ << batch.lines;
    if (!batch.trouble.empty()) {
        err_ << "assay: `" << printable(inputs_[take.input].shown) << "`: " << batch.trouble
             << "\n";
        incomplete_ = true;
    }
    batch.clear();
}

void Telling::end(const Take& take) {
    enter(take);
    base_.records += take.window.length.records;
    base_.lines += take.window.length.lines;
    base_.bytes += take.window.length.bytes;
    out_.flush(); // somebody may wait for the answer before sending more
    progress_.show(take.bytes_taken, outputs_.totals());
}

void Telling::enter(const Take& take) {
    if (take.input == input_) return;
    input_ = take.input;
    base_ = {};
}

JudgedRecord Telling::placed(const Take& take, JudgedSpan& span) const {
    const Input& input = inputs_[take.input];
    JudgedRecord record;
    record.source = input.shown;
    record.text = take.window.text(span.record);
    record.id = std::move(span.id);
    record.judged = std::move(span.judged);
    if (input.kind.layout == Layout::document) return record;
    const Distance& before = span.record.before;
    record.start = RecordStart{base_.records + before.records + 1, base_.lines + before.lines + 1,
                               span.record.column, base_.bytes + before.bytes};
    if (input.kind.layout == Layout::elements)
        lengthen_pointers(record.judged.report, record.start->number - 1);
    return record;
}

} // namespace assay::cli
