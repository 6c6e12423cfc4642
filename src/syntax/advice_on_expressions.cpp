// What to write instead of an expression that people bring from elsewhere.
#include "syntax/failure_reading.hpp"
#include "syntax/habits.hpp"
#include "syntax/words.hpp"

#include <array>

namespace assay::syntax {

namespace {

using habits::Habit;
using TK = TokenKind;

constexpr std::string_view block =
    "what a condition brings stands in braces behind it: `when … { name: type }`";
constexpr std::string_view implication = "write `not a or b`, or `when a { check b else \"…\" }`";
constexpr std::string_view quantifier = "ask all items or any: `all(x in names: …)`";

constexpr std::array operators{
    Habit{"between", habits::range},
    Habit{"like", "write `name matches /…/`"},
    Habit{"contains", habits::contains},
    Habit{"includes", habits::contains},
    Habit{"implies", implication},
    Habit{"then", implication},
    Habit{"of", habits::set},
    Habit{"exists", habits::present},
    Habit{"present", habits::present},
    Habit{"equals", "write `==`"},
    Habit{"eq", "write `==`"},
    Habit{"ne", "write `!=`"},
    Habit{"gt", "write `>`"},
    Habit{"gte", "write `>=`"},
    Habit{"lt", "write `<`"},
    Habit{"lte", "write `<=`"},
};

/// Words that are read as a path, before what makes them something else.
constexpr std::array before_values{
    Habit{"if", implication},          Habit{"for", quantifier},
    Habit{"exists", habits::present},  Habit{"present", habits::present},
    Habit{"defined", habits::present}, Habit{"has", habits::present},
};

constexpr std::array<std::string_view, 8> quantifiers{"all",   "any",    "sum",  "count",
                                                      "every", "forall", "some", "exists"};

/// In the parentheses of one, and not in the form of ours.
bool is_in_quantifier(const FailureReading& reading) {
    for (const std::string_view word : quantifiers)
        if (reading.is_within(word)) return !reading.is_word(reading.failure.opening + 2, "in");
    return false;
}

/// `a.length(…)`, `a.all(…)`: this is the bracket.
Remark method(const FailureReading& reading) {
    const std::string_view name = reading.text(reading.at - 1);
    if (contains(quantifiers, name)) return {quantifier};
    return {"a function stands before what it takes: `" + std::string(name) + "(…)`"};
}

Remark behind_condition(const FailureReading& reading) {
    const Token* at = reading.at;
    const bool member = at->kind == TK::word && contains(member_words(), reading.text());
    const bool over = reading.failure.line_ended || at->kind == TK::colon || member ||
                      reading.is_word("then") || reading.is_sign("=>");
    return over ? Remark(block) : Remark();
}

Remark behind_operand(const FailureReading& reading) {
    const Token* at = reading.at;
    switch (at->kind) {
    case TK::question:
        if (at[1].kind == TK::dot)
            return {"write the path without it: where what it reads is absent, a check does not "
                    "apply"};
        return {"there is no `? :`; write a check for each case, in a `when` and its `else`"};
    case TK::open_parenthesis:
        return reading.has_before(2) && at[-2].kind == TK::dot ? method(reading) : Remark();
    case TK::open_bracket:
        return {"items are not counted out: ask all of them or any, `all(x in " +
                std::string(reading.text(at - 1)) + ": …)`"};
    case TK::range: return {habits::range};
    case TK::word: return {habits::help_for(operators, reading.text())};
    default: break;
    }
    if (is_order(at->kind)) return {"compare twice: `a < b and b < c`"};
    if (reading.is_sign("=~")) return {"write `name matches /…/`"};
    if (!reading.is_sign("=>")) return {};
    const bool bound = at[1].kind == TK::number || at[1].kind == TK::date;
    return bound ? Remark("write `>=`") : Remark(implication);
}

} // namespace

Remark after_value(const FailureReading& reading) {
    const Token* at = reading.at;
    if (reading.failure.expects("`{`"))
        if (Remark remark = behind_condition(reading); !remark.help.empty()) return remark;
    if (reading.failure.line_ended) return {};
    if (is_in_quantifier(reading)) return {quantifier};
    if (reading.is_before("one") && reading.is_word("of"))
        return {habits::set, at - 1, at, "a value, a range or a type"};
    if (reading.is_before(TK::word))
        if (const std::string_view help = habits::help_for(before_values, reading.text(at - 1));
            !help.empty())
            return {help, at - 1, at - 1, "a value"};
    return behind_operand(reading);
}

Remark before_value(const FailureReading& reading) {
    const Token* at = reading.at;
    const bool arrow = at->kind == TK::greater && reading.is_before(TK::minus);
    if (arrow) return {implication, at - 1, at, "an operator, `at` or `else`"};
    if (!reading.closes_nothing_within() || !reading.has_before(2)) return {};
    const bool clock = reading.is_word(at - 2, "now") || reading.is_word(at - 2, "today");
    return clock ? Remark(habits::clock, at - 2, at, "a value") : Remark();
}

Remark before_set(const FailureReading& reading) {
    const bool bracket = reading.at->kind == TK::open_parenthesis;
    return bracket || reading.is_word("in") ? Remark(habits::set) : Remark();
}

Remark before_pattern(const FailureReading& reading) {
    const bool text = reading.at->kind == TK::text;
    return text ? Remark("a pattern stands between slashes") : Remark();
}

} // namespace assay::syntax
