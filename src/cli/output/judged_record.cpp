// The places of a record's findings: within its text, and within its source.
#include "cli/output/judged_record.hpp"

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

} // namespace assay::cli
