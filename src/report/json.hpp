// The parts of a report as JSON: Report::to_json() and the command line write them into their own
// envelopes. Keys that do not apply are absent.
#pragma once

#include "assay/report.hpp"
#include "report/json_text.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace assay::report {

/// Of its JSON in bytes: seldom more, where it has no reasons.
std::size_t expected_size(const Report& report);

/// "pointer","code","severity","message","help"?,"line","column","offset","rule"?,"because"?,
/// "related"?,"callerCode"?,"source"?
void add_violation(JsonObject& object, const Violation& violation);

/// "rule":{"file","line","column"},"code","pointer","waitsFor"
void add_undecided(JsonObject& object, const Undecided& undecided);

/// The members that a payload's entry has in every envelope: "record", "verdict", "violations" and
/// "undecided".
void add_findings(JsonObject& object, const Report& report);

/// "summary":{"errors","warnings","truncated"?}
void add_summary(JsonObject& object, std::uint64_t errors, std::uint64_t warnings, bool truncated);

} // namespace assay::report
