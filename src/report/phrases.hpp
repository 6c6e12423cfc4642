// What reports say of the rules themselves, spelled once for many reports.
#pragma once

#include "assay/report.hpp"
#include "constraint/store.hpp"
#include "evaluate/findings.hpp"
#include "program/origins.hpp"
#include "report/expected.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace assay::report {

/// Where a rule stands and what it is taken from.
struct RulePhrases {
    std::optional<RulePlace> place;
    std::string source; // every `@source`, made safe to show
};

/// What the sentences about a violation hang on, if they repeat nothing of the payload but the name
/// of the field.
struct SentenceKey {
    program::RuleIndex rule = program::none;
    std::uint32_t type = program::none;
    std::optional<constraint::Constraint> constraint;
    std::optional<constraint::Format> format;
    std::optional<std::uint64_t> actual;
    std::uint16_t fault = 0;
    constraint::Code code{};
    evaluate::Kind actual_kind = evaluate::Kind::absent;
    Language language{};
    bool warning = false;
    bool sensitive = false;

    bool operator==(const SentenceKey&) const = default;
};

struct ViolationPhrases {
    std::string field; // as written in the payload
    std::string message;
    std::string help;
};

/// Belongs to one thread. Grows with the rules that reports have named, at most to all of them and
/// each kind of value that was found instead, and by a thousand sentences that name what was
/// measured of the payload.
class Phrases {
  public:
    /// `origins` must stay while the Phrases are used.
    explicit Phrases(const program::Origins& origins) : origins_(origins) {}

    const program::Origins& origins() const { return origins_; }

    /// See expected() of report/expected.hpp.
    const Expected& expected(std::uint32_t type, Wanted wanted, Language language);
    /// `index` is one of Origins::rules.
    const RulePhrases& rule(program::RuleIndex index);
    /// Null where nobody has spelled them yet for a field of this name.
    const ViolationPhrases* violation(const SentenceKey& key, std::string_view field) const;
    /// The first of a key are kept; of those that name a measure, as long as there is room.
    void keep(const SentenceKey& key, ViolationPhrases phrases);

  private:
    struct Hash {
        std::size_t operator()(const SentenceKey& key) const;
    };

    const program::Origins& origins_;
    std::unordered_map<std::uint64_t, Expected> expected_;
    std::unordered_map<program::RuleIndex, RulePhrases> rules_;
    std::unordered_map<SentenceKey, ViolationPhrases, Hash> violations_;
    std::size_t measured_ = 0; // sentences with a measure that were offered
};

} // namespace assay::report
