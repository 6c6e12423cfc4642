// What reports say of the rules themselves, spelled once for many reports.
#pragma once

#include "assay/report.hpp"
#include "program/origins.hpp"
#include "report/expected.hpp"
#include "report/kept.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>

namespace assay::report {

/// Where a rule stands and what it is taken from.
struct RulePhrases {
    std::optional<RulePlace> place;
    std::string source; // every `@source`, made safe to show
};

/// Belongs to one thread. Grows with the rules that reports have named, at most to all of them;
/// what payloads decide, too, is kept in tables that do not grow.
class Phrases {
  public:
    /// `origins` must stay while the Phrases are used.
    explicit Phrases(const program::Origins& origins) : origins_(origins) {}

    const program::Origins& origins() const { return origins_; }

    /// See expected() of report/expected.hpp.
    const Expected& expected(std::uint32_t type, Wanted wanted, Language language);
    /// `index` is one of Origins::rules.
    const RulePhrases& rule(program::RuleIndex index);
    /// Violations as they are told wherever they stand: without pointer, places and reasons.
    Kept<Violation>& violations() { return violations_; }
    /// The sentences of facts.
    Kept<std::string>& reasons() { return reasons_; }

  private:
    const program::Origins& origins_;
    std::unordered_map<std::uint64_t, Expected> expected_;
    std::unordered_map<program::RuleIndex, RulePhrases> rules_;
    Kept<Violation> violations_{256};
    Kept<std::string> reasons_{64};
};

} // namespace assay::report
