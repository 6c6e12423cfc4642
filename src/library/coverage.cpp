// What the tests of a rule file leave untried.
#include "library/coverage.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace assay::library {

namespace {

using program::Rule;
using program::RuleIndex;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_word(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

std::string id_of(const std::string& source) {
    std::string word = source.substr(0, source.find_first_of(" \t\n"));
    while (!word.empty() && !is_word(word.back())) word.pop_back();
    return std::any_of(word.begin(), word.end(), is_digit) ? word : std::string{};
}

bool holds_word(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string_view::npos;
         at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || !is_word(text[at - 1])) && (end == text.size() || !is_word(text[end])))
            return true;
    }
    return false;
}

/// Where a rule stands in the root file: a key by which copies of it are one.
std::pair<std::uint32_t, std::uint32_t> place(const Rule& rule) {
    return {rule.location.span.begin, rule.location.span.end};
}

bool is_rule(const Rule& rule) {
    return rule.location.source == 0 &&
           (rule.kind == Rule::Kind::field || rule.kind == Rule::Kind::requirement ||
            rule.kind == Rule::Kind::group || rule.kind == Rule::Kind::check);
}

/// Fields that hold for every payload.
std::set<RuleIndex> unbreakable(const program::Program& program) {
    std::set<RuleIndex> rules;
    for (const program::Record& record : program.records)
        for (const program::Declaration& field : record.declarations)
            if (field.optional && field.condition == program::none &&
                program.types[field.type].any && !field.deprecated_warning)
                rules.insert(field.rule);
    return rules;
}

/// The context's facts are the caller's, and no payload breaks them.
void insert_facts(const program::Program& program, std::set<RuleIndex>& rules) {
    if (program.context == program::none) return;
    for (const program::Declaration& fact : program.records[program.context].declarations)
        rules.insert(fact.rule);
}

} // namespace

std::vector<Requirement> requirements(const program::Program& program) {
    std::vector<Requirement> found;
    std::map<std::string, std::size_t> by_id;
    for (const Rule& rule : program.origins.rules) {
        if (rule.location.source != 0) continue;
        for (const std::string& source : rule.sources) {
            const std::string id = id_of(source);
            if (id.empty()) continue;
            const bool is_new = by_id.emplace(id, found.size()).second;
            if (is_new) found.push_back({id, source, rule.location, {}});
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Requirement& a, const Requirement& b) {
        return a.location.span.begin < b.location.span.begin;
    });
    for (Requirement& requirement : found)
        for (const bind::Test& test : program.tests)
            if (holds_word(test.name, requirement.id)) requirement.tests.push_back(test.name);
    return found;
}

std::vector<RuleIndex> unexercised(const program::Program& program,
                                   const std::set<RuleIndex>& broken) {
    const std::vector<Rule>& rules = program.origins.rules;
    std::set<RuleIndex> done = unbreakable(program);
    insert_facts(program, done);
    done.insert(broken.begin(), broken.end());

    std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
    for (const RuleIndex index : done)
        if (index < rules.size() && is_rule(rules[index])) seen.insert(place(rules[index]));
    std::vector<RuleIndex> left;
    for (RuleIndex index = 0; index < rules.size(); ++index)
        if (is_rule(rules[index]) && seen.insert(place(rules[index])).second) left.push_back(index);
    std::stable_sort(left.begin(), left.end(), [&rules](RuleIndex a, RuleIndex b) {
        return rules[a].location.span.begin < rules[b].location.span.begin;
    });
    return left;
}

} // namespace assay::library
