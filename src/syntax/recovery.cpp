// Where a parse goes on after a failure.
#include "syntax/recovery.hpp"

#include "syntax/words.hpp"

#include <algorithm>

namespace assay::syntax {

namespace {

bool begins_line_of_prelude(const Token* at) {
    return at->first_column && (at->kind == TokenKind::doc || at->kind == TokenKind::annotation);
}

/// From a declaration's word back over the `///` and `@` lines before it, not past `floor`.
const Token* with_prelude(const Token* word, const Token* floor) {
    const Token* start = word;
    while (start > floor) {
        const Token* line = start - 1;
        while (line > floor && !line->first_on_line) --line;
        if (!begins_line_of_prelude(line)) break;
        start = line;
    }
    return start;
}

/// `name:`, `name,`, `name?`, a member's word, an annotation, a `///` line, `...`.
bool looks_like_member(const State& state, const Token* at) {
    switch (at->kind) {
    case TokenKind::doc:
    case TokenKind::annotation:
    case TokenKind::rest: return true;
    case TokenKind::word:
    case TokenKind::ticked: break;
    default: return false;
    }
    const TokenKind next = at[1].kind;
    if (next == TokenKind::colon || next == TokenKind::comma || next == TokenKind::question)
        return true;
    const std::string_view word = state.text(*at);
    return at->kind == TokenKind::word && word != "else" && contains(member_words(), word);
}

bool is_value(std::string_view word) { return word == "true" || word == "false" || word == "null"; }

/// A member ends with a type, a condition or a list of names, or with a comma too many.
bool may_end_member(const State& state, const Token* at) {
    switch (at->kind) {
    case TokenKind::word: return !is_reserved(state.text(*at)) || is_value(state.text(*at));
    case TokenKind::ticked:
    case TokenKind::text:
    case TokenKind::number:
    case TokenKind::date:
    case TokenKind::comma: return true;
    default: return is_closing(at->kind);
    }
}

bool is_name(const State& state, const Token* at) {
    if (at->kind == TokenKind::word) return !is_reserved(state.text(*at));
    return at->kind == TokenKind::ticked;
}

/// `name:`, `name?:`, `name, other?:`, behind another member on its line. Not `b : c` of
/// `a ? b : c`.
bool looks_like_next_field(const State& state, const Token* at) {
    constexpr int most_names = 16; // or else a long list would be gone through at each of its names
    if (!may_end_member(state, at - 1)) return false;
    for (int names = 0; names < most_names && is_name(state, at); ++names, ++at) {
        if (at[1].kind == TokenKind::question && at[1].begin == at->end) ++at;
        if (at[1].kind == TokenKind::colon) return at[1].begin == at->end;
        if (at[1].kind != TokenKind::comma) return false;
        ++at;
    }
    return false;
}

} // namespace

bool is_declaration_word(const State& state, const Token* at) {
    if (!at->first_column || at->kind != TokenKind::word) return false;
    const TokenKind next = at[1].kind;
    const bool plausible =
        next == TokenKind::word || next == TokenKind::text || next == TokenKind::open_brace;
    return plausible && contains(declaration_words(), state.text(*at));
}

bool is_declaration_start(const State& state, const Token* at) {
    if (!at->first_column) return false;
    if (at->kind == TokenKind::word) return is_declaration_word(state, at);
    if (!begins_line_of_prelude(at)) return false;
    // Docs and annotations: a declaration's, if the next line of another kind is one.
    const Token* line = at;
    while (line->kind != TokenKind::end && (!line->first_on_line || begins_line_of_prelude(line)))
        ++line;
    return is_declaration_word(state, line);
}

bool ends_list(const State& state, const Token* at) {
    const Token* settled = at;
    while (settled->kind == TokenKind::doc) ++settled;
    if (settled->kind == TokenKind::end || settled->kind == TokenKind::close_brace) return true;
    return is_declaration_start(state, at) || state.closes_outer(settled);
}

const Token* next_declaration(const State& state, const Token* first, const Token* from) {
    const Token* at = from;
    while (at->kind != TokenKind::end && (at == first || !is_declaration_word(state, at))) ++at;
    return with_prelude(at, from);
}

const Token* next_member(const State& state, const Token* first, const Token* from) {
    for (const Token* at = first;; ++at) {
        if (at->kind == TokenKind::end) return at;
        const bool ahead = at > first && at >= from;
        if (ahead && is_declaration_word(state, at)) return with_prelude(at, from);
        if (ahead && at->kind == TokenKind::close_brace) return at;
        if (ahead && at->first_on_line && looks_like_member(state, at)) return at;
        if (ahead && !at->first_on_line && looks_like_next_field(state, at)) return at;
        if (!is_opening(at->kind)) continue;
        if (const Token* closing = state.brackets().closing(at)) at = closing;
    }
}

const Token* next_expectation(const State& state, const Token* first, const Token* from) {
    for (const Token* at = from;; ++at) {
        if (at->kind == TokenKind::end) return at;
        if (at <= first) continue;
        if (is_declaration_word(state, at)) return with_prelude(at, from);
        const bool last = at[1].kind == TokenKind::end ||
                          (at[1].first_column && at[1].kind != TokenKind::close_brace);
        const bool closes_test = at->kind == TokenKind::close_brace && last;
        if (closes_test) return at;
        const bool verdict = at->first_on_line && at->kind == TokenKind::word;
        if (verdict && (state.text(*at) == "accept" || state.text(*at) == "reject")) return at;
    }
}

} // namespace assay::syntax
