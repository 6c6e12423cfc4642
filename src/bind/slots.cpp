// The slots of a record: one for each name, with its declarations, under their conditions.
#include "bind/records.hpp"

#include <algorithm>

namespace assay::bind {

SlotIndex find_slot(const Binding& binding, RecordIndex record, std::string_view name) {
    const auto& slots = binding.drafts[record].slots;
    auto found = slots.find(name);
    return found == slots.end() ? none : found->second;
}

SlotIndex enter_slot(Binding& binding, RecordIndex index, std::string_view name) {
    auto& draft = binding.drafts[index];
    auto& slots = binding.rules.records[index].slots;
    // The key points into the name as it was given, which is the syntax tree's and outlives the
    // binding.
    auto [place, fresh] = draft.slots.try_emplace(name, static_cast<SlotIndex>(slots.size()));
    if (fresh) {
        slots.emplace_back(name);
        draft.slot_uses.emplace_back();
    }
    return place->second;
}

void enter_declaration(Binding& binding, RecordIndex index, Declaration declaration,
                       std::uint32_t inclusion) {
    auto& draft = binding.drafts[index];
    auto& all = binding.rules.records[index].declarations;
    auto& uses = draft.slot_uses[declaration.slot];
    auto place = static_cast<std::uint32_t>(all.size());
    if (uses.first == none)
        uses.first = place;
    else
        draft.next[uses.last] = place;
    uses.last = place;
    draft.next.push_back(none);
    draft.brought.push_back(inclusion);
    all.push_back(std::move(declaration));
}

std::string nearest_field(const Binding& binding, RecordIndex record, std::string_view name) {
    std::vector<std::string_view> known;
    for (const auto& slot : binding.rules.records[record].slots) known.push_back(slot);
    return did_you_mean(name, known);
}

bool in_different_arms(const Binding& binding, RecordIndex index, ConditionIndex a,
                       ConditionIndex b) {
    const auto& record = binding.rules.records[index];
    const auto& chain = binding.drafts[index].chain;
    std::unordered_map<std::uint32_t, ConditionIndex> arms;
    for (auto i = a; i != none; i = record.conditions[i].parent) arms.emplace(chain[i], i);
    for (auto i = b; i != none; i = record.conditions[i].parent) {
        auto found = arms.find(chain[i]);
        if (found != arms.end()) return found->second != i;
    }
    return false;
}

bool lies_within(const Record& record, ConditionIndex inner, ConditionIndex outer) {
    if (outer == none) return true;
    for (auto i = inner; i != none; i = record.conditions[i].parent)
        if (i == outer) return true;
    return false;
}

void find_named_slots(Binding& binding, RecordIndex index) {
    auto& record = binding.rules.records[index];
    for (const auto& named : binding.drafts[index].named) {
        auto next = named.index;
        for (const auto& name : *named.names) {
            auto slot = find_slot(binding, index, name.text);
            if (slot == none)
                say(binding, diagnostic::Kind::unknown_field, binding.at(named.file, name.span),
                    {"the record", name.text}, nearest_field(binding, index, name.text));
            if (!named.group)
                record.requirements[next++].slot = slot;
            else if (slot != none)
                record.groups[named.index].slots.push_back(slot);
        }
    }
    auto& all = record.requirements;
    all.erase(std::remove_if(all.begin(), all.end(),
                             [](const Requirement& one) { return one.slot == none; }),
              all.end());
}

} // namespace assay::bind
