// The last line of a run.
#include "cli/totals.hpp"

#include <catch2/catch.hpp>

using assay::Report;
using assay::Verdict;
using assay::cli::Totals;

namespace {

Report report(Verdict verdict, std::uint64_t errors, std::uint64_t warnings) {
    Report result;
    result.verdict = verdict;
    result.errors = errors;
    result.warnings = warnings;
    return result;
}

} // namespace

TEST_CASE("totals count payloads, errors and warnings") {
    Totals totals;
    totals.count(report(Verdict::valid, 0, 1));
    CHECK(totals.sentence() == "1 payload: 1 valid; 1 warning");
    totals.count(report(Verdict::invalid, 2, 0));
    totals.count(report(Verdict::invalid, 3, 0));
    CHECK(totals.sentence() == "3 payloads: 1 valid, 2 invalid; 5 errors, 1 warning");
}

TEST_CASE("totals say what was not judged, or not decided") {
    Totals totals;
    totals.count(report(Verdict::malformed, 1, 0));
    totals.count(report(Verdict::limit, 1, 0));
    totals.unreadable = 1;
    CHECK(totals.sentence() == "3 payloads: 1 malformed, 1 over a limit, 1 unreadable; 2 errors");
}
