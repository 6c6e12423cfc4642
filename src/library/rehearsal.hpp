// Running the tests and examples of a rule file.
#pragma once

#include "assay/ruleset.hpp"
#include "library/coverage.hpp"
#include "source/source.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace assay::library {

/// Through which door payloads are read. Through both, they must agree: the same verdict and the
/// same violations, wherever the document can still be told from the text (no repeated members, no
/// number that it cannot hold).
enum class Doors { both, bytes, document };

/// An expectation or example that does not hold.
struct Failure {
    std::string name; // of the test or example
    source::Location
        location; // what is wrong: the outcome that is not there, or the expectation's first word
    std::string sentence; // "the payload is rejected, and should be accepted"
    std::string expected; // outcomes, as a test would list them; may be empty
    std::string found;    // likewise
};

/// What came of it.
struct Rehearsal {
    std::size_t tests = 0; // and examples; a test passes where all its expectations hold
    std::size_t failed = 0;
    std::vector<Failure> failures;
    std::vector<Requirement> requirements;
    std::vector<program::RuleIndex> unexercised;

    std::size_t passed() const { return tests - failed; }
    std::size_t covered() const;
};

/// Runs the tests and examples of the ruleset's root file.
Rehearsal rehearse(const Ruleset& rules, Doors doors = Doors::both);

} // namespace assay::library
