// The grammar's terminals: one token, or a few that belong together, each.
// Part of grammar.cpp, which includes X3 before it; nobody else does.
#pragma once

#include "syntax/characters.hpp"
#include "syntax/decode.hpp"
#include "syntax/slips.hpp"
#include "syntax/state.hpp"
#include "syntax/words.hpp"

#include <array>
#include <span>

namespace assay::syntax::grammar {

namespace x3 = boost::spirit::x3;
using diagnostic::Kind;
using TK = TokenKind;

struct state_tag;

template <class Context>
State& state_of(const Context& context) {
    return x3::get<state_tag>(context);
}

/// A parser without an attribute of its own: what it finds, it puts where it belongs.
template <class Derived>
struct Plain : x3::parser<Derived> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;
    static constexpr bool has_action = true; // so that a rule keeps its hands off the attribute
};

/// `Derived` has `what` (for messages; null: not worth a mention), `take(state, at)`, which returns
/// the token behind its own or null, and `store(state, at, attribute)`.
template <class Derived>
struct Terminal : Plain<Derived> {
    static constexpr bool is_terminal = true;
    static constexpr const char* what = nullptr;

    template <class Iterator, class Context, class RContext, class Attribute>
    bool parse(Iterator& first, const Iterator&, const Context& context, RContext&,
               Attribute& attribute) const {
        State& state = state_of(context);
        const Token* at = state.settle(first);
        if (!at) return false;
        const Token* behind = this->derived().take(state, at);
        if (!behind) {
            state.missed(at, this->derived().what);
            return false;
        }
        if (at != first) state.accept(first, at);
        if constexpr (!std::is_same_v<std::remove_const_t<Attribute>, x3::unused_type>)
            this->derived().store(state, at, attribute);
        first = behind;
        return true;
    }

    static void store(State&, const Token*, auto&) {}
};

inline Span span_of(const Token* token) { return {token->begin, token->end}; }

inline bool is_word(const State& state, const Token* at, std::string_view word) {
    return at->kind == TK::word && state.text(*at) == word;
}

/// A field's name, though it may be a word of the language: `when: string`, `check?: …`, `at, all:
/// …`.
inline bool names_field(const Token* at) {
    return at[1].kind == TK::colon || at[1].kind == TK::comma || at[1].kind == TK::question;
}

struct Punctuation : Terminal<Punctuation> {
    TK kind;
    const char* what;
    constexpr Punctuation(TK kind, const char* what) : kind(kind), what(what) {}
    const Token* take(State&, const Token* at) const { return at->kind == kind ? at + 1 : nullptr; }
    static void store(State& state, const Token* at, Word& word) {
        word.text = state.text(*at);
        word.span = span_of(at);
    }
};

/// `quoted` is the word in backticks, as messages name it.
struct Keyword : Terminal<Keyword> {
    const char* what;
    std::string_view word;
    constexpr explicit Keyword(const char* quoted, const char* what) : what(what), word(quoted) {
        word.remove_prefix(1);
        word.remove_suffix(1);
    }
    const Token* take(State& state, const Token* at) const {
        return is_word(state, at, word) ? at + 1 : nullptr;
    }
    static void store(State& state, const Token* at, Word& result) {
        Punctuation::store(state, at, result);
    }
};

/// A word that opens a member or goes on with one: not if it is a field's name.
struct MemberKeyword : Terminal<MemberKeyword> {
    const char* what;
    Keyword keyword;
    constexpr MemberKeyword(const char* quoted, const char* what)
        : what(what), keyword(quoted, what) {}
    const Token* take(State& state, const Token* at) const {
        const Token* behind = keyword.take(state, at);
        return behind && !names_field(at) ? behind : nullptr;
    }
};

/// A word where no other can stand: a misspelt one is reported and taken.
struct OnlyKeyword : Terminal<OnlyKeyword> {
    const char* what;
    Keyword keyword;
    constexpr explicit OnlyKeyword(const char* quoted) : what(quoted), keyword(quoted, quoted) {}
    const Token* take(State& state, const Token* at) const {
        if (keyword.take(state, at)) return at + 1;
        const std::array words{keyword.word};
        if (at->kind != TK::word || names_field(at)) return nullptr;
        return slips::misspelt(state, at, words, Kind::misspelt_word) ? at + 1 : nullptr;
    }
};

inline void store_name(State& state, const Token* at, Word& word) {
    std::string_view text = state.text(*at);
    word.span = span_of(at);
    word.ticked = at->kind == TK::ticked;
    if (word.ticked) {
        text.remove_prefix(1);
        if (!at->broken) text.remove_suffix(1);
    }
    word.text = text;
}

/// A field's name: any word, or one in backticks. Others are reported and taken.
struct Name : Terminal<Name> {
    static constexpr const char* what = "a name";
    static const Token* take(State& state, const Token* at) {
        if (at->kind == TK::ticked) return at + 1;
        if (const Token* behind = slips::hyphenated_name(state, at)) return behind;
        return at->kind == TK::word ? at + 1 : nullptr;
    }
    static void store(State& state, const Token* at, Word& word) {
        store_name(state, at, word);
        if (at->kind != TK::word || at[1].kind != TK::minus || at[1].begin != at->end) return;
        const Token* last = at; // a hyphenated name, which `take` reported
        while (last[1].kind == TK::minus && last->end == last[1].begin &&
               last[1].end == last[2].begin &&
               (last[2].kind == TK::word || last[2].kind == TK::number))
            last += 2;
        word.span.end = last->end;
        word.text = state.written(word.span);
    }
};

struct QuotedName : Terminal<QuotedName> {
    static const Token* take(State& state, const Token* at) {
        return slips::quoted_name(state, at);
    }
    static void store(State& state, const Token* at, Word& word) {
        word.text = decode_text(state.written({at->begin + 1, at->end - 1}));
        word.span = span_of(at);
        word.ticked = true;
    }
};

/// A part of a path. The first is none of the reserved words.
struct PathName : Terminal<PathName> {
    const char* what;
    bool first;
    constexpr PathName(const char* what, bool first) : what(what), first(first) {}
    const Token* take(State& state, const Token* at) const {
        if (at->kind == TK::ticked) return at + 1;
        if (at->kind != TK::word || (first && is_reserved(state.text(*at)))) return nullptr;
        return at + 1;
    }
    static void store(State& state, const Token* at, Word& word) { store_name(state, at, word); }
};

/// The name of something declared; `subject` begins a sentence about it: "a type's name".
struct CasedName : Terminal<CasedName> {
    const char* what;
    bool capital;
    constexpr CasedName(const char* what, bool capital) : what(what), capital(capital) {}
    const Token* take(State& state, const Token* at) const {
        if (at->kind != TK::word) return nullptr;
        const std::string_view name = state.text(*at);
        if (is_capital(name.front()) == capital) return at + 1;
        std::string other(name);
        other.front() = static_cast<char>(other.front() ^ 0x20);
        const bool letter = is_word_start(name.front()) && name.front() != '_';
        state.report(Kind::name_case, span_of(at),
                     {what, capital ? "capital" : "small", std::string(name)},
                     letter ? "write `" + other + "`" : "");
        return at + 1;
    }
    static void store(State& state, const Token* at, Word& word) { store_name(state, at, word); }
};

/// A constraint's word: any but a capitalised one, which would be a type.
struct ConstraintName : Terminal<ConstraintName> {
    static constexpr const char* what = "a constraint";
    static const Token* take(State& state, const Token* at) {
        return at->kind == TK::word && !is_reserved(state.text(*at)) ? at + 1 : nullptr;
    }
    static void store(State& state, const Token* at, Word& word) { store_name(state, at, word); }
};

/// What stands between quotes that are none of ours, or behind one that is not closed.
inline std::string broken_text_of(State& state, const Token* at) {
    const std::string_view text = state.text(*at);
    const bool curly = text.size() >= 6 && text.front() == '\xE2';
    return std::string(curly ? text.substr(3, text.size() - 6) : text.substr(1));
}

inline std::string text_of(State& state, const Token* at) {
    if (at->broken && at->kind == TK::text) return broken_text_of(state, at);
    if (at->broken || at->end - at->begin < 2) return {};
    const std::string_view inside = state.written({at->begin + 1, at->end - 1});
    if (inside.find('\\') == std::string_view::npos) return std::string(inside);
    return at->kind == TK::pattern ? decode_pattern(inside) : decode_text(inside);
}

/// A text or a pattern, decoded.
struct Quoted : Terminal<Quoted> {
    TK kind;
    const char* what;
    constexpr Quoted(TK kind, const char* what) : kind(kind), what(what) {}
    const Token* take(State&, const Token* at) const { return at->kind == kind ? at + 1 : nullptr; }
    static void store(State& state, const Token* at, Text& text) {
        text = {text_of(state, at), span_of(at)};
    }
    static void store(State& state, const Token* at, std::string& text) {
        text = text_of(state, at);
    }
};

struct PointerText : Terminal<PointerText> {
    static constexpr const char* what = "a pointer such as `/a/0`";
    static const Token* take(State&, const Token* at) {
        return at->kind == TK::pointer ? at + 1 : nullptr;
    }
    static void store(State& state, const Token* at, Text& text) {
        text = {std::string(state.text(*at)), span_of(at)};
    }
};

/// A number with its sign, or a date; the attribute is its text.
struct Number : Terminal<Number> {
    const char* what;
    bool date;
    constexpr Number(const char* what, bool date) : what(what), date(date) {}
    static bool is_signed(const Token* at) {
        return at->kind == TK::minus && at[1].kind == TK::number && at->end == at[1].begin;
    }
    const Token* take(State&, const Token* at) const {
        if (date) return at->kind == TK::date ? at + 1 : nullptr;
        if (is_signed(at)) return at + 2;
        return at->kind == TK::number ? at + 1 : nullptr;
    }
    static void store(State& state, const Token* at, std::string& text) {
        text = state.written({at->begin, is_signed(at) ? at[1].end : at->end});
    }
};

struct DocLine : Plain<DocLine> { // not a Terminal: those pass over `///` lines
    static constexpr bool is_terminal = true;
    static bool begins(const Token* at) { return at->kind == TK::doc; }
    template <class Iterator, class Context, class RContext>
    bool parse(Iterator& first, const Iterator&, const Context& context, RContext&,
               Doc& doc) const {
        State& state = state_of(context);
        if (!begins(first) || state.abandoned() || state.exhausted()) return false;
        doc = {decode_doc(state.text(*first)), span_of(first)};
        ++first;
        return true;
    }
};

/// `@sensitive`: the word, or any unknown one, which is reported.
struct AnnotationName : Terminal<AnnotationName> {
    std::string_view word; // empty: any unknown one
    constexpr AnnotationName(std::string_view word) : word(word) {}
    const Token* take(State& state, const Token* at) const {
        if (at->kind != TK::annotation) return nullptr;
        if (!word.empty()) return name(state, at) == word ? at + 1 : nullptr;
        if (contains(annotation_words(), name(state, at))) return nullptr; // its value is wrong
        state.report(Kind::unknown_annotation, span_of(at), {std::string(name(state, at))},
                     slips::instead_of_annotation(name(state, at)));
        return at + 1;
    }
    static std::string_view name(const State& state, const Token* at) {
        std::string_view text = state.text(*at);
        if (text.starts_with('@')) text.remove_prefix(1);
        return text;
    }
    static void store(State& state, const Token* at, Word& result) {
        result.text = name(state, at);
        result.span = span_of(at);
    }
};

/// A violation's code, in kebab-case: words and hyphens without a space.
struct CodeName : Terminal<CodeName> {
    static constexpr const char* what = "a code such as `required`";
    static const Token* take(State& state, const Token* at) {
        if (at->kind != TK::word) return nullptr;
        const std::string_view first = state.text(*at);
        if (at->first_on_line && (first == "accept" || first == "reject")) return nullptr;
        return last(at) + 1;
    }
    static void store(State& state, const Token* at, Word& word) {
        word.span = {at->begin, last(at)->end};
        word.text = state.written(word.span);
    }
    static const Token* last(const Token* at) {
        while (at[1].kind == TK::minus && at->end == at[1].begin && at[2].begin == at[1].end &&
               (at[2].kind == TK::word || at[2].kind == TK::number))
            at += 2;
        return at;
    }
};

/// What `function(state, at)` recognises: the slips.
template <class Function>
struct Slip : Terminal<Slip<Function>> {
    Function function;
    constexpr explicit Slip(Function function) : function(function) {}
    const Token* take(State& state, const Token* at) const { return function(state, at); }
};

/// Looks ahead, consumes nothing: `function(state, at)` is a bool.
template <class Function>
struct Ahead : Plain<Ahead<Function>> {
    Function function;
    const char* what;
    constexpr Ahead(Function function, const char* what) : function(function), what(what) {}
    template <class Iterator, class Context, class RContext, class Attribute>
    bool parse(Iterator& first, const Iterator&, const Context& context, RContext&,
               Attribute&) const {
        State& state = state_of(context);
        const Token* at = state.settle(first);
        if (!at) return false;
        if (function(state, at)) return true;
        state.missed(at, what);
        return false;
    }
};

template <class Function>
constexpr Ahead<Function> ahead(Function function, const char* what = nullptr) {
    return {function, what};
}

struct JsonComma : Terminal<JsonComma> {
    static constexpr const char* what = "`,`";
    static const Token* take(State&, const Token* at) {
        return at->kind == TK::comma && !is_closing(at[1].kind) ? at + 1 : nullptr;
    }
};

/// A date without quotes, which JSON does not have.
struct BareJsonDate : Terminal<BareJsonDate> {
    static const Token* take(State& state, const Token* at) {
        return slips::bare_json_date(state, at);
    }
    static void store(State& state, const Token* at, std::string& text) { text = state.text(*at); }
};

struct BareJsonName : Terminal<BareJsonName> {
    static const Token* take(State& state, const Token* at) {
        return slips::bare_json_name(state, at);
    }
    static void store(State& state, const Token* at, Text& name) {
        name = {std::string(state.text(*at)), span_of(at)};
    }
};

/// One way to write an operator; those of other languages are reported and taken.
struct Spelling {
    TK kind;
    std::string_view written;
    std::string_view meant;
};

struct Operator : Terminal<Operator> {
    const char* what;
    std::span<const Spelling> spellings;
    constexpr Operator(const char* what, std::span<const Spelling> spellings)
        : what(what), spellings(spellings) {}
    const Token* take(State& state, const Token* at) const {
        const Spelling* spelling = find(state, at);
        if (!spelling) return nullptr;
        if (spelling->written != spelling->meant)
            state.report(Kind::other_spelling, span_of(at),
                         {std::string(spelling->meant), std::string(spelling->written)});
        return at + 1;
    }
    void store(State& state, const Token* at, Word& word) const {
        word.text = find(state, at)->meant;
        word.span = span_of(at);
    }
    const Spelling* find(const State& state, const Token* at) const {
        for (const Spelling& spelling : spellings)
            if (at->kind == spelling.kind && state.text(*at) == spelling.written) return &spelling;
        return nullptr;
    }
};

} // namespace assay::syntax::grammar
