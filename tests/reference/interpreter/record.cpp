// An object against a record: which fields apply, what is missing, what should not be there.
#include "reference/interpreter/judge.hpp"

#include <algorithm>

namespace assay::reference {

using namespace syntax;

void Judge::record(const Payload& object, const Shape& shape, const std::string& pointer) {
    Frame& frame = frames[&object];
    frame = {&shape, &object, pointer, {}};
    for (const auto& field : shape.fields) frame.slots[field.first];
    for (const PayloadMember& member : object.members) {
        auto slot = frame.slots.find(member.name);
        if (slot == frame.slots.end()) continue;
        slot->second.repeated = slot->second.value != nullptr;
        slot->second.value = &member.value;
    }
    for (const auto& field : shape.fields) settle(frame, field.first);
    strangers(frame);
    for (const Condition& condition : shape.conditions) {
        Outcome outcome = truth(frame, &condition);
        if (outcome.known() || outcome.reasons & why::spoiled) continue;
        if (!truth(frame, condition.around).known()) continue; // that one is told
        answer.undecided.insert({pointer, "when"});
        must_wait |= (outcome.reasons & why::must_wait) != 0;
    }
    for (const Rule& rule : shape.rules) {
        if (!truth(frame, rule.where).yes()) continue;
        if (const auto* one = rule.is<Group>()) group(frame, rule, *one);
        if (const auto* one = rule.is<Check>()) check(frame, rule, *one);
    }
}

/// Everything about one field but what groups and checks say. Asked again, it is settled: a
/// condition asks for the fields that it reads.
Slot& Judge::settle(Frame& frame, const std::string& name) {
    Slot& slot = frame.slots.at(name);
    if (slot.settled) return slot;
    slot.settled = true;
    const std::vector<Rule>& places = frame.shape->fields.at(name);
    const std::string pointer = step(frame.pointer, name);
    auto judge = [&](const Rule& place) {
        value(*slot.value, rules.branches(place.is<Field>()->type), {pointer, place.code});
    };
    bool allowed = false, perhaps = false;
    const Rule* required = nullptr;
    for (const Rule& place : places) {
        Outcome here = slot.repeated ? Outcome{false} : truth(frame, place.where);
        perhaps |= !here.known();
        if (!here.yes()) continue;
        allowed = true;
        if (!place.optional && !required) required = &place;
        if (slot.value) judge(place);
        if (slot.value && annotation(*place.member, "deprecated"))
            report({pointer, place.code}, "deprecated", true);
    }
    for (const Rule& rule : frame.shape->rules) {
        const auto* require = rule.is<Require>();
        if (required || slot.value || rule.optional || !require) continue;
        for (const Word& word : require->names)
            if (word.text == name && !rule.without.count(name) && truth(frame, rule.where).yes())
                required = &rule;
    }
    if (slot.repeated) {
        error(*slot.value, {pointer, ""}, "duplicate-field");
    } else if (slot.value && !allowed) {
        slot.misplaced = !perhaps;
        if (!perhaps) error(*slot.value, {pointer, places[0].code}, "not-allowed");
        if (perhaps && places.size() == 1)
            judge(places[0]);
        else
            repeats_within(*slot.value, pointer);
    } else if (!slot.value && required) {
        slot.misplaced = true;
        report({pointer, required->code}, "required");
    }
    slot.spoiled = slot.misplaced || spoiled.count(slot.value);
    return slot;
}

/// Members that nothing declares.
void Judge::strangers(Frame& frame) {
    std::map<std::string, int> often = times(*frame.object);
    std::vector<std::string> unknown, missing;
    for (const PayloadMember& member : frame.object->members) {
        if (frame.slots.count(member.name)) continue;
        if (often[member.name] > 1)
            error(member.value, {step(frame.pointer, member.name), ""}, "duplicate-field");
        else if (!taken_by_rest(frame, member))
            unknown.push_back(member.name);
    }
    for (const auto& [name, slot] : frame.slots)
        if (!slot.value && slot.misplaced) missing.push_back(name);
    for (const PayloadMember& member : frame.object->members) {
        if (std::count(unknown.begin(), unknown.end(), member.name) == 0) continue;
        const std::string pointer = step(frame.pointer, member.name);
        repeats_within(member.value, pointer);
        // Where each is the other's only nearest, the missing field's own error says it.
        auto meant = only_nearest(member.name, missing);
        if (meant && only_nearest(*meant, unknown) == member.name) continue;
        error(member.value, {pointer, ""}, "unknown-field");
    }
}

/// By `...`. A name that nearly is that of an absent field is a warning; not where that field is
/// required: then its own error says so.
bool Judge::taken_by_rest(Frame& frame, const PayloadMember& member) {
    const Rest* rest = frame.shape->rest;
    if (!rest) return false;
    if (rest->keys && !takes(rules.branches(*rest->keys), member.name)) return false;
    const std::string pointer = step(frame.pointer, member.name);
    if (!rest->value)
        repeats_within(member.value, pointer);
    else
        value(member.value, rules.branches(*rest->value), {pointer, ""});
    bool near = false, required = false;
    for (const auto& [name, slot] : frame.slots) {
        if (slot.value || !equal_but_for_form(member.name, name)) continue;
        near = true;
        required |= slot.misplaced;
    }
    if (near && !required) report({pointer, ""}, "unknown-field", true);
    return true;
}

/// Counts what the payload holds; a field with an error of its own counts as perhaps.
void Judge::group(Frame& frame, const Rule& rule, const Group& group) {
    using Kind = Group::Kind;
    std::size_t present = 0, perhaps = 0, all = 0;
    for (const Word& name : group.names) {
        if (rule.without.count(name.text)) continue;
        const Slot& slot = settle(frame, name.text);
        bool doubtful = slot.spoiled && !slot.repeated;
        ++all;
        perhaps += doubtful;
        present += slot.value && !doubtful;
    }
    bool one_at_most = group.kind == Kind::exactly_one || group.kind == Kind::at_most_one;
    bool too_few = group.kind == Kind::all_or_none
                       ? present > 0 && present + perhaps < all
                       : group.kind != Kind::at_most_one && present + perhaps == 0;
    if ((one_at_most && present > 1) || (too_few && !rule.optional))
        report({frame.pointer, rule.code}, "one-of");
}

void Judge::check(Frame& frame, const Rule& rule, const Check& check) {
    Outcome outcome = evaluate(*check.expression, frame);
    if (outcome.no())
        report({check_pointer(frame, check, true), rule.code}, "check", check.warning);
    bool only_waits = outcome.reasons && !(outcome.reasons & ~(why::waits | why::must_wait));
    if (!only_waits || check.warning) return;
    answer.undecided.insert({check_pointer(frame, check, false), "check"});
    must_wait |= (outcome.reasons & why::must_wait) != 0;
}

/// Of a check that `failed`: inside `all`, at the first item that fails.
std::string Judge::check_pointer(Frame& frame, const Check& check, bool failed) {
    const Expression* first = check.at ? nullptr : first_path(*check.expression);
    std::string pointer = frame.pointer;
    if (!check.at && !first) return pointer;
    for (const Word& name : (check.at ? *check.at : first->path).names)
        pointer = step(pointer, name.text);
    if (!first || !failed || first->word.text != "all" ||
        !is_reached(*check.expression, *first, frame))
        return pointer;
    Outcome array = find(first->path, frame);
    if (!array.is(Payload::Kind::array)) return pointer;
    const std::vector<Payload>& items = array.get<const Payload*>()->items;
    for (std::size_t index = 0; index < items.size(); ++index) {
        Variable item{first->variable.text, &items[index]};
        if (evaluate(first->operands[0], frame, &item).no())
            return step(pointer, std::to_string(index));
    }
    return pointer;
}

/// Whether `part` is looked at when `whole` is read from the left, as far as it takes to decide it.
bool Judge::is_reached(const Expression& whole, const Expression& part, Frame& frame) {
    if (&whole == &part) return true;
    for (const Expression& operand : whole.operands) {
        if (is_reached(operand, part, frame)) return true;
        if (whole.kind == Expression::Kind::and_ && evaluate(operand, frame).no()) return false;
        if (whole.kind == Expression::Kind::or_ && evaluate(operand, frame).yes()) return false;
    }
    return false;
}

/// Whether an arm applies: what is around it does, no arm before it does, and it holds itself.
Outcome Judge::truth(Frame& frame, const Condition* condition) {
    if (!condition) return {true};
    Outcome outcome = truth(frame, condition->around);
    for (const Condition* earlier : condition->before)
        if (!outcome.no()) outcome = both(outcome, negated(own(frame, *earlier)));
    return outcome.no() ? outcome : both(outcome, own(frame, *condition));
}

/// Of an arm's own expression. What is absent from a complete record is a fact: it counts as false.
Outcome Judge::own(Frame& frame, const Condition& condition) {
    Outcome outcome = condition.expression ? evaluate(*condition.expression, frame) : Outcome{true};
    bool only_facts = !(outcome.reasons & ~(why::absent | why::inapplicable));
    return only_facts ? Outcome{outcome.yes()} : outcome;
}

} // namespace assay::reference
