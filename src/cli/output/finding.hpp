// What was found in one record, flat: the same findings in the same order for every format that
// lists them.
#pragma once

#include "cli/output/judged_record.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::cli {

struct Finding {
    enum class Level : std::uint8_t { error, warning, note };

    Level level = Level::error;
    std::string code;
    std::string message;
    std::string pointer;
    std::optional<Place> place; // in the source; where the record begins if no more is known
    std::optional<RulePlace> rule;
    std::string rule_words;               // the rule as it is written, for fingerprints
    const Violation* violation = nullptr; // absent for notes
};

/// "error", "warning", "note".
std::string_view to_string(Finding::Level level);

/// The violations as the report lists them, then what is undecided, then that more was found than
/// is listed. They point into the record.
std::vector<Finding> findings_of(const JudgedRecord& record);

/// A source that could not be read.
Finding unreadable_finding(std::string_view reason);

/// Why a rule applied, what to do, and which rule it is: one line each.
std::vector<std::string> explanations(const Finding& finding);

/// "file:line:column".
std::string spell(const RulePlace& rule);

} // namespace assay::cli
