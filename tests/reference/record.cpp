// An object against a record: which fields apply, what is missing, what should not be there.
#include "reference/judge.hpp"
#include "reference/names.hpp"

#include <algorithm>

namespace assay::reference {

using namespace syntax;
using Kind = Payload::Kind;

void Judge::record(Payload& object, const Shape& shape, const std::string& pointer) {
    Frame& frame = frames_[&object];
    frame = {};
    frame.shape = &shape;
    frame.object = &object;
    frame.pointer = pointer;
    for (const auto& field : shape.fields) frame.slots[field.first];
    for (PayloadMember& member : object.members) {
        auto slot = frame.slots.find(member.name);
        if (slot == frame.slots.end()) continue;
        slot->second.repeated = slot->second.value != nullptr;
        slot->second.value = &member.value;
    }
    for (const auto& field : shape.fields) settle(frame, field.first);
    strangers(frame);
    for (const Condition* condition : shape.conditions) {
        Outcome outcome = truth(frame, *condition);
        if (outcome.known() || outcome.reasons & why::spoiled) continue;
        if (condition->around && !truth(frame, *condition->around).known()) continue;
        answer_.undecided.insert({pointer, "when"});
        must_wait_ |= (outcome.reasons & why::must_wait) != 0;
    }
    for (const Grouping& one : shape.groups) group(frame, one);
    for (const Checking& one : shape.checks) check(frame, one);
}

/// Everything about one field but what rules of the record say. Asked again, it is settled: a
/// condition asks for the fields that it reads.
Slot& Judge::settle(Frame& frame, const std::string& name) {
    Slot& slot = frame.slots.at(name);
    if (slot.settled) return slot;
    slot.settled = true;
    const std::string pointer = step(frame.pointer, name);
    std::string code;
    if (slot.repeated) {
        slot.spoiled = true;
        error(slot.value, pointer, "duplicate-field", "");
    } else if (slot.value) {
        settle_present(frame, name, slot);
    } else if (is_required(frame, name, code)) {
        slot.spoiled = slot.misplaced = true;
        report(pointer, "required", false, code);
    }
    return slot;
}

bool Judge::is_required(Frame& frame, const std::string& name, std::string& code) {
    auto applies = [&](const Condition* where) { return !where || truth(frame, *where).yes(); };
    for (const Place& place : frame.shape->fields.at(name)) {
        code = place.code;
        if (!place.optional && applies(place.where)) return true;
    }
    for (const Requirement& one : frame.shape->requirements) {
        code = one.code;
        if (std::count(one.names.begin(), one.names.end(), name) && applies(one.where)) return true;
    }
    return false;
}

void Judge::settle_present(Frame& frame, const std::string& name, Slot& slot) {
    const std::vector<Place>& places = frame.shape->fields.at(name);
    const std::string pointer = step(frame.pointer, name);
    bool allowed = false, perhaps = false;
    for (const Place& place : places) {
        Outcome here = place.where ? truth(frame, *place.where) : Outcome::of(true);
        perhaps |= !here.known();
        if (!here.yes()) continue;
        allowed = true;
        value(*slot.value, rules_.branches(*place.type), pointer, place.code);
        if (place.deprecated) report(pointer, "deprecated", true, place.code);
    }
    if (!allowed && !perhaps) {
        slot.spoiled = slot.misplaced = true;
        error(slot.value, pointer, "not-allowed", places.front().code);
        repeats_within(*slot.value, pointer);
    }
    if (!allowed && perhaps && places.size() == 1)
        value(*slot.value, rules_.branches(*places.front().type), pointer, places.front().code);
    else if (!allowed && perhaps)
        repeats_within(*slot.value, pointer);
    slot.spoiled |= slot.value->spoiled;
}

/// Members that nothing declares.
void Judge::strangers(Frame& frame) {
    std::map<std::string, int> times;
    for (const PayloadMember& member : frame.object->members) ++times[member.name];
    std::vector<PayloadMember*> unknown;
    for (PayloadMember& member : frame.object->members) {
        if (frame.slots.count(member.name)) continue;
        if (times[member.name] > 1)
            error(&member.value, step(frame.pointer, member.name), "duplicate-field", "");
        else if (taken_by_rest(frame, member))
            warn_near(frame, member.name);
        else
            unknown.push_back(&member);
    }
    std::set<std::string> folded = meant(frame, unknown);
    for (PayloadMember* member : unknown) {
        const std::string pointer = step(frame.pointer, member->name);
        repeats_within(member->value, pointer);
        if (!folded.count(member->name)) error(&member->value, pointer, "unknown-field", "");
    }
}

bool Judge::taken_by_rest(Frame& frame, PayloadMember& member) {
    const Rest* rest = frame.shape->rest;
    if (!rest) return false;
    Payload name;
    name.kind = Kind::string;
    name.text = member.name;
    if (!rest->keys.empty() && !fits(name, rules_.branches(rest->keys.front()))) return false;
    const std::string pointer = step(frame.pointer, member.name);
    if (rest->value.empty())
        repeats_within(member.value, pointer);
    else
        value(member.value, rules_.branches(rest->value.front()), pointer, "");
    return true;
}

/// Where a required field is meant, its own error says so.
void Judge::warn_near(Frame& frame, const std::string& name) {
    bool near = false, required = false;
    for (const auto& slot : frame.slots) {
        if (slot.second.value || !equal_but_for_form(name, slot.first)) continue;
        near = true;
        required |= slot.second.misplaced;
    }
    if (near && !required) report(step(frame.pointer, name), "unknown-field", true, "");
}

/// The unknown members that were probably meant to be a field that is required and absent: each is
/// the other's only nearest.
std::set<std::string> Judge::meant(Frame& frame, const std::vector<PayloadMember*>& unknown) {
    std::vector<std::string> missing, written;
    for (const auto& slot : frame.slots)
        if (!slot.second.value && slot.second.misplaced) missing.push_back(slot.first);
    for (const PayloadMember* member : unknown) written.push_back(member->name);
    std::set<std::string> folded;
    for (const std::string& name : written) {
        auto field = only_nearest(name, missing);
        if (field && only_nearest(*field, written) == name) folded.insert(name);
    }
    return folded;
}

/// Counts what the payload holds; a field with an error of its own counts as perhaps.
void Judge::group(Frame& frame, const Grouping& group) {
    if (group.where && !truth(frame, *group.where).yes()) return;
    std::size_t present = 0, perhaps = 0, all = group.names.size();
    for (const std::string& name : group.names) {
        Slot& slot = settle(frame, name);
        if (slot.spoiled && !slot.repeated)
            ++perhaps;
        else if (slot.value)
            ++present;
    }
    bool at_most_one = present <= 1, at_least_one = present + perhaps >= 1;
    bool holds = true;
    switch (group.kind) {
    case Group::Kind::exactly_one: holds = at_most_one && at_least_one; break;
    case Group::Kind::at_least_one: holds = at_least_one; break;
    case Group::Kind::at_most_one: holds = at_most_one; break;
    case Group::Kind::all_or_none: holds = present == 0 || present + perhaps == all; break;
    }
    if (!holds) report(frame.pointer, "one-of", false, group.code);
}

void Judge::check(Frame& frame, const Checking& checking) {
    if (checking.where && !truth(frame, *checking.where).yes()) return;
    const Check& check = *checking.check;
    Outcome outcome = evaluate(check.expression, frame, nullptr);
    if (outcome.no())
        report(check_pointer(frame, check, true), "check", check.warning, checking.code);
    const int waiting = why::waits | why::must_wait;
    bool only_waits = outcome.reasons != 0 && (outcome.reasons & ~waiting) == 0;
    if (outcome.known() || !only_waits || check.warning) return;
    answer_.undecided.insert({check_pointer(frame, check, false), "check"});
    must_wait_ |= (outcome.reasons & why::must_wait) != 0;
}

/// Whether `part` is looked at when `whole` is read from the left, as far as it takes to decide it.
bool Judge::is_reached(const Expression& whole, const Expression& part, Frame& frame) {
    if (&whole == &part) return true;
    for (const Expression& operand : whole.operands) {
        if (is_reached(operand, part, frame)) return true;
        bool is_and = whole.kind == Expression::Kind::and_;
        bool is_or = whole.kind == Expression::Kind::or_;
        if (!is_and && !is_or) continue;
        Outcome outcome = evaluate(operand, frame, nullptr);
        if (is_and ? outcome.no() : outcome.yes()) return false;
    }
    return false;
}

/// Of a check that `failed`: inside `all`, at the first item that fails.
std::string Judge::check_pointer(Frame& frame, const Check& check, bool failed) {
    auto spelled = [&](const Path& path) {
        std::string pointer = frame.pointer;
        for (const Word& name : path.names) pointer = step(pointer, name.text);
        return pointer;
    };
    if (check.at) return spelled(*check.at);
    const Expression* first = first_path(check.expression, "");
    if (!first) return frame.pointer;
    if (!failed || first->kind != Expression::Kind::over || first->word.text != "all" ||
        !is_reached(check.expression, *first, frame))
        return spelled(first->path);
    Found array = find(first->path, frame, nullptr);
    for (std::size_t index = 0; !array.reasons && index < array.value->items.size(); ++index) {
        Variable item{first->variable.text, &array.value->items[index]};
        if (evaluate(first->operands.front(), frame, &item).no())
            return step(spelled(first->path), index);
    }
    return spelled(first->path);
}

/// Of an arm's own expression. What is absent from a complete record is a fact: it counts as false.
Outcome Judge::own(Frame& frame, const Condition& condition) {
    if (!condition.expression) return Outcome::of(true);
    auto known = frame.own.find(&condition);
    if (known != frame.own.end()) return known->second;
    Outcome outcome = evaluate(*condition.expression, frame, nullptr);
    if (outcome.known() && outcome.is != Outcome::Is::boolean) outcome = Outcome::of(false);
    if (!outcome.known() && (outcome.reasons & ~(why::absent | why::inapplicable)) == 0)
        outcome = Outcome::of(false);
    return frame.own[&condition] = outcome;
}

/// Whether an arm applies: what is around it does, no arm before it does, and it holds itself.
Outcome Judge::truth(Frame& frame, const Condition& condition) {
    auto known = frame.truth.find(&condition);
    if (known != frame.truth.end()) return known->second;
    Outcome outcome = condition.around ? truth(frame, *condition.around) : Outcome::of(true);
    for (const Condition* earlier : condition.before)
        if (!outcome.no()) outcome = both(outcome, negated(own(frame, *earlier)));
    if (!outcome.no()) outcome = both(outcome, own(frame, condition));
    return frame.truth[&condition] = outcome;
}

} // namespace assay::reference
