// Changes to what was drawn: one that mends what is wrong, one that may break something.
#include "library/draw.hpp"

#include <algorithm>

namespace assay::library {

using program::none;
using Pointer = Drawn::json_pointer;

namespace {

/// All places of a value: itself, its members and items, and theirs.
void places(const Drawn& value, const Pointer& here, std::vector<std::string>& all) {
    all.push_back(here.to_string());
    if (value.is_object())
        for (const auto& [name, member] : value.items()) places(member, here / name, all);
    if (value.is_array())
        for (std::size_t at = 0; at < value.size(); ++at) places(value[at], here / at, all);
}

/// Nothing where it is not there.
Drawn* find(Drawn& whole, const std::string& pointer) {
    const Pointer place(pointer);
    return whole.contains(place) ? &whole[place] : nullptr;
}

void erase(Drawn& whole, const std::string& pointer) {
    const Pointer place(pointer);
    if (place.empty() || !whole.contains(place)) return;
    Drawn& around = whole[place.parent_pointer()];
    if (around.is_array())
        around.erase(std::stoul(place.back()));
    else
        around.erase(place.back());
}

} // namespace

void Draw::redraw(Drawn& whole, const std::string& pointer) {
    const auto type = types_.find(pointer);
    Drawn* target = find(whole, pointer);
    if (target && type != types_.end()) *target = value(type->second, pointer, 2);
}

/// Gives a member that its record declares a new value; the record must be there.
bool Draw::put_member(Drawn& whole, const std::string& pointer) {
    const Pointer place(pointer);
    if (place.empty()) return false;
    const auto record = records_.find(place.parent_pointer().to_string());
    Drawn* around = find(whole, place.parent_pointer().to_string());
    if (record == records_.end() || !around || !around->is_object()) return false;
    const program::Record& declared = program_.records[record->second];
    for (const program::Slot& slot : declared.slots) {
        if (slot.name != place.back() || slot.declarations.empty()) continue;
        const auto& one =
            declared
                .declarations[slot.declarations.begin + chance_.below(slot.declarations.size())];
        (*around)[slot.name] = value(one.type, pointer, 2);
        return true;
    }
    return false;
}

void Draw::mend_one_of(Drawn& record, const std::string& pointer) {
    const auto index = records_.find(pointer);
    if (index == records_.end() || !record.is_object()) return;
    const program::Record& declared = program_.records[index->second];
    if (declared.groups.empty()) return;
    const auto& group = chance_.pick(declared.groups);
    const program::Slot& slot = declared.slots[chance_.pick(group.slots)];
    if (record.contains(slot.name))
        record.erase(slot.name);
    else if (!slot.declarations.empty())
        record[slot.name] = value(declared.declarations[slot.declarations.begin].type,
                                  (Pointer(pointer) / slot.name).to_string(), 2);
}

void Draw::mend(Drawn& whole, const Violation& violation) {
    const std::string& code = violation.code;
    const std::string& pointer = violation.pointer;
    if (code == "required") {
        put_member(whole, pointer);
    } else if (code == "not-allowed" || code == "unknown-field" || code == "keys" ||
               code == "unique") {
        erase(whole, pointer);
    } else if (code == "one-of") {
        if (Drawn* record = find(whole, pointer)) mend_one_of(*record, pointer);
    } else if (code == "check" && chance_.percent(60)) {
        // The check names one place first; what it compares with may be anywhere.
        std::vector<std::string> all;
        places(whole, Pointer(), all);
        const std::string& chosen = chance_.percent(40) ? pointer : chance_.pick(all);
        if (chance_.percent(25))
            erase(whole, chosen);
        else if (!put_member(whole, chosen))
            redraw(whole, chosen);
    } else if (!find(whole, pointer)) {
        put_member(whole, pointer);
    } else {
        redraw(whole, pointer);
    }
}

/// Members and items put in, taken from elsewhere, or said twice.
void Draw::damage_container(Drawn& target, const std::string& pointer) {
    const auto record = records_.find(pointer);
    if (target.is_array()) {
        const auto type = types_.find(pointer);
        const bool known = type != types_.end() && program_.types[type->second].array != none;
        if (!target.empty() && chance_.percent(50)) {
            target.push_back(target[chance_.below(target.size())]);
        } else if (known) {
            const auto& array = program_.arrays[program_.types[type->second].array];
            for (std::size_t wanted = count(array.counts, false); target.size() < wanted;)
                target.push_back(value(array.element, pointer + "/-", 3));
            if (chance_.percent(30)) target.clear();
        }
    } else if (record == records_.end() || chance_.percent(15)) {
        target[chance_.percent(50) ? "zzz" : "Kq-~/"] = chance_.percent(50) ? Drawn(1) : Drawn("x");
    } else {
        const program::Record& declared = program_.records[record->second];
        if (declared.slots.empty()) return;
        const program::Slot& slot = chance_.pick(declared.slots);
        if (slot.declarations.empty()) return;
        target[slot.name] = value(declared.declarations[slot.declarations.begin].type,
                                  (Pointer(pointer) / slot.name).to_string(), 2);
    }
}

void Draw::damage(Drawn& whole) {
    std::vector<std::string> all;
    places(whole, Pointer(), all);
    const std::string pointer = chance_.pick(all);
    Drawn& target = whole[Pointer(pointer)];
    const auto type = types_.find(pointer);
    const std::size_t way = chance_.below(12);
    if (way < 2) {
        if (!pointer.empty()) erase(whole, pointer);
    } else if (way == 2) {
        target = nullptr;
    } else if (way == 3) {
        target = target.is_string() ? Drawn(7) : Drawn("7");
    } else if (way == 4) {
        target = target.is_array() ? Drawn::object() : Drawn::array();
    } else if (target.is_structured()) {
        damage_container(target, pointer);
    } else if (way < 7 || type == types_.end()) {
        redraw(whole, pointer);
    } else if (auto wrong = scalar(type->second, false)) {
        target = *wrong;
    }
}

} // namespace assay::library
