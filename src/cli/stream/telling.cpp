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
    for (JudgedSpan& told : batch.told) {
        if (outputs_.enough()) break;
        place(take, told);
        outputs_.record(told.record);
    }
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

/// Where the record begins in its input, which only now is known.
void Telling::place(const Take& take, JudgedSpan& told) const {
    const Layout layout = inputs_[take.input].kind.layout;
    if (layout == Layout::document) return;
    const Distance& before = told.span.before;
    JudgedRecord& record = told.record;
    record.start = RecordStart{base_.records + before.records + 1, base_.lines + before.lines + 1,
                               told.span.column, base_.bytes + before.bytes};
    if (layout == Layout::elements)
        lengthen_pointers(record.judged.report, record.start->number - 1);
}

} // namespace assay::cli
