// Two conditions of one record against each other.
#include "bind/exclusion.hpp"

#include "bind/knowledge.hpp"
#include "bind/records.hpp"

namespace assay::bind {
namespace {

/// The facts that hold wherever `condition` does, of it and of those around it.
std::vector<Fact> facts_inside(const Binding& binding, RecordIndex index,
                               ConditionIndex condition) {
    std::vector<Fact> all;
    const auto& conditions = binding.rules.records[index].conditions;
    for (auto i = condition; i != none; i = conditions[i].parent)
        if (conditions[i].expression)
            for (auto& fact : facts_of(binding, index, *conditions[i].expression).facts)
                all.push_back(std::move(fact));
    return all;
}

bool excluded_by_facts(const Binding& binding, RecordIndex index, ConditionIndex a,
                       ConditionIndex b) {
    for (const auto& fact : facts_inside(binding, index, a)) {
        auto left = left_of(binding, index, fact, none);
        narrow(binding, index, a, Where::inside, fact, left);
        narrow(binding, index, b, Where::inside, fact, left);
        if (left.nothing()) return true;
    }
    return false;
}

} // namespace

bool exclude_each_other(const Binding& binding, RecordIndex record, ConditionIndex a,
                        ConditionIndex b) {
    if (a == none || b == none) return false;
    return in_different_arms(binding, record, a, b) || excluded_by_facts(binding, record, a, b) ||
           excluded_by_facts(binding, record, b, a);
}

} // namespace assay::bind
