// What to write instead of something that people bring from elsewhere.
#include "syntax/advice.hpp"

#include "syntax/characters.hpp"
#include "syntax/habits.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace assay::syntax {

namespace {

using TK = TokenKind;
using Text = std::string_view;

struct Habit {
    Text word;
    Text help;
};

template <std::size_t size>
std::string help_for(const std::array<Habit, size>& habits, Text word) {
    for (const Habit& habit : habits)
        if (habit.word == word) return std::string(habit.help);
    return {};
}

constexpr Text set_help = "several values are asked for by a set: `name is \"a\" | \"b\"`";
constexpr Text block_help =
    "what a condition brings stands in braces behind it: `when … { name: type }`";
constexpr Text braces_help = "what a record holds stands in braces: `record Name { name: type }`";
constexpr Text base_help = "`include` within the braces brings the fields of another record";
constexpr Text narrowing_help =
    "what narrows a type stands in parentheses: `string(length ..10)`, `integer(1..5)`";
constexpr Text default_help = "what an absent field stands for is noted before it: `@default …`";
constexpr Text after_type_expected = "`|` or a member";
constexpr Text comment_help = "a comment begins with `//`";
constexpr Text sharing_help = "remove it: whoever uses a module may use all of its types";
constexpr Text named_help = "a type is named as it is: `name: Type`";
constexpr Text null_help = "a value is null only where `| null` says so";
constexpr Text negation_help =
    "a type says what a value is; what it is not, a check says: `check name is not \"a\" else "
    "\"…\"`";
constexpr Text implication_help = "write `not a or b`, or `when a { check b else \"…\" }`";

constexpr std::array<Habit, 14> operators{{
    {"between", habits::range},
    {"like", "write `name matches /…/`"},
    {"contains", habits::contains},
    {"includes", habits::contains},
    {"implies", implication_help},
    {"then", implication_help},
    {"of", set_help},
    {"equals", "write `==`"},
    {"eq", "write `==`"},
    {"ne", "write `!=`"},
    {"gt", "write `>`"},
    {"gte", "write `>=`"},
    {"lt", "write `<`"},
    {"lte", "write `<=`"},
}};

constexpr std::array<Habit, 13> behind_types{{
    {"required", habits::required},
    {"mandatory", habits::required},
    {"optional", habits::optional},
    {"nullable", habits::nullable},
    {"or", habits::choice},
    {"in", habits::choice},
    {"enum", habits::choice},
    {"to", "a range is written `1..5`"},
    {"default", default_help},
    {"of", habits::array},
    {"unique", "an array of items that differ is `[type](unique)`"},
    {"not", negation_help},
    {"extends", base_help},
}};

constexpr std::array<Habit, 3> before_declarations{{
    {"export", sharing_help},
    {"pub", sharing_help},
    {"public", sharing_help},
}};

bool is_comparison(TK kind) {
    return kind == TK::less || kind == TK::less_equal || kind == TK::greater ||
           kind == TK::greater_equal;
}

bool is_value(TK kind) { return kind == TK::number || kind == TK::date || kind == TK::text; }

std::string quoted(const std::string& text) { return "`" + text + "`"; }

/// Reads one failure. `before_` is the token before it, if there is one on the line.
class Reading {
  public:
    Reading(const State& state, const Failure& failure)
        : state_(state), failure_(failure), at_(failure.at) {}

    Remark remark() const {
        if (failure_.expects("an operator")) return in_expression();
        if (failure_.expects("a value")) return before_value();
        if (failure_.expects("`:`")) return before_colon();
        return {help()};
    }

  private:
    std::string help() const {
        if (failure_.expects("a name")) return before_names();
        if (failure_.expects("a value, a range or a type")) return before_set();
        if (failure_.expects("a pattern such as `/[a-z]+/`")) return before_pattern();
        if (failure_.expects("a constraint")) return before_constraint();
        if (failure_.expects("a type")) return before_type();
        if (failure_.expects("`|`")) return after_type();
        if (failure_.expects("a member")) return before_member();
        if (failure_.expects("a declaration")) return before_declaration();
        if (failure_.expects("`{`")) return behind_record();
        if (failure_.expects("`,`") && failure_.expects("`)`")) return after_constraint();
        return in_test();
    }

    std::string text(const Token* token) const { return std::string(state_.text(*token)); }
    bool has_before(std::ptrdiff_t count = 1) const { return at_ - state_.begin() >= count; }
    bool is_word(const Token* token, Text word) const {
        return token->kind == TK::word && state_.text(*token) == word;
    }
    bool is_before(Text word) const { return has_before() && is_word(at_ - 1, word); }

    Remark in_expression() const {
        if (is_before("if")) return {std::string(implication_help), at_ - 1, at_ - 1, "a value"};
        if (is_before("one") && is_word(at_, "of"))
            return {std::string(set_help), at_ - 1, at_, "a value, a range or a type"};
        return {after_value()};
    }

    std::string after_value() const {
        const bool condition = failure_.expects("`{`");
        if (condition && (failure_.line_ended || at_->kind == TK::colon || is_word(at_, "then")))
            return std::string(block_help);
        if (failure_.line_ended) return {};
        if (is_comparison(at_->kind)) return "compare twice: `a < b and b < c`";
        if (at_->kind == TK::question)
            return "there is no `? :`; write a check for each case, in a `when` and its `else`";
        if (at_->kind == TK::open_parenthesis && has_before(2) && at_[-2].kind == TK::dot)
            return "a function stands before what it takes: " + quoted(text(at_ - 1) + "(…)");
        if (at_->kind == TK::open_bracket)
            return "items are not counted out: ask all of them or any, `all(x in " + text(at_ - 1) +
                   ": …)`";
        return at_->kind == TK::word ? help_for(operators, state_.text(*at_)) : std::string();
    }

    std::string before_names() const {
        const bool bracket = at_->kind == TK::open_bracket || at_->kind == TK::open_parenthesis;
        if (is_before("in") && bracket) return std::string(set_help);
        const bool listed = is_before("of") || is_before("require") || is_before("without");
        if (listed && (bracket || at_->kind == TK::colon))
            return "the names follow as they are: `a, b`";
        return {};
    }

    std::string before_set() const {
        const bool bracket = at_->kind == TK::open_parenthesis;
        return bracket || is_word(at_, "in") ? std::string(set_help) : std::string();
    }

    Remark before_value() const {
        const bool call = at_->kind == TK::close_parenthesis && has_before(2) &&
                          at_[-1].kind == TK::open_parenthesis;
        if (!call || !(is_word(at_ - 2, "now") || is_word(at_ - 2, "today"))) return {};
        return {std::string(habits::clock), at_ - 2, at_, "a value"};
    }

    std::string before_pattern() const {
        return at_->kind == TK::text ? "a pattern stands between slashes" : std::string();
    }

    /// What stands behind a type reads like the name of another field.
    Remark before_colon() const {
        if (!has_before(2) || at_[-1].kind != TK::word) return {};
        if (is_before("one") && is_word(at_, "of"))
            return {"write `exactly one of`, `at least one of` or `at most one of`", at_ - 1, at_,
                    "a member"};
        const bool names_type = is_before("string") || is_before("integer") ||
                                is_before("number") || is_before("boolean");
        if (names_type && at_->kind == TK::word && !failure_.line_ended)
            return {"the name stands first: " + quoted(text(at_) + ": " + text(at_ - 1))};
        if (at_[-1].first_on_line) return {};
        if (is_before("not") && is_word(at_, "null"))
            return {std::string(null_help), at_ - 1, at_, after_type_expected};
        std::string help = help_for(behind_types, state_.text(at_[-1]));
        if (help.empty() && is_behind_type(at_ - 1)) help = narrowing_help;
        if (help.empty()) return {};
        return {std::move(help), at_ - 1, at_ - 1, after_type_expected};
    }

    /// A word in the line of a field, behind its colon and more.
    bool is_behind_type(const Token* word) const {
        for (const Token* at = word; at > state_.begin() && !at->first_on_line; --at) {
            const TK before = at[-1].kind;
            if (before == TK::colon) return at != word;
            if (before == TK::comma || before == TK::open_brace) return false;
        }
        return false;
    }

    std::string before_constraint() const {
        const bool call = at_->kind == TK::close_parenthesis && has_before() &&
                          at_[-1].kind == TK::open_parenthesis;
        return call ? "parentheses hold what narrows a type: `string(length ..10)`; where nothing "
                      "does, remove them"
                    : "";
    }

    std::string after_constraint() const {
        if (is_word(at_, "or") || is_word(at_, "and"))
            return "constraints are joined by commas, and all of them hold; a choice is between "
                   "types: `string(…) | string(…)`";
        const bool flag = has_before() && at_[-1].kind == TK::pattern && at_->kind == TK::word &&
                          at_->begin == at_[-1].end;
        return flag ? "a pattern has no flags behind it; `(?i)` at its beginning ignores case" : "";
    }

    std::string before_type() const {
        switch (at_->kind) {
        case TK::pattern: return std::string(habits::pattern);
        case TK::rest: return std::string(habits::array);
        case TK::not_equal: return std::string(negation_help);
        case TK::annotation: return std::string(named_help);
        case TK::star: return std::string(default_help);
        default: break;
        }
        if (is_not_null()) return std::string(null_help);
        if (is_word(at_, "not") || is_foreign("!")) return std::string(negation_help);
        return is_foreign("&") ? std::string(named_help) : std::string();
    }

    bool is_not_null() const { return is_word(at_, "not") && is_word(at_ + 1, "null"); }
    bool is_foreign(Text sign) const { return at_->kind == TK::foreign && text(at_) == sign; }

    std::string after_type() const {
        if (failure_.line_ended || !has_before()) return {};
        if (at_->kind == TK::less && at_[-1].end == at_->begin && !is_value(at_[1].kind))
            return "an array is written `[type]`, an object whose members are alike `map(type)`";
        if (is_comparison(at_->kind) && is_value(at_[1].kind))
            return "a bound stands in parentheses: " +
                   quoted("number(" + text(at_) + " " + text(at_ + 1) + ")");
        switch (at_->kind) {
        case TK::open_brace: return std::string(narrowing_help);
        case TK::open_bracket:
            return std::string(habits::array) + "; " + std::string(narrowing_help);
        case TK::equals: return std::string(default_help);
        case TK::comma: return in_brackets();
        case TK::minus: return at_[1].kind == TK::minus ? std::string(comment_help) : "";
        case TK::word:
            return is_not_null() ? std::string(null_help)
                                 : help_for(behind_types, state_.text(*at_));
        default: break;
        }
        if (is_foreign("&"))
            return "what narrows a type stands in parentheses: `integer(> 0)`; `include` brings "
                   "the fields of another record";
        return is_foreign("!") ? std::string(habits::required) : std::string();
    }

    std::string in_brackets() const {
        if (failure_.expects("`]`")) return "the items of an array have one type: `[A | B]`";
        const bool map = failure_.opening && failure_.opening > state_.begin() &&
                         is_word(failure_.opening - 1, "map");
        return map ? "a map says only what its members hold: `map(string)`" : std::string();
    }

    std::string before_member() const {
        if (at_->kind == TK::open_bracket)
            return "an object whose members are alike, whatever their names, is `map(type)`";
        if (at_->kind == TK::minus && at_[1].kind == TK::minus) return std::string(comment_help);
        return {};
    }

    std::string before_declaration() const {
        if (is_closing(at_->kind)) return "it closes nothing: remove it";
        if (at_->kind != TK::word) return {};
        const bool named = at_[1].kind == TK::colon || at_[1].kind == TK::open_brace;
        if (named && is_capital(text(at_).front()))
            return "a record is written " + quoted("record " + text(at_) + " { … }");
        return help_for(before_declarations, state_.text(*at_));
    }

    std::string behind_record() const {
        if (!has_before(2) || !is_word(at_ - 2, "record")) return {};
        if (at_->kind == TK::colon && at_[1].first_on_line) return std::string(braces_help);
        const bool base = is_word(at_, "extends") || is_word(at_, "implements") ||
                          is_word(at_, "with") || at_->kind == TK::colon ||
                          at_->kind == TK::open_parenthesis;
        return base ? std::string(base_help) : std::string();
    }

    std::string in_test() const {
        if (failure_.expects("a pointer such as `/a/0`") && at_->kind == TK::word)
            return "a pointer begins with `/`: " + quoted("/" + text(at_));
        if (failure_.expects("a code such as `required`") && at_->kind == TK::open_brace)
            return "members are put in with `+`, facts with `given`; codes stand behind `with`";
        if (!failure_.expects("`with`") || failure_.line_ended) return {};
        if (at_->kind == TK::comma) return "each payload has an `accept` or `reject` of its own";
        return at_->kind == TK::word
                   ? "what is found stands behind `with`: `with required at /name`"
                   : "";
    }

    const State& state_;
    const Failure& failure_;
    const Token* at_;
};

} // namespace

bool Failure::expects(std::string_view what) const {
    return std::find(expected.begin(), expected.end(), what) != expected.end();
}

Remark advice(const State& state, const Failure& failure) {
    return Reading(state, failure).remark();
}

} // namespace assay::syntax
