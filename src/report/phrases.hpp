// What reports say of the rules themselves, spelled once for many reports.
#pragma once

#include "assay/report.hpp"
#include "program/origins.hpp"
#include "report/expected.hpp"

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

/// Belongs to one thread. Grows with the rules that reports have named, at most to all of them.
class Phrases {
  public:
    /// `origins` must stay while the Phrases are used.
    explicit Phrases(const program::Origins& origins) : origins_(origins) {}

    const program::Origins& origins() const { return origins_; }

    /// See expected() of report/expected.hpp.
    const Expected& expected(std::uint32_t type, Wanted wanted, Language language);
    /// `index` is one of Origins::rules.
    const RulePhrases& rule(program::RuleIndex index);

  private:
    const program::Origins& origins_;
    std::unordered_map<std::uint64_t, Expected> expected_;
    std::unordered_map<program::RuleIndex, RulePhrases> rules_;
};

} // namespace assay::report
