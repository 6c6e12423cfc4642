// Fields that are declared twice in one block, or brought twice.
#include "bind/records.hpp"

#include <algorithm>

namespace assay::bind {
namespace {

using diagnostic::Kind;

void say_clash(Binding& binding, RecordIndex index, std::uint32_t a, std::uint32_t b) {
    const auto& record = binding.rules.records[index];
    const auto& draft = binding.drafts[index];
    if (draft.brought[b] == none) std::swap(a, b); // `b` was brought
    const auto& name = record.slots[record.declarations[b].slot];
    const auto& inclusion = draft.inclusions[draft.brought[b]];
    auto type = spelled(inclusion.tree->type);
    auto& said =
        say(binding, Kind::include_clash, inclusion.location, {type, name},
            inclusion.tree->without.empty()
                ? "write `include " + type + (inclusion.tree->as_optional ? " as optional" : "") +
                      " without " + name + "`"
                : "add " + ticked(name) + " to `without`");
    said.notes.push_back({record.declarations[a].location, "one is declared here"});
    said.notes.push_back({record.declarations[b].location, "the other here"});
}

/// Looks at the declarations of one slot; `order` holds them from `first` to `last`.
void find_clash(Binding& binding, RecordIndex index, const std::vector<std::uint32_t>& order,
                std::size_t first, std::size_t last) {
    const auto& record = binding.rules.records[index];
    const auto& draft = binding.drafts[index];
    std::size_t left = 10'000; // pairs; a field of more declarations is not looked through
    for (auto i = first; i < last; ++i)
        for (auto j = i + 1; j < last && left > 0; ++j, --left) {
            const auto& a = record.declarations[order[i]];
            const auto& b = record.declarations[order[j]];
            if (draft.brought[order[i]] == draft.brought[order[j]]) continue;
            if (in_different_arms(binding, index, a.condition, b.condition)) continue;
            return say_clash(binding, index, order[i], order[j]);
        }
}

} // namespace

void find_clashes(Binding& binding, RecordIndex index) {
    const auto& record = binding.rules.records[index];
    const auto& draft = binding.drafts[index];
    if (record.declarations.size() == record.slots.size()) return; // one each
    std::vector<std::uint32_t> order(record.declarations.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    auto key = [&](std::uint32_t i) {
        const auto& one = record.declarations[i];
        return std::tuple(one.slot, draft.brought[i], one.condition, i);
    };
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return key(a) < key(b); });
    std::size_t first = 0;
    for (std::size_t i = 1; i <= order.size(); ++i) {
        if (i < order.size()) {
            const auto& a = record.declarations[order[i - 1]];
            const auto& b = record.declarations[order[i]];
            // Two modules may both declare a fact of the context, and both are kept.
            if (a.slot == b.slot && a.condition == b.condition &&
                a.location.source == b.location.source && draft.brought[order[i - 1]] == none &&
                draft.brought[order[i]] == none) {
                auto& said = say(binding, Kind::duplicate_field_name, b.location,
                                 {record.slots[b.slot]}, "join the two declarations into one");
                said.notes.push_back({a.location, "the first is here"});
            }
            if (a.slot == b.slot) continue;
        }
        find_clash(binding, index, order, first, i);
        first = i;
    }
}

} // namespace assay::bind
