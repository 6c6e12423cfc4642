// Groups and requirements against the fields that they name.
#include "bind/exclusion.hpp"
#include "bind/records.hpp"

#include <algorithm>

namespace assay::bind {
namespace {

using diagnostic::Kind;

/// The declaration that makes a slot required wherever `condition` holds; none where there is no
/// such.
std::uint32_t requiring(const Binding& binding, RecordIndex index, SlotIndex slot,
                        ConditionIndex condition) {
    const auto& record = binding.rules.records[index];
    const auto& draft = binding.drafts[index];
    std::size_t left = 64; // a field of more declarations is not looked through
    for (auto i = draft.slot_uses[slot].first; i != none && left > 0; i = draft.next[i], --left) {
        const auto& declaration = record.declarations[i];
        if (!declaration.optional && lies_within(record, condition, declaration.condition))
            return i;
    }
    return none;
}

bool never_declared_with(const Binding& binding, RecordIndex index, SlotIndex slot,
                         ConditionIndex condition) {
    const auto& record = binding.rules.records[index];
    const auto& draft = binding.drafts[index];
    std::size_t left = 64;
    for (auto i = draft.slot_uses[slot].first; i != none; i = draft.next[i])
        if (left-- == 0 ||
            !exclude_each_other(binding, index, record.declarations[i].condition, condition))
            return false;
    return true;
}

void check_requirement(Binding& binding, RecordIndex index, const Requirement& requirement) {
    const auto& record = binding.rules.records[index];
    const auto& draft = binding.drafts[index];
    const auto& name = record.slots[requirement.slot];
    auto first = draft.slot_uses[requirement.slot].first;
    if (first == none) return;
    auto declared = requiring(binding, index, requirement.slot, requirement.condition);
    if (declared != none) {
        auto& said = say(binding, Kind::needless_require, requirement.location, {name});
        said.notes.push_back({record.declarations[declared].location, "it is declared here"});
    } else if (never_declared_with(binding, index, requirement.slot, requirement.condition)) {
        auto& said = say(binding, Kind::required_forbidden, requirement.location, {name},
                         "declare it under this condition, or remove the `require`");
        for (auto i = first; i != none && said.notes.size() < 4; i = draft.next[i])
            said.notes.push_back({record.declarations[i].location, "it is declared only here"});
    }
}

std::string_view words(Group::Kind kind) {
    switch (kind) {
    case Group::Kind::exactly_one: return "exactly one of";
    case Group::Kind::at_least_one: return "at least one of";
    case Group::Kind::at_most_one: return "at most one of";
    case Group::Kind::all_or_none: return "all or none of";
    }
    return {};
}

/// What follows where one field of the group is always there.
std::string consequence(Group::Kind kind, const std::string& name) {
    switch (kind) {
    case Group::Kind::at_least_one: return ticked(name) + " is required, so this always holds";
    case Group::Kind::all_or_none:
        return ticked(name) + " is required, so the others are required too";
    default: return ticked(name) + " is required, so the others may never be present";
    }
}

void check_group(Binding& binding, RecordIndex index, const Group& group) {
    const auto& record = binding.rules.records[index];
    std::vector<std::uint32_t> required; // declarations
    for (auto slot : group.slots) {
        auto declaration = requiring(binding, index, slot, group.condition);
        if (declaration != none) required.push_back(declaration);
    }
    if (required.empty()) return;
    const auto& first = record.declarations[required[0]];
    bool one = group.kind == Group::Kind::exactly_one || group.kind == Group::Kind::at_most_one;
    if (one && required.size() > 1) {
        const auto& second = record.declarations[required[1]];
        auto& said = say(binding, Kind::impossible_group, group.location,
                         {record.slots[first.slot], record.slots[second.slot]});
        said.notes.push_back({first.location, "one is declared here"});
        said.notes.push_back({second.location, "the other here"});
        return;
    }
    auto& said =
        say(binding, Kind::decided_group, group.location,
            {consequence(group.kind, record.slots[first.slot])},
            "make it optional, or leave it out of `" + std::string(words(group.kind)) + " …`");
    said.notes.push_back({first.location, "it is declared here"});
}

} // namespace

void check_presence(Binding& binding, RecordIndex index) {
    const auto& record = binding.rules.records[index];
    const auto& draft = binding.drafts[index];
    // What an include brought was judged in the record where it was written.
    auto own = [&](Location location) {
        return draft.inclusions.empty() ||
               (draft.body && location.source == binding.files[draft.file].source &&
                location.span.begin >= draft.body->span.begin &&
                location.span.end <= draft.body->span.end);
    };
    for (const auto& requirement : record.requirements)
        if (own(requirement.location)) check_requirement(binding, index, requirement);
    for (const auto& group : record.groups)
        if (own(group.location)) check_group(binding, index, group);
}

} // namespace assay::bind
