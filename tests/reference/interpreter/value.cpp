// A value against a type: unions, arrays, maps, and which record an object is meant to be.
#include "reference/interpreter/judge.hpp"

#include <algorithm>

namespace assay::reference {

using namespace syntax;
using Kind = Payload::Kind;

Answer judge(const Rules& rules, const std::string& type, std::string_view payload,
             std::string_view context) {
    std::optional<Payload> read = read_payload(payload);
    if (!read) return {Verdict::malformed, {}, {}};
    Payload facts = read_payload(context).value();
    return Judge{rules, &facts}.run(*read, rules.named(type));
}

bool fits(const Rules& rules, const Type& type, std::string_view value) {
    Payload read = read_payload(value).value();
    return Judge{rules}.run(read, rules.branches(type)).verdict == Verdict::valid;
}

Answer Judge::run(const Payload& payload, const Union& type) {
    value(payload, type, {});
    bool invalid = std::any_of(answer.violations.begin(), answer.violations.end(),
                               [](const Finding& one) { return !one.warning; });
    answer.verdict = invalid ? Verdict::invalid : must_wait ? Verdict::undecided : Verdict::valid;
    return answer;
}

void Judge::error(const Payload& value, const Place& place, const std::string& code) {
    spoiled.insert(&value);
    report(place, code);
}

void Judge::report(const Place& place, const std::string& code, bool warning) {
    answer.violations.insert({place.pointer, code, warning, place.code});
}

/// A type of one branch tells all that is wrong. A union tells one thing: `enum` where a literal
/// took part, else that of the first branch whose format, or whole number, the value has.
void Judge::value(const Payload& value, const Union& type, const Place& place) {
    Union of_kind;
    for (const Branch& branch : type.branches) {
        if (!branch.kind) return repeats_within(value, place.pointer); // `any`
        if (branch.kind == value.kind && !left_out(branch)) of_kind.branches.push_back(branch);
    }
    if (of_kind.branches.empty()) {
        error(value, place, value.is(Kind::null) ? "null" : "type");
        return repeats_within(value, place.pointer);
    }
    const Branch& first = of_kind.branches[0];
    if (of_kind.branches.size() > 1 && value.is(Kind::object)) return tagged(value, of_kind, place);
    if (first.shape) return record(value, *first.shape, place.pointer);
    Number count = value.items.size() + times(value).size();
    for (const Constraint* one : first.constraints)
        if (one->word.text == "count" && !within(one->operand, count)) error(value, place, "count");
    if (value.is(Kind::array)) return array(value, first, place);
    if (value.is(Kind::object)) return map(value, first, place);

    std::vector<std::string> told = faults(first, value_of(value));
    for (const Branch& branch : of_kind.branches) {
        std::vector<std::string> codes = faults(branch, value_of(value));
        if (codes.empty()) return;
        if (told[0] == "type" || told[0] == "format") told = codes;
    }
    for (const Branch& branch : of_kind.branches)
        if (branch.is_literal()) told = {"enum"};
    if (type.several) told.resize(1);
    for (const std::string& code : told) error(value, place, code);
}

void Judge::array(const Payload& value, const Branch& branch, const Place& place) {
    const Union& element = rules.branches(*branch.atom->element);
    for (std::size_t index = 0; index < value.items.size(); ++index)
        this->value(value.items[index], element, place.at(index));
    for (const Constraint* one : branch.constraints)
        if (one->word.text == "unique") unique(value, *one, place);
}

/// Items that have an error, and those that lack a key, are not compared.
void Judge::unique(const Payload& value, const Constraint& constraint, const Place& place) {
    std::vector<std::vector<Value>> seen;
    std::vector<std::size_t> repeated;
    for (std::size_t index = 0; index < value.items.size(); ++index) {
        const Outcome item = read(value.items[index]);
        std::vector<Outcome> parts;
        if (constraint.by.empty()) parts.push_back(item);
        for (const Path& path : constraint.by) parts.push_back(walk(item, path, 0));
        std::vector<Value> key;
        for (const Outcome& part : parts)
            if (part.known()) key.push_back(*part.value);
        if (key.size() != parts.size()) continue;
        if (std::find(seen.begin(), seen.end(), key) != seen.end()) repeated.push_back(index);
        seen.push_back(key);
    }
    for (std::size_t index : repeated) error(value.items[index], place.at(index), "unique");
}

std::map<std::string, int> times(const Payload& object) {
    std::map<std::string, int> result;
    for (const PayloadMember& member : object.members) ++result[member.name];
    return result;
}

void Judge::map(const Payload& value, const Branch& branch, const Place& place) {
    std::map<std::string, int> names = times(value);
    for (const PayloadMember& member : value.members) {
        if (names[member.name] > 1) {
            error(member.value, {step(place.pointer, member.name), ""}, "duplicate-field");
            continue;
        }
        const Place here = place.at(member.name);
        this->value(member.value, rules.branches(*branch.atom->element), here);
        for (const Constraint* one : branch.constraints)
            if (one->word.text == "keys" && !is(Outcome{member.name}, one->operand).yes())
                error(member.value, here, "keys");
    }
}

/// One of several records: the common field whose literals are disjoint tells which. Where it does
/// not, that one error, and nothing else: it is the union's own, though it stands at the field.
void Judge::tagged(const Payload& value, const Union& type, const Place& place) {
    std::string tag;
    for (const auto& field : type.branches[0].shape->fields) {
        std::vector<Value> all;
        bool everywhere = true;
        for (const Branch& branch : type.branches) {
            std::vector<Value> own = literals(branch, field.first);
            everywhere &= !own.empty();
            all.insert(all.end(), own.begin(), own.end());
        }
        bool disjoint = std::set<Value>(all.begin(), all.end()).size() == all.size();
        if (everywhere && disjoint && tag.empty()) tag = field.first;
    }
    std::vector<const Payload*> found;
    for (const PayloadMember& member : value.members)
        if (member.name == tag) found.push_back(&member.value);
    const char* code = found.size() == 1 && found[0]->is(Kind::null) ? "null" : "type";
    for (const Branch& branch : type.branches) {
        if (found.size() != 1) break;
        for (const Value& literal : literals(branch, tag)) {
            if (literal == value_of(*found[0])) return record(value, *branch.shape, place.pointer);
            if (kind_of(literal) == found[0]->kind) code = "enum";
        }
    }
    spoiled.insert(&value);
    if (found.empty()) report(place.at(tag), "required");
    if (found.size() == 1) error(*found[0], place.at(tag), code);
    repeats_within(value, place.pointer);
}

/// The values of a field that is always required and has only literals; else none.
std::vector<Value> Judge::literals(const Branch& branch, const std::string& field) const {
    auto places = branch.shape->fields.find(field);
    if (places == branch.shape->fields.end() || places->second.size() != 1) return {};
    const Rule& place = places->second[0];
    if (place.optional || place.where) return {};
    std::vector<Value> result;
    for (const Branch& each : rules.branches(place.is<Field>()->type).branches) {
        if (!each.is_literal()) return {};
        result.push_back(value_of(each.atom->literal));
    }
    return result;
}

/// Repeated members of what no rule judges.
void Judge::repeats_within(const Payload& value, const std::string& pointer) {
    for (std::size_t index = 0; index < value.items.size(); ++index)
        repeats_within(value.items[index], step(pointer, std::to_string(index)));
    std::map<std::string, int> names = times(value);
    for (const PayloadMember& member : value.members) {
        const std::string place = step(pointer, member.name);
        if (names[member.name] > 1)
            report({place, ""}, "duplicate-field");
        else
            repeats_within(member.value, place);
    }
}

} // namespace assay::reference
