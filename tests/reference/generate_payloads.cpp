// Values from types: mostly right, sometimes one step beside.
#include "reference/generate_payloads.hpp"

#include "reference/format_samples.hpp"
#include "reference/write_payload.hpp"

#include <algorithm>

namespace assay::reference {

namespace {

using namespace syntax;
using Kind = Payload::Kind;

Payload null() { return {}; }

Payload text_value(std::string text) {
    Payload result;
    result.kind = Kind::string;
    result.text = std::move(text);
    return result;
}

Payload number_value(std::string text) {
    Payload result;
    result.kind = Kind::number;
    result.text = std::move(text);
    return result;
}

Payload boolean_value(bool truth) {
    Payload result;
    result.kind = Kind::boolean;
    result.truth = truth;
    return result;
}

const Type& field_type(const Rule& rule) { return rule.is<Field>()->type; }

/// The bounds that a constraint names.
std::vector<std::string> bounds(const Constraint& constraint) {
    std::vector<std::string> result;
    for (const SetAtom& atom : constraint.operand) {
        const auto* interval = std::get_if<Interval>(&atom);
        if (interval && interval->low) result.push_back(interval->low->text);
        if (interval && interval->high) result.push_back(interval->high->text);
    }
    return result;
}

} // namespace

PayloadGenerator::PayloadGenerator(const File& file, const Rules& rules, Random& random)
    : rules_(rules), random_(random) {
    for (const Declaration& declaration : file.declarations) {
        const auto* record = std::get_if<Record>(&declaration.what);
        if (!record) continue;
        const Shape& shape = *rules_.named(record->name.text).branches.front().shape;
        for (const Condition& condition : shape.conditions)
            if (condition.expression) collect(*condition.expression);
        for (const Rule& rule : shape.rules)
            if (const auto* check = rule.is<Check>()) collect(*check->expression);
    }
}

void PayloadGenerator::collect(const Expression& expression) {
    auto literal = [&](const Literal& one) {
        if (one.kind == Literal::Kind::number) numbers_.push_back(one.text);
        if (one.kind == Literal::Kind::string) words_.push_back(one.text);
    };
    if (expression.kind == Expression::Kind::literal) literal(expression.literal);
    for (const SetAtom& atom : expression.set) {
        if (const auto* type = std::get_if<TypeAtom>(&atom)) literal(type->literal);
        if (const auto* interval = std::get_if<Interval>(&atom))
            for (const auto* bound : {&interval->low, &interval->high})
                if (*bound && (*bound)->kind == Bound::Kind::number)
                    numbers_.push_back((*bound)->text);
    }
    for (const Expression& operand : expression.operands) collect(operand);
}

Payload PayloadGenerator::payload(const std::string& type, const std::string& context) {
    shapes_.clear();
    wrong_ = random_.chance(40) ? 0 : random_.chance(60) ? 4 : 20;
    odd_ = random_.chance(25);
    Payload result = value(rules_.named(type), "", 0);
    if (random_.chance(60)) repair(result, type, context);
    if (random_.chance(30)) result = changed(std::move(result));
    return result;
}

/// Puts in what the reference misses and takes out what it does not allow, so that what lies behind
/// these first errors is reached too.
void PayloadGenerator::repair(Payload& payload, const std::string& type,
                              const std::string& context) {
    for (const Finding& one : judge(rules_, type, write_payload(payload), context).violations) {
        if (one.pointer.empty()) continue;
        std::string place = one.pointer.substr(0, one.pointer.rfind('/') + 1);
        if (!place.empty()) place.pop_back();
        auto shape = shapes_.find(place);
        if (shape == shapes_.end()) continue;
        // Follows the pointer; generated names that need escapes are left as they are.
        Payload* object = &payload;
        for (std::size_t at = 0; object && at < place.size();) {
            std::size_t end = std::min(place.find('/', at + 1), place.size());
            std::string name = place.substr(at + 1, end - at - 1);
            Payload* next = nullptr;
            for (PayloadMember& member : object->members)
                if (member.name == name) next = &member.value;
            if (object->is(Kind::array) && std::stoul(name) < object->items.size())
                next = &object->items[std::stoul(name)];
            object = next;
            at = end;
        }
        if (!object || !object->is(Kind::object)) continue;
        std::string name = one.pointer.substr(place.size() + 1);
        if (one.code == "not-allowed" || one.code == "unknown-field" || one.code == "type")
            std::erase_if(object->members, [&](const auto& member) { return member.name == name; });
        auto field = shape->second->fields.find(name);
        if ((one.code == "required" || one.code == "type") && field != shape->second->fields.end())
            object->members.push_back(
                {name,
                 value(rules_.branches(field_type(random_.pick(field->second))), one.pointer, 3)});
    }
}

Payload PayloadGenerator::value(const Union& type, const std::string& pointer, int depth) {
    if (random_.chance(wrong_)) return anything(depth);
    if (type.branches.empty()) return null();
    return of_branch(random_.pick(type.branches), pointer, depth);
}

Payload PayloadGenerator::anything(int depth) {
    switch (random_.below(depth > 4 ? 5 : 8)) {
    case 0: return null();
    case 1: return boolean_value(random_.chance(50));
    case 2:
        return number_value(
            random_.word({"0", "-1", "1.5", "1e2", "-0", "10000000000000000000000.5"}));
    case 3: return text_value(random_.pick(samples("")));
    case 4: return text_value(random_.word({"1", "true", "null", ""}));
    case 5: {
        Payload array;
        array.kind = Kind::array;
        for (int count = random_.between(0, 2); count > 0; --count)
            array.items.push_back(anything(depth + 1));
        return array;
    }
    default: {
        Payload object;
        object.kind = Kind::object;
        for (int count = random_.between(0, 2); count > 0; --count)
            object.members.push_back({random_.word({"a", "n", "a"}), anything(depth + 1)});
        return object;
    }
    }
}

Payload PayloadGenerator::of_branch(const Branch& branch, const std::string& pointer, int depth) {
    if (branch.shape) return record(*branch.shape, pointer, depth);
    if (branch.atom->form == TypeAtom::Form::array) return list(branch, pointer, depth);
    if (branch.atom->form == TypeAtom::Form::map) return map(branch, pointer, depth);
    if (!branch.kind) return anything(depth);
    const Literal& literal = branch.atom->literal;
    switch (*branch.kind) {
    case Kind::null: return null();
    case Kind::boolean:
        return boolean_value(branch.is_literal() ? literal.kind == Literal::Kind::boolean_true
                                                 : random_.chance(50));
    case Kind::number: return number_for(branch);
    default: break;
    }
    if (!branch.is_literal()) return string_for(branch);
    if (!random_.chance(wrong_)) return text_value(literal.text);
    return text_value(word_near(literal.text));
}

/// A near miss of one of an enumeration's words.
std::string PayloadGenerator::word_near(std::string word) {
    switch (word.empty() ? 0 : random_.below(4)) {
    case 0: return word + "x";
    case 1: return word.substr(1);
    case 2:
        for (char& c : word)
            if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        return word;
    default: return "";
    }
}

Payload PayloadGenerator::record(const Shape& shape, const std::string& pointer, int depth) {
    Payload object;
    object.kind = Kind::object;
    shapes_[pointer] = &shape;
    for (const auto& field : shape.fields) {
        const Rule& place = random_.pick(field.second);
        std::size_t percent = place.where ? 35 : place.optional ? 50 : wrong_ ? 94 : 100;
        if (depth > 5 && place.optional) percent = 0;
        if (!random_.chance(percent)) continue;
        object.members.push_back({field.first, value(rules_.branches(field_type(place)),
                                                     step(pointer, field.first), depth + 1)});
    }
    if (shape.rest && random_.chance(50))
        object.members.push_back({random_.word({"x-1", "x-y", "y"}), anything(depth + 1)});
    if (random_.chance(30)) random_.shuffle(object.members);
    return object;
}

Payload PayloadGenerator::list(const Branch& branch, const std::string& pointer, int depth) {
    Payload array;
    array.kind = Kind::array;
    const Union& element = rules_.branches(*branch.atom->element);
    std::size_t most = depth > 5 ? 0 : depth > 2 ? 3 : 20; // what contains itself grows fast
    std::size_t count = std::min(length_near(branch.constraints, 3), most);
    for (std::size_t index = 0; index < count; ++index) {
        array.items.push_back(value(element, step(pointer, std::to_string(index)), depth + 1));
        if (index > 0 && random_.chance(10)) array.items[index] = array.items[index - 1];
    }
    return array;
}

Payload PayloadGenerator::map(const Branch& branch, const std::string& pointer, int depth) {
    Payload object;
    object.kind = Kind::object;
    const Union& element = rules_.branches(*branch.atom->element);
    std::size_t count = depth > 5 ? 0 : length_near(branch.constraints, 3);
    std::vector<std::string> names = {"a", "b", "c", "key", "web", "x-1"};
    if (random_.chance(20)) names.push_back("A"), names.push_back("é");
    random_.shuffle(names);
    for (std::size_t index = 0; index < count && index < names.size(); ++index)
        object.members.push_back(
            {names[index], value(element, step(pointer, names[index]), depth + 1)});
    return object;
}

/// A count at, just under or just over a bound of `length`, `count`, `digits`, …
std::size_t PayloadGenerator::length_near(const std::vector<const Constraint*>& constraints,
                                          std::size_t most) {
    std::vector<std::size_t> choices;
    for (const Constraint* one : constraints) {
        if (one->word.text.empty() || one->word.text == "scale" || one->word.text == "fraction")
            continue;
        for (const std::string& bound : bounds(*one)) {
            auto at = static_cast<std::size_t>(std::stoul(bound));
            choices.insert(choices.end(), {at, at});
            if (at > 0) choices.push_back(at - 1);
            if (random_.chance(30)) choices.push_back(at + 1);
        }
    }
    std::size_t result = choices.empty() ? random_.below(most + 1) : random_.pick(choices);
    return std::min<std::size_t>(result, 400);
}

std::string PayloadGenerator::text_of_length(std::size_t length, const std::string& alphabet) {
    std::string result;
    for (std::size_t count = 0; count < length; ++count)
        result += alphabet[random_.below(alphabet.size())];
    return result;
}

Payload PayloadGenerator::string_for(const Branch& branch) {
    const std::string format = dotted(branch.atom->name);
    if (format != "string")
        return text_value(random_.chance(60) ? samples(format).front()
                                             : random_.pick(samples(format)));
    std::string alphabet = "ab", start, end;
    for (const Constraint* one : branch.constraints) {
        const std::string& word = one->word.text;
        if (word == "pattern")
            return text_value(random_.chance(60) ? samples(one->pattern->text).front()
                                                 : random_.pick(samples(one->pattern->text)));
        if (word == "digits") alphabet = "0123456789";
        if (word == "hex") alphabet = "0a9f";
        if (word == "upper") alphabet = "AB";
        bool part = word == "starts" || word == "ends" || word == "contains";
        if (part && random_.chance(85))
            (word == "ends" ? end : start) = std::get<TypeAtom>(one->operand.front()).literal.text;
    }
    if (branch.constraints.empty() && !words_.empty() && random_.chance(50))
        return text_value(random_.pick(words_));
    if (random_.chance(15)) return text_value(random_.pick(samples("")));
    std::size_t length = length_near(branch.constraints, 4);
    length -= std::min(length, start.size() + end.size());
    std::string text = start + text_of_length(length, alphabet) + end;
    // As many characters, but more bytes.
    if (random_.chance(8) && !text.empty()) text.replace(text.size() - 1, 1, "é");
    return text_value(text);
}

Payload PayloadGenerator::number_for(const Branch& branch) {
    std::vector<std::string> choices;
    if (branch.is_literal()) choices.push_back(branch.atom->literal.text);
    for (const Constraint* one : branch.constraints) {
        if (one->word.text == "scale") continue;
        for (const std::string& bound : bounds(*one)) choices.push_back(bound);
    }
    if (!branch.is_literal() && random_.chance(50))
        choices.insert(choices.end(), numbers_.begin(), numbers_.end());
    if (choices.empty()) choices = {"0", "1", "2", "3", "-1", "100"};
    std::string number = random_.pick(choices);
    if (!branch.is_literal() || random_.chance(wrong_)) number = number_near(number);
    return number_value(odd_ ? respelled(number) : number);
}

std::string PayloadGenerator::number_near(const std::string& number) {
    if (number.find_first_of(".eE") != number.npos || number.size() > 15) {
        if (random_.chance(70) || number.find_first_of("eE") != number.npos) return number;
        return number + random_.word({"0", "1", "5", "00000000000000000000000001"});
    }
    switch (random_.below(12)) {
    case 0:
    case 1: return std::to_string(std::stoll(number) + 1);
    case 2:
    case 3: return std::to_string(std::stoll(number) - 1);
    case 4: return number + random_.word({".5", ".25", ".123", ".0000000000000000000001"});
    case 5: return number + random_.word({".0", ".00", "e0"});
    default: return number;
    }
}

/// The same value, written otherwise.
std::string PayloadGenerator::respelled(const std::string& number) {
    if (number.find_first_of("eE") != number.npos) return number;
    if (number == "0") return random_.word({"-0", "0.0", "0e5", "-0.0", "0"});
    std::size_t point = number.find('.');
    if (point != number.npos) return number + random_.word({"0", "e0", "E+0", "00e-0"});
    return number + random_.word({".0", "e0", "0e-1", ".00", "E+00", ""});
}

Payload PayloadGenerator::changed(Payload payload) {
    for (int steps = random_.between(1, 3); steps > 0; --steps) change(payload);
    return payload;
}

void PayloadGenerator::change(Payload& payload) {
    if (payload.is(Kind::object) && !payload.members.empty()) {
        if (random_.chance(60)) return change(random_.pick(payload.members).value);
        return change_object(payload);
    }
    if (payload.is(Kind::array) && !payload.items.empty()) {
        std::size_t at = random_.below(payload.items.size());
        switch (random_.below(6)) {
        case 0: payload.items.push_back(payload.items[at]); return;
        case 1:
            payload.items.erase(payload.items.begin() + static_cast<std::ptrdiff_t>(at));
            return;
        default: return change(payload.items[at]);
        }
    }
    if (payload.is(Kind::number) && random_.chance(70)) {
        payload.text = random_.chance(30) ? respelled(payload.text) : number_near(payload.text);
        return;
    }
    if (payload.is(Kind::string) && random_.chance(70)) {
        if (!words_.empty() && random_.chance(40))
            payload.text = random_.pick(words_);
        else if (random_.chance(50))
            payload.text += random_.word({"a", "1", " ", "é", "!", "A"});
        else if (!payload.text.empty() && payload.text.back() > 0)
            payload.text.pop_back();
        return;
    }
    payload = anything(3);
}

void PayloadGenerator::change_object(Payload& payload) {
    std::size_t at = random_.below(payload.members.size());
    PayloadMember& member = payload.members[at];
    switch (random_.below(7)) {
    case 0:
    case 1:
        payload.members.erase(payload.members.begin() + static_cast<std::ptrdiff_t>(at));
        return;
    case 2: { // repeated
        PayloadMember again = member;
        if (random_.chance(50)) again.value = anything(3);
        payload.members.push_back(std::move(again));
        return;
    }
    case 3: // misspelt
        if (random_.chance(50) && member.name.size() > 1)
            std::swap(member.name[0], member.name[1]);
        else
            member.name += random_.word({"s", "_", "1"});
        return;
    case 4: // in another case
        for (char& c : member.name)
            if (c >= 'a' && c <= 'z' && random_.chance(40)) c = static_cast<char>(c - 'a' + 'A');
        return;
    case 5:
        payload.members.push_back({random_.word({"zzz", "name", "x-q", "value1"}), anything(3)});
        return;
    default: member.value = anything(3);
    }
}

std::string PayloadGenerator::context() {
    Payload facts;
    facts.kind = Kind::object;
    if (const Shape* shape = rules_.context()) {
        wrong_ = 0;
        for (const auto& field : shape->fields)
            if (random_.chance(70)) facts.members.push_back({field.first, null()});
        for (PayloadMember& member : facts.members) {
            const Type& type = field_type(shape->fields.at(member.name).front());
            // A context that does not fit is its giver's error: only right values here.
            do member.value = value(rules_.branches(type), "", 3);
            while (!fits(rules_, type, write_payload(member.value)));
        }
    }
    return write_payload(facts);
}

std::string PayloadGenerator::text(const Payload& payload) {
    std::string out;
    write(out, payload);
    return out;
}

void PayloadGenerator::write(std::string& out, const Payload& payload) {
    auto space = [&] {
        if (odd_ && random_.chance(10)) out += random_.word({" ", "\n", "\t", "  "});
    };
    space();
    if (payload.is(Kind::string)) {
        write_text(out, payload.text);
    } else if (payload.is(Kind::array)) {
        out += '[';
        for (std::size_t at = 0; at < payload.items.size(); ++at) {
            if (at) out += ',';
            write(out, payload.items[at]);
        }
        out += ']';
    } else if (payload.is(Kind::object)) {
        out += '{';
        for (std::size_t at = 0; at < payload.members.size(); ++at) {
            if (at) out += ',';
            space();
            write_text(out, payload.members[at].name);
            out += ':';
            write(out, payload.members[at].value);
        }
        out += '}';
    } else {
        out += write_payload(payload);
    }
    space();
}

void PayloadGenerator::write_text(std::string& out, const std::string& text) {
    std::string plain = reference::write_text(text);
    if (!odd_) {
        out += plain;
        return;
    }
    bool after_backslash = false;
    for (char c : plain) {
        bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (letter && !after_backslash && plain.find('\\') == plain.npos && random_.chance(15)) {
            const char* digits = "0123456789ABCDEF";
            out += "\\u00";
            out += digits[c >> 4];
            out += digits[c & 15];
        } else {
            out += c;
        }
        after_backslash = c == '\\';
    }
}

} // namespace assay::reference
