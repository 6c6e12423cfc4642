// The places of a record's findings, within its text and within its source; what of it may not be
// shown.
#include "cli/output/judged_record.hpp"

#include <algorithm>
#include <utility>

namespace assay::cli {

namespace {

void shift(Place& place, const RecordStart& start) {
    if (place.line == 1) place.column += start.column - 1;
    place.line += start.line - 1;
    place.offset += start.offset;
}

} // namespace

void place_in_source(JudgedRecord& record) {
    if (!record.start) return;
    for (Violation& violation : record.judged.report.violations) {
        if (violation.place) shift(*violation.place, *record.start);
        for (Place& place : violation.related) shift(place, *record.start);
    }
}

Place place_in_text(const JudgedRecord& record, Place place) {
    if (record.start) place.offset -= record.start->offset;
    return place;
}

// Of a text that was not read to its end nobody knows what is sensitive. There is one finding.
Mask mask_of(const JudgedRecord& record, Mask used) {
    const library::Judged& judged = record.judged;
    constexpr std::size_t many = 1u << 15;
    if (used.size() > many) used = {};
    if (judged.whole) return Mask::sensitive(record.text, judged.sensitive, std::move(used));
    const auto& violations = judged.report.violations;
    std::size_t focus = 0;
    if (!violations.empty() && violations.front().place)
        focus = static_cast<std::size_t>(place_in_text(record, *violations.front().place).offset);
    return Mask::malformed(record.text, std::min(focus, record.text.size()));
}

} // namespace assay::cli
