// Expressions in three values: true, false, and unknown with its reasons.
#include "reference/judge.hpp"

#include "constraint/calendar.hpp"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace assay::reference {

using namespace syntax;
using Kind = Payload::Kind;
using Is = Outcome::Is;

Outcome Outcome::unknown(int reasons) {
    Outcome result;
    result.reasons = reasons;
    return result;
}

Outcome Outcome::of(bool truth) {
    Outcome result;
    result.is = Is::boolean;
    result.truth = truth;
    return result;
}

Outcome Outcome::of(Number number) {
    Outcome result;
    result.is = Is::number;
    result.number = std::move(number);
    return result;
}

Outcome Outcome::of(std::string text) {
    Outcome result;
    result.is = Is::text;
    result.text = std::move(text);
    return result;
}

namespace {

/// What is neither true nor false where a condition is asked for.
Outcome as_truth(const Outcome& a) {
    return a.known() && a.is != Is::boolean ? Outcome::unknown(why::inapplicable) : a;
}

Outcome of(Payload& value) {
    Outcome result;
    switch (value.kind) {
    case Kind::null: result.is = Is::null; break;
    case Kind::boolean: return Outcome::of(value.truth);
    case Kind::number: return Outcome::of(Number::read(value.text));
    case Kind::string: return Outcome::of(value.text);
    default: result.is = Is::container; result.container = &value;
    }
    return result;
}

Outcome of(const Literal& literal) {
    switch (literal.kind) {
    case Literal::Kind::string: return Outcome::of(literal.text);
    case Literal::Kind::number: return Outcome::of(Number::read(literal.text));
    case Literal::Kind::boolean_true: return Outcome::of(true);
    case Literal::Kind::boolean_false: return Outcome::of(false);
    case Literal::Kind::null: break;
    }
    Outcome result;
    result.is = Is::null;
    return result;
}

bool equal(const Outcome& a, const Outcome& b) {
    if (a.is != b.is) return false;
    if (a.is == Is::number) return reference::compare(a.number, b.number) == 0;
    return a.truth == b.truth && a.text == b.text;
}

/// Why nothing can be said of `operands`, which have to be of one kind: the reasons of those that
/// are unknown; where all are known, that one is of another kind.
int missing(const std::vector<Outcome>& operands, Is kind) {
    int reasons = 0;
    bool other_kind = false;
    for (const Outcome& one : operands) {
        reasons |= one.reasons;
        other_kind |= one.is != kind;
    }
    return reasons ? reasons : other_kind ? why::inapplicable : 0;
}

Outcome arithmetic(const std::string& operation, const Outcome& a, const Outcome& b) {
    if (int reasons = missing({a, b}, Is::number)) return Outcome::unknown(reasons);
    if (operation == "+") return Outcome::of(a.number + b.number);
    if (operation == "-") return Outcome::of(a.number - b.number);
    return Outcome::of(a.number * b.number);
}

std::string lower_case(const std::string& text) {
    std::string result;
    icu::UnicodeString::fromUTF8(text).toLower(icu::Locale::getRoot()).toUTF8String(result);
    return result;
}

Outcome between(const std::string& function, const Outcome& from, const Outcome& to) {
    if (int reasons = missing({from, to}, Is::text)) return Outcome::unknown(reasons);
    auto a = constraint::Date::parse(from.text), b = constraint::Date::parse(to.text);
    if (!a || !b) return Outcome::unknown(why::inapplicable);
    long days = b->days - a->days;
    if (function == "days") return Outcome::of(Number(days, 0));
    // As ages are counted: the day itself completes the year.
    auto first = a->civil(), last = b->civil();
    auto day_of_year = [](const auto& date) { return date.month * 100 + date.day; };
    int years = last.year - first.year;
    if (days >= 0 && day_of_year(last) < day_of_year(first)) --years;
    if (days < 0 && day_of_year(last) > day_of_year(first)) ++years;
    return Outcome::of(Number(years, 0));
}

} // namespace

Outcome both(const Outcome& a, const Outcome& b) {
    Outcome x = as_truth(a), y = as_truth(b);
    if (x.no() || y.no()) return Outcome::of(false);
    if (x.known() && y.known()) return Outcome::of(true);
    return Outcome::unknown(x.reasons | y.reasons);
}

Outcome negated(const Outcome& a) {
    Outcome x = as_truth(a);
    return x.known() ? Outcome::of(!x.truth) : x;
}

Outcome either(const Outcome& a, const Outcome& b) { return negated(both(negated(a), negated(b))); }

Outcome Judge::evaluate(const Expression& expression, Frame& frame, const Variable* variable) {
    using What = Expression::Kind;
    auto operand = [&](std::size_t index) {
        return evaluate(expression.operands[index], frame, variable);
    };
    switch (expression.kind) {
    case What::or_:
    case What::and_: {
        Outcome result = operand(0);
        for (std::size_t index = 1; index < expression.operands.size(); ++index)
            result = expression.kind == What::or_ ? either(result, operand(index))
                                                  : both(result, operand(index));
        return result;
    }
    case What::not_: return negated(operand(0));
    case What::compare: return compare(expression, frame, variable);
    case What::in: return in(expression, frame, variable);
    case What::is: return is(expression, frame, variable);
    case What::matches: {
        Outcome text = operand(0);
        if (int reasons = missing({text}, Is::text)) return Outcome::unknown(reasons);
        return Outcome::of(matches(text.text, expression.pattern->text));
    }
    case What::add: return arithmetic(expression.word.text, operand(0), operand(1));
    case What::multiply: return arithmetic("*", operand(0), operand(1));
    case What::over: return over(expression, frame, variable);
    case What::call: return call(expression, frame, variable);
    case What::date: return Outcome::of(expression.literal.text);
    case What::literal: return of(expression.literal);
    case What::path: {
        Found found = find(expression.path, frame, variable);
        if (found.reasons) return Outcome::unknown(found.reasons);
        Outcome result = of(*found.value);
        result.fact = found.fact;
        return result;
    }
    }
    return Outcome::unknown(why::inapplicable);
}

Outcome Judge::compare(const Expression& expression, Frame& frame, const Variable* variable) {
    Outcome a = evaluate(expression.operands[0], frame, variable);
    Outcome b = evaluate(expression.operands[1], frame, variable);
    if (!a.known() || !b.known()) return Outcome::unknown(a.reasons | b.reasons);
    const std::string& sign = expression.word.text;
    if (sign == "==") return Outcome::of(equal(a, b));
    if (sign == "!=") return Outcome::of(!equal(a, b));
    std::optional<int> order;
    if (a.is == Is::number && b.is == Is::number) order = reference::compare(a.number, b.number);
    if (a.is == Is::text && b.is == Is::text) order = compare_times(a.text, b.text);
    if (!order) return Outcome::unknown(why::inapplicable);
    if (sign == "<") return Outcome::of(*order < 0);
    if (sign == "<=") return Outcome::of(*order <= 0);
    if (sign == ">") return Outcome::of(*order > 0);
    return Outcome::of(*order >= 0);
}

/// As if all items were compared, one `or` the other.
Outcome Judge::in(const Expression& expression, Frame& frame, const Variable* variable) {
    Outcome value = evaluate(expression.operands[0], frame, variable);
    Found array = find(expression.path, frame, variable);
    if (array.reasons || !value.known()) return Outcome::unknown(array.reasons | value.reasons);
    if (!array.value->is(Kind::array)) return Outcome::unknown(why::inapplicable);
    Outcome result = Outcome::of(false);
    for (Payload& item : array.value->items) {
        Outcome other = item.spoiled ? Outcome::unknown(why::spoiled) : of(item);
        result = either(result, other.known() ? Outcome::of(equal(value, other))
                                              : Outcome::unknown(other.reasons));
    }
    return expression.negated ? negated(result) : result;
}

Outcome Judge::is(const Expression& expression, Frame& frame, const Variable* variable) {
    Outcome value = evaluate(expression.operands[0], frame, variable);
    if (!value.known()) return value;
    // Only of what the payload holds is it asked whether it is in a set of arrays or records.
    if (value.is == Is::container && value.fact) return Outcome::unknown(why::inapplicable);
    bool inside = std::any_of(expression.set.begin(), expression.set.end(),
                              [&](const SetAtom& atom) { return in_set(value, atom); });
    return Outcome::of(inside != expression.negated);
}

bool Judge::in_set(const Outcome& value, const SetAtom& atom) {
    if (std::holds_alternative<Interval>(atom)) {
        if (value.is == Is::number) return within({atom}, value.number);
        return value.is == Is::text && within_dates({atom}, value.text);
    }
    Payload plain;
    if (value.is == Is::boolean) plain.kind = Kind::boolean;
    if (value.is == Is::number) plain.kind = Kind::number;
    if (value.is == Is::text) plain.kind = Kind::string;
    plain.truth = value.truth;
    plain.text = value.is == Is::number
                     ? value.number.digits.str() + "e" + std::to_string(value.number.exponent)
                     : value.text;
    return fits(value.container ? *value.container : plain,
                rules_.branches(std::get<TypeAtom>(atom)));
}

/// all, any, count and sum: what they say of each item, put together.
Outcome Judge::over(const Expression& expression, Frame& frame, const Variable* outer) {
    Found array = find(expression.path, frame, outer);
    if (array.reasons) return Outcome::unknown(array.reasons);
    if (!array.value->is(Kind::array)) return Outcome::unknown(why::inapplicable);
    const std::string& word = expression.word.text;
    Outcome result = Outcome::of(word == "all");
    if (word == "sum" || word == "count") result = Outcome::of(Number());
    for (Payload& item : array.value->items) {
        Variable variable{expression.variable.text, &item};
        Outcome one = evaluate(expression.operands.front(), frame, &variable);
        if (word == "all") result = both(result, one);
        if (word == "any") result = either(result, one);
        if (word == "count") {
            one = as_truth(one);
            one = one.known() ? Outcome::of(Number(one.truth ? 1 : 0, 0)) : one;
        }
        if (word == "sum" || word == "count") result = arithmetic("+", result, one);
    }
    return result;
}

Outcome Judge::present(const Path& path, Frame& frame, const Variable* variable) {
    Found found = find(path, frame, variable);
    if (found.repeated) return Outcome::of(true); // it counts as present, its value as unknown
    if (found.reasons == why::absent || found.reasons == why::inapplicable)
        return Outcome::of(false);
    return found.reasons ? Outcome::unknown(found.reasons) : Outcome::of(true);
}

Outcome Judge::call(const Expression& expression, Frame& frame, const Variable* variable) {
    const std::string& name = expression.word.text;
    if (name == "present") return present(expression.operands[0].path, frame, variable);
    std::vector<Outcome> operands;
    for (const Expression& operand : expression.operands)
        operands.push_back(evaluate(operand, frame, variable));
    const Outcome& first = operands.front();
    if (name == "or_else") return first.reasons == why::absent ? operands[1] : first;
    if (name == "years" || name == "days") return between(name, first, operands[1]);

    bool of_number = name == "round" || name == "scale";
    Is kind = of_number ? Is::number : name == "count" ? Is::container : Is::text;
    if (int reasons = missing({first}, kind)) return Outcome::unknown(reasons);
    auto whole = [](std::size_t number) {
        return Outcome::of(Number(boost::multiprecision::cpp_int(number), 0));
    };
    if (name == "round") {
        const Number& places = operands[1].number;
        Number one(1, 0);
        int digits = 0;
        while (reference::compare(Number(digits, 0), places) < 0) ++digits;
        return Outcome::of(rounded(first.number, digits));
    }
    if (name == "scale") return whole(static_cast<std::size_t>(first.number.scale()));
    if (name == "length") return whole(code_points(first.text));
    if (name == "lower") return Outcome::of(lower_case(first.text));
    if (name == "decimals") {
        auto digits = constraint::Store::currency_decimals(first.text);
        return digits ? whole(*digits) : Outcome::unknown(why::inapplicable);
    }
    std::set<std::string> names;
    for (const PayloadMember& member : first.container->members) names.insert(member.name);
    return whole(first.container->items.size() + names.size());
}

} // namespace assay::reference
