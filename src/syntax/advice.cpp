// What to write instead of something that people bring from elsewhere.
#include "syntax/advice.hpp"

#include <algorithm>
#include <array>

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
constexpr Text choice_help = "a choice between types is written with `|`: `\"a\" | \"b\"`";

constexpr std::array<Habit, 14> operators{{
    {"between", "write `name is 3..5`"},
    {"like", "write `name matches /…/`"},
    {"contains", "write `\"a\" in names` of an array, `name matches /.*a.*/` of a text"},
    {"includes", "write `\"a\" in names` of an array, `name matches /.*a.*/` of a text"},
    {"implies", "write `not a or b`, or `when a { check b else \"…\" }`"},
    {"then", "write `not a or b`, or `when a { check b else \"…\" }`"},
    {"of", set_help},
    {"equals", "write `==`"},
    {"eq", "write `==`"},
    {"ne", "write `!=`"},
    {"gt", "write `>`"},
    {"gte", "write `>=`"},
    {"lt", "write `<`"},
    {"lte", "write `<=`"},
}};

constexpr std::array<Habit, 6> behind_types{{
    {"required", "remove `required`: a field is, unless `?` follows its name"},
    {"mandatory", "remove `mandatory`: a field is, unless `?` follows its name"},
    {"optional", "a field that may be absent has `?` behind its name: `name?: type`"},
    {"nullable", "a value that may be null is `type | null`"},
    {"or", choice_help},
    {"to", "a range is written `1..5`"},
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

    std::string help() const {
        if (failure_.expects("an operator")) return in_expression();
        if (failure_.expects("a name")) return before_names();
        if (failure_.expects("a value, a range or a type")) return before_set();
        if (failure_.expects("a value")) return before_value();
        if (failure_.expects("a pattern such as `/[a-z]+/`")) return before_pattern();
        if (failure_.expects("`:`")) return before_colon();
        if (failure_.expects("a type")) return before_type();
        if (failure_.expects("`|`")) return after_type();
        if (failure_.expects("a member")) return before_member();
        if (failure_.expects("a declaration")) return before_declaration();
        if (failure_.expects("`{`")) return behind_record();
        return in_test();
    }

  private:
    std::string text(const Token* token) const { return std::string(state_.text(*token)); }
    bool has_before(std::ptrdiff_t count = 1) const { return at_ - state_.begin() >= count; }
    bool is_word(const Token* token, Text word) const {
        return token->kind == TK::word && state_.text(*token) == word;
    }
    bool is_before(Text word) const { return has_before() && is_word(at_ - 1, word); }

    std::string in_expression() const {
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
        if (is_before("if")) return help_for(operators, "then");
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

    std::string before_value() const {
        const bool call = at_->kind == TK::close_parenthesis && has_before(2) &&
                          at_[-1].kind == TK::open_parenthesis;
        if (call && (is_word(at_ - 2, "now") || is_word(at_ - 2, "today")))
            return "a rule has no clock: declare a fact, `context { today: date }`, and read "
                   "`context.today`";
        return {};
    }

    std::string before_pattern() const {
        return at_->kind == TK::text ? "a pattern stands between slashes" : std::string();
    }

    /// What stands behind a type, and reads like the name of another field.
    std::string before_colon() const {
        if (!has_before(2) || at_[-1].kind != TK::word) return {};
        if (at_->kind == TK::word && is_word(at_, "null") && is_before("not"))
            return "remove `not null`: a value is null only where `| null` says so";
        if (is_before("one") && is_word(at_, "of"))
            return "write `exactly one of`, `at least one of` or `at most one of`";
        const bool names_type = is_before("string") || is_before("integer") ||
                                is_before("number") || is_before("boolean");
        if (names_type && at_->kind == TK::word && !failure_.line_ended)
            return "the name stands first: " + quoted(text(at_) + ": " + text(at_ - 1));
        return at_[-1].first_on_line ? std::string() : help_for(behind_types, state_.text(at_[-1]));
    }

    std::string before_type() const {
        if (at_->kind == TK::pattern) return "a pattern narrows a string: `string(pattern /…/)`";
        if (is_word(at_, "not") && is_word(at_ + 1, "null"))
            return "a value is null only where `| null` says so";
        const bool negation = is_word(at_, "not") || (at_->kind == TK::foreign && text(at_) == "!");
        if (negation)
            return "a type says what a value is; what it is not, a check says: `check name is not "
                   "\"a\" else \"…\"`";
        return {};
    }

    std::string after_type() const {
        if (failure_.line_ended || !has_before()) return {};
        if (at_->kind == TK::less && at_[-1].end == at_->begin && !is_value(at_[1].kind))
            return "an array is written `[type]`, an object whose members are alike `map(type)`";
        if (is_comparison(at_->kind) && is_value(at_[1].kind))
            return "a bound stands in parentheses: " +
                   quoted("number(" + text(at_) + " " + text(at_ + 1) + ")");
        switch (at_->kind) {
        case TK::open_brace:
            return "what narrows a type stands in parentheses: `string(length ..10)`";
        case TK::open_bracket:
            return "an array is written `[type]`; what narrows a type stands in parentheses: "
                   "`string(length ..10)`";
        case TK::equals: return "what an absent field stands for is noted before it: `@default …`";
        case TK::comma: return in_brackets();
        default: return {};
        }
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
        if (at_->kind == TK::minus && at_[1].kind == TK::minus) return "a comment begins with `//`";
        return {};
    }

    std::string before_declaration() const {
        return is_closing(at_->kind) ? "it closes nothing: remove it" : std::string();
    }

    std::string behind_record() const {
        if (!has_before(2) || !is_word(at_ - 2, "record")) return {};
        const bool base = is_word(at_, "extends") || is_word(at_, "implements") ||
                          is_word(at_, "with") || at_->kind == TK::colon;
        return base ? "`include` within the braces brings the fields of another record"
                    : std::string();
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

std::string advice(const State& state, const Failure& failure) {
    return Reading(state, failure).help();
}

} // namespace assay::syntax
