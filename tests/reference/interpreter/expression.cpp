// Expressions in three values: true, false, and unknown with its reasons. Paths: through what was
// judged, or into the context.
#include "reference/interpreter/judge.hpp"

#include "constraint/store.hpp"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <numeric>

namespace assay::reference {

using namespace syntax;
using Kind = Payload::Kind;

namespace {

/// What is no truth value is unknown where one is asked for.
Outcome as_truth(const Outcome& a) {
    return a.known() && !a.is(Kind::boolean) ? Outcome::unknown(why::inapplicable) : a;
}

/// Why nothing can be said of operands that have to be of one kind: the reasons of those that are
/// unknown; where all are known, that one is of another kind.
int missing(Kind kind, const std::vector<Outcome>& operands) {
    int reasons = 0;
    for (const Outcome& one : operands) reasons |= one.reasons;
    for (const Outcome& one : operands)
        if (!reasons && !one.is(kind)) return why::inapplicable;
    return reasons;
}

Outcome compare(const std::string& sign, const Outcome& a, const Outcome& b) {
    if (!a.known() || !b.known()) return Outcome::unknown(a.reasons | b.reasons);
    if (sign == "==" || sign == "!=") return {(*a.value == *b.value) == (sign == "==")};
    std::optional<int> ordered = order(*a.value, *b.value);
    if (!ordered) return Outcome::unknown(why::inapplicable);
    if (sign == "<") return {*ordered < 0};
    if (sign == "<=") return {*ordered <= 0};
    return {sign == ">" ? *ordered > 0 : *ordered >= 0};
}

Outcome arithmetic(const std::string& sign, const Outcome& a, const Outcome& b) {
    if (int reasons = missing(Kind::number, {a, b})) return Outcome::unknown(reasons);
    const Number &x = a.get<Number>(), &y = b.get<Number>();
    return {sign == "+" ? Number(x + y) : sign == "-" ? Number(x - y) : Number(x * y)};
}

/// Whole years are counted as ages are: the day itself completes the year.
Outcome between(const std::string& function, const std::string& a, const std::string& b) {
    if (!has_format(a, "date") || !has_format(b, "date"))
        return Outcome::unknown(why::inapplicable);
    auto from = read_moment(a), to = read_moment(b);
    long minutes = to->minutes - from->minutes;
    if (function == "days") return {Number(minutes / (24 * 60))};
    if (minutes < 0) std::swap(from, to);
    auto in_year = [](const Moment& one) { return std::pair(one.day.month(), one.day.day()); };
    int years = static_cast<int>(to->day.year()) - static_cast<int>(from->day.year());
    if (in_year(*to) < in_year(*from)) --years;
    return {Number(minutes < 0 ? -years : years)};
}

Outcome call(const std::string& name, const std::vector<Outcome>& operands) {
    const Outcome& first = operands[0];
    if (name == "present") {
        if (first.known() || first.reasons & why::repeated) return {true};
        bool nothing = first.reasons == why::absent || first.reasons == why::inapplicable;
        return nothing ? Outcome{false} : first;
    }
    if (name == "or_else") return first.reasons == why::absent ? operands[1] : first;
    if (name == "count") {
        Kind kind = first.is(Kind::object) ? Kind::object : Kind::array;
        if (int reasons = missing(kind, operands)) return Outcome::unknown(reasons);
        const Payload& container = *first.get<const Payload*>();
        return {Number(container.items.size() + times(container).size())};
    }
    bool of_numbers = name == "round" || name == "scale";
    if (int reasons = missing(of_numbers ? Kind::number : Kind::string, operands))
        return Outcome::unknown(reasons);
    if (name == "scale") return {Number(scale(first.get<Number>()))};
    if (name == "round")
        return {rounded(first.get<Number>(), operands[1].get<Number>().convert_to<int>())};
    const std::string& text = first.get<std::string>();
    if (name == "years" || name == "days")
        return between(name, text, operands[1].get<std::string>());
    if (name == "length") return {Number(code_points(text))};
    if (name == "decimals") {
        auto digits = constraint::Store::currency_decimals(text);
        return digits ? Outcome{Number(*digits)} : Outcome::unknown(why::inapplicable);
    }
    std::string lower;
    icu::UnicodeString::fromUTF8(text).toLower(icu::Locale::getRoot()).toUTF8String(lower);
    return {lower};
}

Outcome either(const Outcome& a, const Outcome& b) { return negated(both(negated(a), negated(b))); }

bool is_context(const Path& path) {
    return path.names.size() > 1 && path.names[0].text == "context" && !path.names[0].ticked;
}

} // namespace

Outcome both(const Outcome& a, const Outcome& b) {
    Outcome x = as_truth(a), y = as_truth(b);
    if (x.no() || y.no()) return {false};
    return x.known() && y.known() ? Outcome{true} : Outcome::unknown(x.reasons | y.reasons);
}

Outcome negated(const Outcome& a) {
    Outcome x = as_truth(a);
    return x.known() ? Outcome{x.no()} : x;
}

Outcome Judge::evaluate(const Expression& expression, Frame& frame, const Variable* variable) {
    using What = Expression::Kind;
    if (expression.kind == What::over) return over(expression, frame);
    std::vector<Outcome> operands;
    for (const Expression& operand : expression.operands)
        operands.push_back(evaluate(operand, frame, variable));
    auto fold = [&](auto operation) {
        return std::accumulate(operands.begin() + 1, operands.end(), operands[0], operation);
    };
    auto unless_negated = [&](const Outcome& a) { return expression.negated ? negated(a) : a; };
    switch (expression.kind) {
    case What::or_: return fold(either);
    case What::and_: return fold(both);
    case What::not_: return negated(operands[0]);
    case What::compare: return compare(expression.word.text, operands[0], operands[1]);
    case What::in: return unless_negated(in(operands[0], find(expression.path, frame, variable)));
    case What::is:
        // Whether it is an array or a record is asked only of what the payload holds.
        if (operands[0].known() && kind_of(*operands[0].value) >= Kind::array &&
            is_context(expression.operands[0].path))
            return Outcome::unknown(why::inapplicable);
        return unless_negated(is(operands[0], expression.set));
    case What::matches:
        if (int reasons = missing(Kind::string, operands)) return Outcome::unknown(reasons);
        return {matches(operands[0].get<std::string>(), expression.pattern->text)};
    case What::add: return arithmetic(expression.word.text, operands[0], operands[1]);
    case What::multiply: return arithmetic("*", operands[0], operands[1]);
    case What::call: return call(expression.word.text, operands);
    case What::literal: return {value_of(expression.literal)};
    case What::path: return find(expression.path, frame, variable);
    default: return {expression.literal.text}; // a date
    }
}

/// As if all items were compared, one `or` the other.
Outcome Judge::in(const Outcome& value, const Outcome& array) const {
    if (!array.known() || !value.known()) return Outcome::unknown(array.reasons | value.reasons);
    if (!array.is(Kind::array)) return Outcome::unknown(why::inapplicable);
    Outcome result{false};
    for (const Payload& item : array.get<const Payload*>()->items)
        result = either(result, compare("==", value, read(item)));
    return result;
}

Outcome Judge::is(const Outcome& value, const std::vector<SetAtom>& set) const {
    if (!value.known()) return value;
    for (const SetAtom& atom : set) {
        const auto* type = std::get_if<TypeAtom>(&atom);
        if (!type && within({atom}, *value.value)) return {true};
        if (!type) continue;
        const Union& all = rules.branches(*type);
        if (kind_of(*value.value) < Kind::array && takes(all, *value.value)) return {true};
        if (kind_of(*value.value) < Kind::array) continue;
        // An array or object is judged apart, without a word.
        Answer apart = Judge{rules, context}.run(*value.get<const Payload*>(), all);
        if (apart.verdict != Verdict::invalid) return {true};
    }
    return {false};
}

/// all, any, count and sum: what they say of each item, put together.
Outcome Judge::over(const Expression& expression, Frame& frame) {
    Outcome array = find(expression.path, frame);
    if (int reasons = missing(Kind::array, {array})) return Outcome::unknown(reasons);
    const std::string& word = expression.word.text;
    bool adds = word == "sum" || word == "count";
    Outcome result = adds ? Outcome{Number(0)} : Outcome{word == "all"};
    for (const Payload& item : array.get<const Payload*>()->items) {
        Variable variable{expression.variable.text, &item};
        Outcome one = evaluate(expression.operands[0], frame, &variable);
        if (word == "count" && as_truth(one).known()) one = {Number(one.yes() ? 1 : 0)};
        if (adds && one.known() && !one.is(Kind::number)) one = Outcome::unknown(why::inapplicable);
        if (adds) result = arithmetic("+", result, one);
        if (!adds) result = word == "all" ? both(result, one) : either(result, one);
    }
    return result;
}

/// What stands at a path; or why there is nothing to read.
Outcome Judge::find(const Path& path, Frame& frame, const Variable* variable) {
    const std::string& name = path.names[0].text;
    if (variable && name == variable->name) return walk(read(*variable->item), path, 1);
    return is_context(path) ? find_in_context(path) : walk(field(frame, name), path, 1);
}

/// The context was judged before, so what is there is right.
Outcome Judge::find_in_context(const Path& path) const {
    const Shape* shape = rules.context();
    const Payload* value = context;
    for (std::size_t index = 1; index < path.names.size(); ++index) {
        if (!shape || !value->is(Kind::object)) return Outcome::unknown(why::absent);
        const Rule& declared = shape->fields.at(path.names[index].text)[0];
        auto next =
            std::find_if(value->members.begin(), value->members.end(),
                         [&](const auto& one) { return one.name == path.names[index].text; });
        if (next == value->members.end())
            return Outcome::unknown(declared.optional ? why::waits : why::must_wait);
        value = &next->value;
        shape = nullptr;
        for (const Branch& branch : rules.branches(declared.is<Field>()->type).branches)
            if (branch.shape) shape = branch.shape;
    }
    return {value_of(*value)};
}

Outcome Judge::walk(Outcome from, const Path& path, std::size_t first) {
    for (std::size_t index = first; index < path.names.size(); ++index) {
        // Of what is repeated only itself is known to be there.
        if (!from.known()) return Outcome::unknown(from.reasons & ~why::repeated);
        // In null there is nothing; of another kind nothing can be asked.
        if (from.is(Kind::null)) return Outcome::unknown(why::absent);
        if (!from.is(Kind::object)) return Outcome::unknown(why::inapplicable);
        auto frame = frames.find(from.get<const Payload*>());
        // Not judged as a record: nothing tells which it was meant to be.
        if (frame == frames.end()) return Outcome::unknown(why::spoiled);
        from = field(frame->second, path.names[index].text);
    }
    return from;
}

/// A field of the record that holds the rule, or of one inside it.
Outcome Judge::field(Frame& frame, const std::string& name) {
    if (!frame.shape->fields.count(name)) // of another branch of a union
        return Outcome::unknown(times(*frame.object).count(name) ? why::spoiled : why::absent);
    const Slot& slot = settle(frame, name);
    if (slot.repeated) return Outcome::unknown(why::spoiled | why::repeated);
    if (slot.spoiled) return Outcome::unknown(why::spoiled);
    if (slot.value) return read(*slot.value);
    return Outcome::unknown(frame.shape->partial ? why::must_wait : why::absent);
}

Outcome Judge::read(const Payload& value) const {
    return spoiled.count(&value) ? Outcome::unknown(why::spoiled) : Outcome{value_of(value)};
}

const Expression* first_path(const Expression& expression, const std::string& variable) {
    using Is = Expression::Kind;
    const Path& path = expression.path;
    bool own = !path.names.empty() && !is_context(path) && path.names[0].text != variable;
    if (own && expression.kind != Is::in) return &expression; // a path, or what `all` goes over
    for (const Expression& operand : expression.operands) {
        bool over = expression.kind == Is::over;
        if (const auto* found = first_path(operand, over ? expression.variable.text : variable))
            return found;
    }
    return own ? &expression : nullptr;
}

} // namespace assay::reference
