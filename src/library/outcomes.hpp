// What a test expects of a payload, and what was found: compared and spelled.
#pragma once

#include "assay/report.hpp"
#include "bind/rules.hpp"

#include <optional>
#include <string>
#include <vector>

namespace assay::library {

/// One finding as a test sees it. As an expectation, what is not given may be anything.
struct Outcome {
    enum class Kind { error, warning, undecided };
    Kind kind = Kind::error;
    std::string code;
    std::optional<std::string> caller_code;
    std::optional<std::string> pointer;

    bool operator==(const Outcome&) const = default;
    bool operator<(const Outcome& other) const;
};

Outcome expected_outcome(const bind::Expectation::Outcome& outcome);
/// All of a report: its violations, and what is undecided.
std::vector<Outcome> found_outcomes(const Report& report);

/// Which of them do not meet in a one-to-one match of the expected with the found: indices, in
/// order.
struct Mismatch {
    std::vector<std::size_t> missing; // of the expected
    std::vector<std::size_t> surplus; // of the found; never what is undecided
    bool none() const { return missing.empty() && surplus.empty(); }
};
Mismatch match(const std::vector<Outcome>& expected, const std::vector<Outcome>& found);

/// "warning check at /okpo_code"
std::string spell(const Outcome& outcome);
/// "required at /a, type at /b"; "nothing" for none.
std::string spell(const std::vector<Outcome>& outcomes);

} // namespace assay::library
