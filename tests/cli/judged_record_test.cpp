// Findings of a record in a stream: counted from the beginning of the source, shown from the
// record's own text.
#include "cli/output/formats.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace assay;
using namespace assay::cli;

namespace {

/// A record that begins on the third line of a stream, behind four gigabytes.
JudgedRecord third_line() {
    JudgedRecord record;
    record.source = "stream.ndjson";
    record.start = RecordStart{3, 3, 1, 5'000'000'000};
    record.text = R"({"a": 1, "a": 2})";
    record.id = "\"x-7\"";
    Violation violation;
    violation.pointer = "/a";
    violation.code = "duplicate-field";
    violation.message = "field `a` is repeated";
    violation.place = Place{9, 3, 1, 10};
    violation.related = {Place{1, 3, 1, 2}};
    record.judged.report.verdict = Verdict::invalid;
    record.judged.report.violations = {violation};
    record.judged.report.errors = 1;
    return record;
}

std::string written(std::string_view format) {
    JudgedRecord record = third_line();
    place_in_source(record);
    std::ostringstream out;
    const auto writer = find_format(format)->make(out, {});
    writer->begin();
    writer->record(record);
    return out.str();
}

} // namespace

TEST_CASE("places of a record in a stream count from the beginning of the stream") {
    JudgedRecord record = third_line();
    place_in_source(record);
    const Place place = *record.judged.report.violations[0].place;
    CHECK(place.line == 3);
    CHECK(place.column == 10);
    CHECK(place.offset == 5'000'000'009);
    CHECK(record.judged.report.violations[0].related[0].offset == 5'000'000'001);
    CHECK(place_in_text(record, place).offset == 9);
}

TEST_CASE("a record that begins in the middle of a line moves columns of its first line only") {
    JudgedRecord record = third_line();
    record.start->column = 21;
    record.judged.report.violations[0].related[0].line = 2;
    place_in_source(record);
    CHECK(record.judged.report.violations[0].place->column == 30);
    CHECK(record.judged.report.violations[0].related[0].column == 2);
    CHECK(record.judged.report.violations[0].related[0].line == 4);
}

TEST_CASE("outputs name the record of a stream by its line and its key") {
    CHECK(written("text").find(" --> stream.ndjson:3:10  /a  id=\"x-7\"\n") != std::string::npos);
    CHECK(written("text").find("\n3 | {\"a\": 1, \"a\": 2}\n  |  ---     ^^^\n") !=
          std::string::npos);
    CHECK(written("concise") ==
          "stream.ndjson:3:10: error: field `a` is repeated [duplicate-field] /a id=\"x-7\"\n");
    CHECK(written("json").find(R"("number":3,"line":3,"offset":5000000000,"id":"x-7")") !=
          std::string::npos);
}
