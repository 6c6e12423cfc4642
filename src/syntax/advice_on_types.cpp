// What to write instead of a type, or of what narrows it, that people bring from elsewhere.
#include "syntax/characters.hpp"
#include "syntax/failure_reading.hpp"
#include "syntax/habits.hpp"

#include <array>

namespace assay::syntax {

namespace {

using habits::Habit;
using TK = TokenKind;

constexpr std::string_view narrowing =
    "what narrows a type stands in parentheses: `string(length ..10)`, `integer(1..5)`";
constexpr std::string_view default_value =
    "what an absent field stands for is noted before it: `@default …`";
constexpr std::string_view as_it_is = "a type is named as it is: `name: Type`";
constexpr std::string_view never_null = "a value is null only where `| null` says so";
constexpr std::string_view negation =
    "a type says what a value is; what it is not, a check says: `check name is not \"a\" else "
    "\"…\"`";

constexpr std::array behind_types{
    Habit{"required", habits::required},
    Habit{"mandatory", habits::required},
    Habit{"optional", habits::optional},
    Habit{"nullable", habits::nullable},
    Habit{"or", habits::choice},
    Habit{"in", habits::choice},
    Habit{"enum", habits::choice},
    Habit{"to", "a range is written `1..5`"},
    Habit{"default", default_value},
    Habit{"of", habits::array},
    Habit{"unique", "an array of items that differ is `[type](unique)`"},
    Habit{"not", negation},
    Habit{"extends", habits::include},
};

bool is_not_null(const FailureReading& reading) {
    return reading.is_word("not") && reading.is_word(reading.at + 1, "null");
}

Remark instead_of_colon(const FailureReading& reading) {
    const TK kind = reading.at->kind;
    if (is_order(kind) || kind == TK::equal || kind == TK::not_equal)
        return {"what has to hold is written `check … else \"…\"`"};
    if (kind == TK::dot)
        return {"what is in a field stands in its braces: `name: { inner: type }`"};
    if (reading.is_sign("!")) return {habits::required};
    return {};
}

/// A comma in an array or a map.
Remark between_items(const FailureReading& reading) {
    const Token* opening = reading.failure.opening;
    if (opening == nullptr) return {};
    if (!reading.failure.expects("`]`"))
        return reading.is_within("map")
                   ? Remark("a map says only what its members hold: `map(string)`")
                   : Remark();
    if (reading.is_within("is")) return {habits::set};
    if (is_literal_value(opening[1].kind)) return {habits::choice};
    return {"the items of an array have one type: `[A | B]`"};
}

/// `base::Address`, `base:Address`: this is the first colon.
Remark behind_module(const FailureReading& reading) {
    const Token* next = reading.at[1].kind == TK::colon ? reading.at + 2 : reading.at + 1;
    const bool type = next->kind == TK::word && is_capital(reading.text(next).front());
    return type ? Remark("a type of a used module is written `module.Type`") : Remark();
}

} // namespace

Remark before_type(const FailureReading& reading) {
    switch (reading.at->kind) {
    case TK::pattern: return {habits::pattern};
    case TK::rest:
    case TK::close_bracket: return {habits::array};
    case TK::not_equal: return {negation};
    case TK::annotation: return {as_it_is};
    case TK::star: return {default_value};
    case TK::question: return {habits::optional};
    case TK::equals: return {"a field is written `name: type`"};
    default: break;
    }
    if (is_not_null(reading)) return {never_null};
    if (reading.is_word("not") || reading.is_sign("!")) return {negation};
    if (reading.is_word("in")) return {habits::choice};
    return reading.is_sign("&") ? Remark(as_it_is) : Remark();
}

Remark after_type(const FailureReading& reading) {
    const Token* at = reading.at;
    if (reading.failure.line_ended || !reading.has_before()) return {};
    if (at->kind == TK::less && at[-1].end == at->begin && !is_literal_value(at[1].kind))
        return {"an array is written `[type]`, an object whose members are alike `map(type)`"};
    if (is_order(at->kind) && is_literal_value(at[1].kind))
        return {"a bound stands in parentheses: `number(" + std::string(reading.text()) + " " +
                std::string(reading.text(at + 1)) + ")`"};
    switch (at->kind) {
    case TK::open_brace: return {narrowing};
    case TK::open_bracket: return {std::string(habits::array) + "; " + std::string(narrowing)};
    case TK::equals: return {default_value};
    case TK::comma: return between_items(reading);
    case TK::colon: return behind_module(reading);
    case TK::minus: return at[1].kind == TK::minus ? Remark(habits::comment) : Remark();
    case TK::word:
        return is_not_null(reading) ? Remark(never_null)
                                    : Remark(habits::help_for(behind_types, reading.text()));
    default: break;
    }
    if (reading.is_sign("&"))
        return {"what narrows a type stands in parentheses: `integer(> 0)`; `include` brings the "
                "fields of another record"};
    if (reading.is_sign("=~")) return {habits::pattern};
    return reading.is_sign("!") ? Remark(habits::required) : Remark();
}

Remark before_constraint(const FailureReading& reading) {
    if (!reading.closes_nothing_within()) return {};
    return {"parentheses hold what narrows a type: `string(length ..10)`; where nothing does, "
            "remove them"};
}

Remark after_constraint(const FailureReading& reading) {
    const Token* at = reading.at;
    if (reading.is_word("or") || reading.is_word("and"))
        return {
            "constraints are joined by commas, and all of them hold; a choice is between types: "
            "`string(…) | string(…)`"};
    if (at->kind != TK::word || reading.failure.line_ended) return {};
    if (reading.is_before(TK::pattern) && at->begin == at[-1].end)
        return {"a pattern has no flags behind it; `(?i)` at its beginning ignores case"};
    return {"constraints are joined by commas: `string(length ..10, trimmed)`"};
}

Remark before_colon(const FailureReading& reading) {
    const Token* at = reading.at;
    if (!reading.is_before(TK::word)) return instead_of_colon(reading);
    const Token* word = at - 1;
    if (word->first_on_line) {
        const bool names_type = reading.is_before("string") || reading.is_before("integer") ||
                                reading.is_before("number") || reading.is_before("boolean");
        if (names_type && at->kind == TK::word && !reading.failure.line_ended)
            return {"the name stands first: `" + std::string(reading.text()) + ": " +
                    std::string(reading.text(word)) + "`"};
        const std::string_view help = habits::before_field(reading.text(word));
        return help.empty() ? instead_of_colon(reading) : Remark(help, word, word, "a member");
    }
    constexpr std::string_view expected = "`|` or a member";
    const bool joins = reading.is_before("and") || reading.is_before("or");
    if (joins && !reading.is_behind_type(word))
        return {"names are joined by commas: `a, b`", word, word, "`,`"};
    if (reading.is_before("not") && reading.is_word("null"))
        return {never_null, word, at, expected};
    if (const std::string_view help = habits::help_for(behind_types, reading.text(word));
        !help.empty())
        return {help, word, word, expected};
    return reading.is_behind_type(word) ? Remark(narrowing, word, word, expected)
                                        : instead_of_colon(reading);
}

} // namespace assay::syntax
