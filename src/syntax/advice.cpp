// What to write instead of something that people bring from elsewhere.
#include "syntax/advice.hpp"

#include "syntax/characters.hpp"
#include "syntax/failure_reading.hpp"
#include "syntax/habits.hpp"

#include <algorithm>
#include <array>

namespace assay::syntax {

namespace {

using habits::Habit;
using TK = TokenKind;

constexpr std::string_view sharing = "remove it: whoever uses a module may use all of its types";

constexpr std::string_view outcomes =
    "outcomes are joined by commas: `with required at /a, type at /b`";

constexpr std::array before_declarations{
    Habit{"export", sharing},
    Habit{"pub", sharing},
    Habit{"public", sharing},
    Habit{"from", "a module brings all of its types: `use shop.base`, then `base.Address`"},
    Habit{"include", "`include` stands in a record; another module is brought by `use`"},
};

Remark before_names(const FailureReading& reading) {
    const TK kind = reading.at->kind;
    const bool brackets = kind == TK::open_bracket || kind == TK::open_parenthesis;
    if (reading.is_before("in")) {
        if (brackets || kind == TK::open_brace) return {habits::set};
        return kind == TK::number || kind == TK::date ? Remark(habits::range) : Remark();
    }
    if (reading.is_before("at") && (kind == TK::pointer || kind == TK::text))
        return {"behind `at` stands the name of a field, or its path: `at customer.id`"};
    const bool listed =
        reading.is_before("of") || reading.is_before("require") || reading.is_before("without");
    if (listed && (brackets || kind == TK::colon)) return {"the names follow as they are: `a, b`"};
    return {};
}

Remark before_member(const FailureReading& reading) {
    const Token* at = reading.at;
    const bool alike =
        at->kind == TK::open_bracket || (at->kind == TK::star && at[1].kind == TK::colon);
    if (alike) return {"an object whose members are alike, whatever their names, is `map(type)`"};
    if (at->kind == TK::minus && at[1].kind == TK::minus) return {habits::comment};
    if (at->kind == TK::question) return {habits::optional};
    const bool mark = at->kind == TK::colon || at->kind == TK::equals;
    return mark && reading.is_before(TK::annotation) ? Remark(habits::annotated) : Remark();
}

Remark before_declaration(const FailureReading& reading) {
    const Token* at = reading.at;
    if (is_closing(at->kind)) return {"it closes nothing: remove it"};
    if (at->kind != TK::word) return {};
    const bool named = at[1].kind == TK::colon || at[1].kind == TK::open_brace;
    if (named && is_capital(reading.text().front()))
        return {"a record is written `record " + std::string(reading.text()) + " { … }`"};
    return {habits::help_for(before_declarations, reading.text())};
}

Remark before_body(const FailureReading& reading) {
    const Token* at = reading.at;
    if (!reading.has_before(2)) return {};
    if (reading.is_word(at - 2, "test"))
        return {"a test is written `test \"what it shows\" { accept … }`"};
    if (!reading.is_word(at - 2, "record")) return {};
    if (at->kind == TK::colon && at[1].first_on_line)
        return {"what a record holds stands in braces: `record Name { name: type }`"};
    const bool base = reading.is_word("extends") || reading.is_word("implements") ||
                      reading.is_word("with") || at->kind == TK::colon ||
                      at->kind == TK::open_parenthesis;
    return base ? Remark(habits::include) : Remark();
}

Remark in_test(const FailureReading& reading) {
    const Token* at = reading.at;
    const Failure& failure = reading.failure;
    if (failure.expects("a pointer such as `/a/0`") && at->kind == TK::word)
        return {"a pointer begins with `/`: `/" + std::string(reading.text()) + "`"};
    if (failure.expects("a code such as `required`")) {
        if (at->kind == TK::open_brace)
            return {"members are put in with `+`, facts with `given`; codes stand behind `with`"};
        return at->kind == TK::open_bracket ? Remark(outcomes) : Remark();
    }
    if (reading.is_word("and") && failure.expects("`,`")) return {outcomes};
    if (failure.line_ended) return {};
    if (failure.expects("`+`") && at->kind == TK::open_brace)
        return {"members are put in with `+`: `good + { \"name\": \"\" }`"};
    const bool begins = at->first_on_line || reading.is_before(TK::open_brace);
    if (begins && at->kind == TK::word && failure.expects("an expectation"))
        return {"write `accept good`, or `reject bad with required at /name`"};
    if (!failure.expects("`with`")) return {};
    if (at->kind == TK::comma) return {"each payload has an `accept` or `reject` of its own"};
    return at->kind == TK::word ? Remark("what is found stands behind `with`: `with required at "
                                         "/name`")
                                : Remark();
}

struct Place {
    std::string_view expected;
    Remark (*recognise)(const FailureReading&);
};

/// The first of these that was expected says where the parse failed.
constexpr std::array places{
    Place{"an operator", after_value},
    Place{"a name", before_names},
    Place{"a value, a range or a type", before_set},
    Place{"a value", before_value},
    Place{"a pattern such as `/[a-z]+/`", before_pattern},
    Place{"`:`", before_colon},
    Place{"a constraint", before_constraint},
    Place{"a type", before_type},
    Place{"`|`", after_type},
    Place{"a member", before_member},
    Place{"a declaration", before_declaration},
    Place{"`{`", before_body},
};

Remark recognise(const FailureReading& reading) {
    const Failure& failure = reading.failure;
    for (const Place& place : places)
        if (failure.expects(place.expected)) return place.recognise(reading);
    if (failure.expects("`,`") && failure.expects("`)`")) return after_constraint(reading);
    if (failure.expects("a JSON value") && reading.is_before(TK::annotation))
        return {habits::annotated};
    const bool used = !failure.line_ended && !reading.is_before("module");
    if (failure.expects("a module's name") && used)
        return {"a module is named as it names itself, and not by its file: `use shop.base`"};
    if (failure.expects("`least`") && reading.is_before("at"))
        return {"`at` stands before `else`: `check … at name else \"…\"`"};
    return in_test(reading);
}

} // namespace

bool Failure::expects(std::string_view what) const {
    return std::find(expected.begin(), expected.end(), what) != expected.end();
}

Remark advice(const State& state, const Failure& failure) {
    return recognise(FailureReading(state, failure));
}

} // namespace assay::syntax
