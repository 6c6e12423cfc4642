// Spellings that people bring from elsewhere.
#include "syntax/slips.hpp"

#include "source/utf8.hpp"
#include "syntax/decode.hpp"
#include "syntax/habits.hpp"
#include "syntax/parts.hpp"
#include "syntax/raw_text.hpp"
#include "syntax/words.hpp"

#include <algorithm>
#include <array>

namespace assay::syntax::slips {

namespace {

using diagnostic::Kind;

constexpr std::size_t most_quoted = 40; // bytes of the author's text in an example

source::Span span_of(const Token* first, const Token* last) { return {first->begin, last->end}; }
source::Span span_of(const Token* token) { return span_of(token, token); }

bool is(const Token* at, TokenKind kind) { return at->kind == kind; }

bool is_name(const Token* at) { return is(at, TokenKind::word) || is(at, TokenKind::ticked); }

bool is_word(const State& state, const Token* at, std::string_view word) {
    return is(at, TokenKind::word) && state.text(*at) == word;
}

bool touches(const Token* left, const Token* right) { return left->end == right->begin; }

void other_spelling(State& state, source::Span span, std::string right, std::string wrong,
                    std::string help = {}) {
    state.report(Kind::other_spelling, span, {std::move(right), std::move(wrong)}, std::move(help));
}

/// How to write the name that stood in quotes. Backticks know no escapes: some names they cannot
/// hold, and others can be copied from no message.
std::string unquoted_help(std::string_view quoted, const std::string& name) {
    const bool single = quoted.front() == '\'';
    const std::string reason = single ? "quotes are for values" : "double quotes are for values";
    std::string as_it_is = reason + ": a name stands in backticks, without escapes";
    if (single && quoted.find('\\') != quoted.npos) return as_it_is;
    const std::string spelled = spell(Word{name, {}, false});
    if (spelled == name) return reason + ": write `" + name + "`";
    const RawText raw = scan_quoted(spelled, '`');
    if (name.empty() || !raw.closed || raw.length != spelled.size())
        return reason + ", and this text cannot be a name";
    if (source::escape_unprintable(name) != name) return as_it_is;
    return reason + ": write it in backticks, `` " + spelled + " ``";
}

/// `"type": "string"`, `"minLength": 3`: `at` is the name.
bool is_of_json_schema(const State& state, const Token* at, std::string_view name) {
    constexpr std::array<std::string_view, 6> words{
        "properties", "additionalProperties", "minLength", "maxLength", "minItems", "maxItems"};
    constexpr std::array<std::string_view, 6> types{"\"string\"", "\"object\"",  "\"array\"",
                                                    "\"number\"", "\"integer\"", "\"boolean\""};
    if (name == "type") return is(at + 1, TokenKind::colon) && contains(types, state.text(at[2]));
    return contains(words, name);
}

} // namespace

const Token* foreign(State& state, const Token* at, std::string_view wrong,
                     std::string_view right) {
    if (!is(at, TokenKind::foreign) || state.text(*at) != wrong) return nullptr;
    other_spelling(state, span_of(at), std::string(right), std::string(wrong));
    return at + 1;
}

const Token* instead_of(State& state, const Token* at, TokenKind wrong, std::string_view right,
                        std::string_view help) {
    if (!is(at, wrong)) return nullptr;
    other_spelling(state, span_of(at), std::string(right), std::string(state.text(*at)),
                   std::string(help));
    return at + 1;
}

const Token* missing_comma(State& state, const Token* at, bool line_ends_list) {
    if (at == state.begin() || !is_name(at) || at->first_on_line) return nullptr;
    const TokenKind next = at[1].kind;
    const bool listed =
        next == TokenKind::colon || next == TokenKind::comma || next == TokenKind::question;
    const bool ends = at[1].first_on_line || next == TokenKind::close_brace;
    if (!listed && !(line_ends_list && ends)) return nullptr;
    const Token* before = at - 1;
    if (is(before, TokenKind::question)) --before;
    if (!is_name(before) || is_reserved(state.text(*before))) return nullptr; // `string or integer`
    if (before->first_on_line && !habits::before_field(state.text(*before)).empty()) return nullptr;
    state.report(Kind::missing_comma, span_of(at),
                 {std::string(state.text(*before)), std::string(state.text(*at))});
    return at;
}

const Token* separator(State& state, const Token* at, std::string_view what) {
    const bool semicolon = is(at, TokenKind::foreign) && state.text(*at) == ";";
    const auto is_literal = [](const Token* token) {
        return is(token, TokenKind::text) || is(token, TokenKind::number);
    };
    const bool choice = is(at, TokenKind::comma) && at > state.begin() && is_literal(at - 1) &&
                        is_literal(at + 1) && !is(at + 2, TokenKind::colon) &&
                        !is(at + 2, TokenKind::question);
    if (choice) {
        other_spelling(state, span_of(at), "|", ",", std::string(habits::choice));
        state.silence(at + 1);
        return at + 1;
    }
    return semicolon || is(at, TokenKind::comma) ? superfluous(state, at, what) : nullptr;
}

const Token* superfluous(State& state, const Token* at, std::string_view what) {
    state.report(Kind::separator, span_of(at), {std::string(state.text(*at)), std::string(what)},
                 "remove it");
    return at + 1;
}

const Token* negated_value(State& state, const Token* at) {
    if (!is(at, TokenKind::minus) || is(at + 1, TokenKind::number)) return nullptr;
    const std::string value(state.text(at[1]));
    other_spelling(state, span_of(at), "0 - " + value, "-" + value);
    return at + 1;
}

const Token* enum_declaration(State& state, const Token* at) {
    if (!is_word(state, at, "enum")) return nullptr;
    state.report(Kind::unknown_declaration, span_of(at), {"enum"},
                 "write `type Name = \"a\" | \"b\"`");
    state.silence(at);
    return at;
}

const Token* hyphenated_name(State& state, const Token* at) {
    if (!is(at, TokenKind::word)) return nullptr;
    const Token* last = at;
    while (is(last + 1, TokenKind::minus) && touches(last, last + 1) &&
           touches(last + 1, last + 2) &&
           (is(last + 2, TokenKind::word) || is(last + 2, TokenKind::number)))
        last += 2;
    if (last == at) return nullptr;
    const std::string name(state.written(span_of(at, last)));
    state.report(Kind::plain_name, span_of(at, last), {"`" + name + "`"},
                 "write it in backticks: `` `" + name + "` ``");
    return last + 1;
}

const Token* module_mark(State& state, const Token* at) {
    if (!is(at, TokenKind::colon) && !is(at, TokenKind::equals)) return nullptr;
    other_spelling(state, span_of(at), "module", "module" + std::string(state.text(*at)));
    return at + 1;
}

const Token* hyphenated_module(State& state, const Token* at) {
    if (at == state.begin() || !is(at, TokenKind::minus)) return nullptr;
    const auto goes_on = [](const Token* part) {
        const bool joined = is(part + 1, TokenKind::minus) || is(part + 1, TokenKind::dot);
        return joined && touches(part, part + 1) && touches(part + 1, part + 2) &&
               is(part + 2, TokenKind::word);
    };
    const Token* last = at - 1;
    while (goes_on(last)) last += 2;
    if (last < at) return nullptr;
    const std::string name(state.written(span_of(at - 1, last)));
    std::string other = name;
    std::replace(other.begin(), other.end(), '-', '_');
    state.report(Kind::plain_name, span_of(at - 1, last), {"`" + name + "`"},
                 "write `" + other + "`");
    return last + 1;
}

const Token* quoted_name(State& state, const Token* at) {
    if (!is(at, TokenKind::text)) return nullptr;
    const TokenKind next = at[1].kind;
    const bool named =
        next == TokenKind::colon || next == TokenKind::question || next == TokenKind::comma;
    if (!named) return nullptr;
    const std::string quoted(state.text(*at));
    const std::string name = decode_text(quoted.substr(1, quoted.size() - 2));
    state.report(Kind::plain_name, span_of(at), {"`" + quoted + "`"},
                 is_of_json_schema(state, at, name)
                     ? "if this is JSON Schema: a field is written with its "
                       "type, as `name: string(length 3..)`"
                     : unquoted_help(quoted, name));
    return at + 1;
}

const Token* question_after_type(State& state, const Token* at, std::string_view field,
                                 source::Span type) {
    if (!is(at, TokenKind::question) || at->first_on_line) return nullptr;
    const std::string written(state.written(type));
    const bool brief = written.size() <= most_quoted && written.find('\n') == std::string::npos;
    const std::string name(field), shown = brief ? written : "...";
    other_spelling(state, span_of(at), name + "?: " + shown, name + ": " + shown + "?",
                   "`?` after the name lets a field be absent; a value that may be null is `" +
                       shown + " | null`");
    return at + 1;
}

const Token* presence_word(State& state, const Token* at) {
    const bool optional = is_word(state, at, "optional");
    if (!optional && !is_word(state, at, "required")) return nullptr;
    const bool type_follows =
        is_name(at + 1) || is_opening(at[1].kind) || is(at + 1, TokenKind::text);
    if (!type_follows || at[1].first_on_line) return nullptr;
    if (optional)
        other_spelling(state, span_of(at), "name?: type", "optional",
                       "`?` after the name lets a field be absent");
    else
        other_spelling(state, span_of(at), "name: type", "required", std::string(habits::required));
    return at + 1;
}

const Token* brackets_after_type(State& state, const Token* at, source::Span type) {
    if (!is(at, TokenKind::open_bracket) || !is(at + 1, TokenKind::close_bracket) ||
        at->begin != type.end)
        return nullptr;
    const std::string element(state.written(type).substr(0, most_quoted));
    other_spelling(state, span_of(at, at + 1), "[" + element + "]", element + "[]");
    return at + 2;
}

const Token* else_if(State& state, const Token* at) {
    if (!is(at, TokenKind::word)) return nullptr;
    const std::string_view word = state.text(*at);
    const bool two = word == "else" && is_word(state, at + 1, "if");
    const bool one = word == "elif" || word == "elsif" || word == "elseif";
    if (!one && !two) return nullptr;
    const source::Span span = span_of(at, two ? at + 1 : at);
    other_spelling(state, span, "else when", std::string(state.written(span)));
    return at + (two ? 2 : 1);
}

const Token* operand_mark(State& state, const Token* at) {
    if (!is(at, TokenKind::colon) && !is(at, TokenKind::equals) && !is(at, TokenKind::equal))
        return nullptr;
    const std::string word(state.text(at[-1])), mark(state.text(*at)), operand(state.text(at[1]));
    const std::string space = is(at, TokenKind::colon) ? "" : " ";
    other_spelling(state, span_of(at), word + " " + operand, word + space + mark + " " + operand);
    return at + 1;
}

const Token* literal_constraint(State& state, const Token* at) {
    if (!is(at, TokenKind::text)) return nullptr;
    const Token* last = at;
    const auto joins = [](const Token* sign) {
        return is(sign, TokenKind::comma) || is(sign, TokenKind::bar);
    };
    while (joins(last + 1) && is(last + 2, TokenKind::text)) last += 2;
    const bool range = is(last + 1, TokenKind::range);
    state.report(Kind::syntax, span_of(at, last), {"a constraint", describe(*at, state.text(*at))},
                 range ? "a date stands without quotes: `2026-01-31..`"
                       : std::string(habits::choice));
    if (range) state.silence(last + 1);
    return last + 1;
}

const Token* annotation_in_parentheses(State& state, const Token* at) {
    const bool enclosed = is(at, TokenKind::open_parenthesis) && is(at + 1, TokenKind::text) &&
                          is(at + 2, TokenKind::close_parenthesis);
    if (!enclosed || !is(at - 1, TokenKind::annotation)) return nullptr;
    const std::string name(state.text(at[-1])), text(state.text(at[1]));
    other_spelling(state, span_of(at, at + 2), name + " " + text, name + "(" + text + ")");
    return at + 1;
}

std::string instead_of_annotation(std::string_view name) {
    constexpr std::array<std::string_view, 8> narrowing{"min",   "max",     "length", "size",
                                                        "range", "pattern", "email",  "format"};
    if (name == "required") return std::string(habits::required);
    if (name == "optional") return std::string(habits::optional);
    if (name == "nullable") return std::string(habits::nullable);
    if (contains(narrowing, name)) return "what a value must be is its type: `string(length ..10)`";
    std::string help;
    for (const std::string_view word : annotation_words())
        help += (help.empty() ? "there are `@" : ", `@") + std::string(word) + "`";
    return help;
}

const Token* arguments(State&, const Token* at) {
    if (!is(at, TokenKind::open_parenthesis)) return nullptr;
    const Token* last = at;
    std::size_t depth = 0;
    do {
        if (is(last, TokenKind::open_parenthesis)) ++depth;
        if (is(last, TokenKind::close_parenthesis)) --depth;
        ++last;
    } while (depth > 0 && !is(last, TokenKind::end) && !last->first_on_line);
    return depth == 0 ? last : nullptr;
}

const Token* range_mark(State& state, const Token* at) {
    const bool dashed =
        is(at, TokenKind::minus) && (is(at + 1, TokenKind::number) || is(at + 1, TokenKind::date));
    if (!dashed && !is(at, TokenKind::rest) && !is_word(state, at, "to")) return nullptr;
    const std::string high = is(at + 1, TokenKind::number) || is(at + 1, TokenKind::date)
                                 ? std::string(state.text(at[1]))
                                 : std::string();
    const std::string low(state.text(at[-1])), mark(state.text(*at));
    const std::string space = is(at, TokenKind::word) ? " " : "";
    other_spelling(state, span_of(at), low + ".." + high, low + space + mark + space + high);
    return at + 1;
}

const Token* bare_json_name(State& state, const Token* at) {
    if (!is_name(at) || !is(at + 1, TokenKind::colon)) return nullptr;
    std::string name(state.text(*at));
    if (is(at, TokenKind::ticked)) name = name.substr(1, name.size() - 2);
    other_spelling(state, span_of(at), "\"" + name + "\"", std::string(state.text(*at)),
                   "in JSON, names stand in double quotes");
    return at + 1;
}

const Token* json_word(State& state, const Token* at) {
    if (!is(at, TokenKind::word)) return nullptr;
    constexpr std::array<std::array<std::string_view, 2>, 10> words{{{"True", "true"},
                                                                     {"TRUE", "true"},
                                                                     {"False", "false"},
                                                                     {"FALSE", "false"},
                                                                     {"Null", "null"},
                                                                     {"NULL", "null"},
                                                                     {"None", "null"},
                                                                     {"nil", "null"},
                                                                     {"undefined", "null"},
                                                                     {"NaN", "null"}}};
    const std::string_view written = state.text(*at);
    for (const auto& [elsewhere, here] : words) {
        if (elsewhere != written) continue;
        other_spelling(state, span_of(at), std::string(here), std::string(written));
        state.correct(*at, here);
        return at;
    }
    return nullptr;
}

const Token* bare_json_date(State& state, const Token* at) {
    if (!is(at, TokenKind::date)) return nullptr;
    const std::string date(state.text(*at));
    other_spelling(state, span_of(at), "\"" + date + "\"", date, "in JSON, a date is a text");
    return at + 1;
}

const Token* parenthesised_type(State& state, const Token* at) {
    if (!is(at, TokenKind::open_parenthesis)) return nullptr;
    state.report(
        Kind::syntax, span_of(at), {"a type", "`(`"},
        "parentheses follow a type; a union stands without them, in an array as `[A | B]`");
    state.silence(at);
    return nullptr;
}

const Token* trailing_comma(State& state, const Token* at) {
    if (!is(at, TokenKind::comma) || !is_closing(at[1].kind)) return nullptr;
    state.report(Kind::separator, span_of(at), {",", "the last item in JSON"}, "remove it");
    return at + 1;
}

const Token* misspelt(State& state, const Token* at, std::span<const std::string_view> words,
                      Kind kind) {
    if (!is(at, TokenKind::word) && !is(at, TokenKind::annotation)) return nullptr;
    std::string_view written = state.text(*at);
    if (is(at, TokenKind::annotation)) written.remove_prefix(1);
    if (contains(words, written)) return nullptr;
    const std::optional<std::string_view> word = meant(written, words);
    if (!word) return nullptr;
    std::vector<std::string> arguments{std::string(written)};
    if (kind == Kind::misspelt_word) arguments.insert(arguments.begin(), std::string(*word));
    const std::string sign = is(at, TokenKind::annotation) ? "@" : "";
    std::string help =
        kind == Kind::misspelt_word ? "" : "did you mean `" + sign + std::string(*word) + "`?";
    if (written == "unless") help = "write `when not (…) { … }`";
    state.report(kind, span_of(at), std::move(arguments), std::move(help));
    state.correct(*at, *word);
    return at;
}

const Token* misspelt_member(State& state, const Token* at) {
    if (!is(at, TokenKind::word)) return nullptr;
    const TokenKind next = at[1].kind;
    const bool field = next == TokenKind::colon || next == TokenKind::comma ||
                       next == TokenKind::question || next == TokenKind::equals ||
                       at[1].first_on_line;
    const bool list =
        is_name(at + 1) && (is(at + 2, TokenKind::colon) || is(at + 2, TokenKind::comma) ||
                            is(at + 2, TokenKind::question));
    if (field || list) return nullptr;
    const std::optional<std::string_view> word = meant(state.text(*at), member_words());
    if (!word || *word == "else") return nullptr;
    if (*word == "require" && !at->first_on_line) return nullptr; // `a: string required`
    // The short words of groups resemble too much, unless the group's next word is there too.
    constexpr std::array<std::string_view, 4> second{"one", "least", "most", "or"};
    const bool group = *word == "at" || *word == "all" || *word == "exactly";
    if (group && !(is(at + 1, TokenKind::word) && meant(state.text(at[1]), second))) return nullptr;
    return misspelt(state, at, member_words(), Kind::unknown_member);
}

bool range_begins(const Token* at) {
    switch (at->kind) {
    case TokenKind::range:
    case TokenKind::less:
    case TokenKind::less_equal:
    case TokenKind::greater:
    case TokenKind::greater_equal: return true;
    case TokenKind::minus: return is(at + 1, TokenKind::number) && is(at + 2, TokenKind::range);
    case TokenKind::number:
    case TokenKind::date: return is(at + 1, TokenKind::range) || is(at + 1, TokenKind::rest);
    default: return false;
    }
}

} // namespace assay::syntax::slips
