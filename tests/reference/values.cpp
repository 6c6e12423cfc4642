// A value against a type: unions, arrays, maps, and which record an object is meant to be.
#include "reference/judge.hpp"

#include <algorithm>

namespace assay::reference {

using namespace syntax;
using Kind = Payload::Kind;

namespace {

void forget_errors(Payload& value) {
    value.spoiled = false;
    for (Payload& item : value.items) forget_errors(item);
    for (PayloadMember& member : value.members) forget_errors(member.value);
}

/// The branch whose error is told: the first whose format, or whole number, the value has.
const Branch& nearest(const std::vector<const Branch*>& branches, const Payload& value,
                      Scalars& scalars) {
    for (const Branch* branch : branches) {
        std::string first = scalars.faults(*branch, value).front();
        if (first != "type" && first != "format") return *branch;
    }
    return *branches.front();
}

} // namespace

void Judge::value(Payload& value, const Union& type, const std::string& pointer,
                  const std::string& code) {
    std::vector<const Branch*> of_kind;
    for (const Branch& branch : type.branches) {
        if (!kind_of(branch)) return repeats_within(value, pointer); // `any`
        if (kind_of(branch) == value.kind && !scalars_.left_out(branch)) of_kind.push_back(&branch);
    }
    if (of_kind.empty()) {
        error(&value, pointer, value.is(Kind::null) ? "null" : "type", code);
        return repeats_within(value, pointer);
    }
    if (value.is(Kind::object)) return object(value, of_kind, pointer, code);
    if (value.is(Kind::array)) return array(value, *of_kind.front(), pointer, code);
    scalar(value, of_kind, type.several, pointer, code);
}

/// A type of one branch tells all that is wrong, a union one thing.
void Judge::scalar(Payload& value, const std::vector<const Branch*>& branches, bool several,
                   const std::string& pointer, const std::string& code) {
    bool literals = false;
    for (const Branch* branch : branches) {
        if (scalars_.faults(*branch, value).empty()) return;
        literals |= is_literal(*branch);
    }
    if (literals) return error(&value, pointer, "enum", code);
    for (const std::string& fault : scalars_.faults(nearest(branches, value, scalars_), value)) {
        error(&value, pointer, fault, code);
        if (several) return;
    }
}

void Judge::array(Payload& value, const Branch& branch, const std::string& pointer,
                  const std::string& code) {
    const Union& element = rules_.branches(branch.atom->element.front());
    for (std::size_t index = 0; index < value.items.size(); ++index)
        this->value(value.items[index], element, step(pointer, index), code);
    for (const Constraint* one : branch.constraints) {
        if (!Scalars::count_holds(*one, value.items.size())) error(&value, pointer, "count", code);
        if (one->word.text == "unique") unique(value, *one, pointer, code);
    }
}

/// The error stands at each item that repeats an earlier one. An item is not compared where what it
/// is compared by is absent or has an error of its own.
void Judge::unique(Payload& value, const Constraint& constraint, const std::string& pointer,
                   const std::string& code) {
    std::vector<std::vector<const Payload*>> seen;
    std::vector<std::size_t> repeated;
    for (std::size_t index = 0; index < value.items.size(); ++index) {
        std::vector<const Payload*> key;
        if (constraint.by.empty() && !value.items[index].spoiled)
            key.push_back(&value.items[index]);
        for (const Path& path : constraint.by) {
            Found found = walk({&value.items[index]}, path, 0);
            if (found.value && !found.reasons) key.push_back(found.value);
        }
        if (key.size() != std::max<std::size_t>(constraint.by.size(), 1)) continue;
        auto is_same = [&](const std::vector<const Payload*>& other) {
            return std::equal(key.begin(), key.end(), other.begin(),
                              [&](const Payload* a, const Payload* b) { return same(*a, *b); });
        };
        if (std::any_of(seen.begin(), seen.end(), is_same)) repeated.push_back(index);
        seen.push_back(key);
    }
    for (std::size_t index : repeated)
        error(&value.items[index], step(pointer, index), "unique", code);
}

void Judge::map(Payload& value, const Branch& branch, const std::string& pointer,
                const std::string& code) {
    const Union& element = rules_.branches(branch.atom->element.front());
    std::map<std::string, int> times;
    for (const PayloadMember& member : value.members) ++times[member.name];
    for (const Constraint* one : branch.constraints)
        if (!Scalars::count_holds(*one, times.size())) error(&value, pointer, "count", code);
    for (PayloadMember& member : value.members) {
        const std::string place = step(pointer, member.name);
        if (times[member.name] > 1) {
            error(&member.value, place, "duplicate-field", "");
            continue;
        }
        this->value(member.value, element, place, code);
        Payload name;
        name.kind = Kind::string;
        name.text = member.name;
        for (const Constraint* one : branch.constraints) {
            if (one->word.text != "keys") continue;
            Union keys;
            for (const SetAtom& atom : one->operand)
                for (const Branch& each : rules_.branches(std::get<TypeAtom>(atom)).branches)
                    keys.branches.push_back(each);
            if (!fits(name, keys)) error(&member.value, place, "keys", code);
        }
    }
}

void Judge::object(Payload& value, const std::vector<const Branch*>& branches,
                   const std::string& pointer, const std::string& code) {
    const Branch& first = *branches.front();
    if (branches.size() == 1 && !first.body) return map(value, first, pointer, code);
    if (branches.size() == 1)
        return record(value, rules_.shape(*first.body, first.partial), pointer);

    const std::string name = discriminator(branches);
    const std::string place = step(pointer, name);
    std::vector<Payload*> found;
    for (PayloadMember& member : value.members)
        if (member.name == name) found.push_back(&member.value);
    bool same_kind = false; // as some literal
    if (found.size() == 1) {
        for (const Branch* branch : branches)
            for (const Payload& literal : literals(*branch, name)) {
                if (same(literal, *found[0]))
                    return record(value, rules_.shape(*branch->body, branch->partial), pointer);
                same_kind |= literal.kind == found[0]->kind;
            }
    }
    // Which record is meant cannot be told: that one error, and nothing else. It is the union's
    // own, though it stands at the member.
    value.spoiled = true;
    if (found.empty()) report(place, "required", false, code);
    if (found.size() == 1)
        error(found[0], place,
              same_kind                  ? "enum"
              : found[0]->is(Kind::null) ? "null"
                                         : "type",
              code);
    repeats_within(value, pointer);
}

/// The common required field that tells the records apart.
std::string Judge::discriminator(const std::vector<const Branch*>& branches) const {
    const Branch& first = *branches.front();
    for (const auto& field : rules_.shape(*first.body, first.partial).fields) {
        std::vector<Payload> seen;
        bool disjoint = true;
        for (const Branch* branch : branches) {
            std::vector<Payload> own = literals(*branch, field.first);
            disjoint &= !own.empty();
            for (const Payload& one : own)
                disjoint &= std::none_of(seen.begin(), seen.end(),
                                         [&](const Payload& other) { return same(one, other); });
            seen.insert(seen.end(), own.begin(), own.end());
        }
        if (disjoint) return field.first;
    }
    return "";
}

/// The values of a field that is always required and has only literals; else none.
std::vector<Payload> Judge::literals(const Branch& branch, const std::string& field) const {
    const Shape& shape = rules_.shape(*branch.body, branch.partial);
    auto places = shape.fields.find(field);
    if (places == shape.fields.end() || places->second.size() != 1) return {};
    const Place& place = places->second.front();
    if (place.optional || place.where) return {};
    std::vector<Payload> result;
    for (const Branch& each : rules_.branches(*place.type).branches) {
        if (!is_literal(each)) return {};
        const Literal& literal = each.atom->literal;
        result.emplace_back();
        result.back().kind = kind_of(each).value();
        result.back().truth = literal.kind == Literal::Kind::boolean_true;
        result.back().text = literal.text;
    }
    return result;
}

void Judge::repeats_within(const Payload& value, const std::string& pointer) {
    for (std::size_t index = 0; index < value.items.size(); ++index)
        repeats_within(value.items[index], step(pointer, index));
    std::map<std::string, int> times;
    for (const PayloadMember& member : value.members) ++times[member.name];
    for (const PayloadMember& member : value.members) {
        if (times[member.name] > 1)
            report(step(pointer, member.name), "duplicate-field", false, "");
        else
            repeats_within(member.value, step(pointer, member.name));
    }
}

/// Judged apart, without a word.
bool Judge::fits(const Payload& value, const Union& type) {
    Payload copy = value;
    forget_errors(copy);
    Judge apart(rules_, scalars_, context_);
    return apart.run(copy, type).verdict != Verdict::invalid;
}

/// Equal scalars: strings by code point, numbers by value.
bool Judge::same(const Payload& a, const Payload& b) const {
    if (a.kind != b.kind) return false;
    if (a.is(Kind::number))
        return reference::compare(Number::read(a.text), Number::read(b.text)) == 0;
    return a.truth == b.truth && a.text == b.text;
}

} // namespace assay::reference
