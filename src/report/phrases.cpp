// Phrases, spelled when they are first wanted.
#include "report/phrases.hpp"

#include "report/visible.hpp"

namespace assay::report {

namespace {

std::optional<RulePlace> place_of(const program::Rule& rule, const program::Origins& origins) {
    if (rule.location.source >= origins.sources.size()) return std::nullopt;
    const source::Source& file = origins.sources[rule.location.source];
    const source::Position position = file.position(rule.location.span.begin);
    return RulePlace{file.name(), position.line, position.column};
}

std::string joined(const std::vector<std::string>& sources) {
    std::string all;
    for (const std::string& source : sources) {
        if (!all.empty()) all += "; ";
        all += visible(source);
    }
    return all;
}

} // namespace

const Expected& Phrases::expected(std::uint32_t type, Wanted wanted, Language language) {
    const std::uint64_t key = std::uint64_t{type} << 2 |
                              static_cast<std::uint64_t>(wanted == Wanted::values) << 1 |
                              static_cast<std::uint64_t>(language);
    static_assert(language_count == 2, "a language is one bit of the key");
    const auto known = expected_.find(key);
    if (known != expected_.end()) return known->second;
    return expected_.emplace(key, report::expected(origins_, type, wanted, language)).first->second;
}

const RulePhrases& Phrases::rule(program::RuleIndex index) {
    const auto known = rules_.find(index);
    if (known != rules_.end()) return known->second;
    const program::Rule& rule = origins_.rules[index];
    return rules_.emplace(index, RulePhrases{place_of(rule, origins_), joined(rule.sources)})
        .first->second;
}

} // namespace assay::report
