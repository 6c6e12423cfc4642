// Following paths through declared types.
#include "bind/paths.hpp"

#include "bind/records.hpp"

#include <algorithm>

namespace assay::bind {
namespace {

/// A field of more declarations, or of more types, is taken as one of any kind: paths are followed
/// in constant time.
constexpr std::size_t most_declarations = 64;

/// The types that a slot may have; false where there are too many.
bool add_slot_types(const Binding& binding, RecordIndex index, SlotIndex slot,
                    std::vector<TypeIndex>& types) {
    const auto& record = binding.rules.records[index];
    const auto& draft = binding.drafts[index];
    std::size_t seen = 0;
    for (auto i = draft.slot_uses[slot].first; i != none; i = draft.next[i]) {
        if (++seen > most_declarations || types.size() > most_declarations) return false;
        auto type = record.declarations[i].type;
        if (std::find(types.begin(), types.end(), type) == types.end()) types.push_back(type);
    }
    return true;
}

void give_up(Reached& reached) {
    reached.kinds = kind::everything;
    reached.types.clear();
    reached.certain = false;
}

void settle(const Binding& binding, Reached& reached) {
    reached.type = reached.types.empty() ? any_type : reached.types.front();
    if (reached.types.empty()) return;
    reached.kinds = 0;
    for (auto type : reached.types) reached.kinds |= kinds_of(binding.rules.types[type]);
}

/// One step from `reached` into its records; false where it fails or where anything may follow.
bool step_into(const Binding& binding, Reached& reached, const std::string& name) {
    std::vector<TypeIndex> types;
    bool missing = false, found = false;
    for (auto type : reached.types) {
        for (auto record : binding.rules.types[type].records) {
            auto slot = find_slot(binding, record, name);
            if (slot == none) {
                missing = true;
                reached.record = record;
                continue;
            }
            found = true;
            reached.certain = reached.certain && always_there(binding, record, slot, none);
            if (!add_slot_types(binding, record, slot, types)) {
                give_up(reached);
                return false;
            }
        }
    }
    if (missing) reached.why = found ? Reached::Why::in_some_only : Reached::Why::unknown;
    reached.types = std::move(types);
    return !missing && found;
}

void follow(const Binding& binding, Reached& reached, const std::vector<std::string>& names,
            std::size_t from) {
    for (std::size_t step = from; step < names.size(); ++step) {
        settle(binding, reached);
        if (reached.kinds == kind::everything) return give_up(reached);
        reached.step = step;
        reached.certain = reached.certain && reached.kinds == kind::object;
        bool records = std::any_of(reached.types.begin(), reached.types.end(), [&](auto type) {
            return !binding.rules.types[type].records.empty();
        });
        if (!records) {
            reached.why =
                reached.kinds & kind::array ? Reached::Why::array : Reached::Why::no_object;
            return;
        }
        if (!step_into(binding, reached, names[step])) return;
    }
    settle(binding, reached);
}

} // namespace

Reached reach_from(const Binding& binding, TypeIndex type, const std::vector<std::string>& names) {
    Reached reached;
    reached.types.push_back(type);
    reached.certain = true;
    follow(binding, reached, names, 0);
    return reached;
}

Reached reach(const Binding& binding, RecordIndex record, const std::vector<std::string>& names) {
    Reached reached;
    auto slot = names.empty() ? none : find_slot(binding, record, names[0]);
    if (slot == none) {
        reached.why = Reached::Why::unknown;
        reached.record = record;
        return reached;
    }
    reached.certain = true;
    if (!add_slot_types(binding, record, slot, reached.types)) give_up(reached);
    follow(binding, reached, names, 1);
    return reached;
}

bool always_there(const Binding& binding, RecordIndex index, SlotIndex slot,
                  ConditionIndex condition) {
    const auto& record = binding.rules.records[index];
    const auto& draft = binding.drafts[index];
    std::size_t seen = 0;
    for (auto i = draft.slot_uses[slot].first; i != none && seen < most_declarations;
         i = draft.next[i], ++seen) {
        const auto& declaration = record.declarations[i];
        if (!declaration.optional && lies_within(record, condition, declaration.condition))
            return true;
    }
    return false;
}

} // namespace assay::bind
