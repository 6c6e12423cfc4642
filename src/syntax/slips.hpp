// Spellings that people bring from elsewhere, recognised so that the message can say what to
// write. Each function looks at the tokens at `at`; where it recognises a slip it reports it,
// returns the token behind it, and the parse goes on. Null where there is none.
#pragma once

#include "syntax/state.hpp"

#include <span>
#include <string>
#include <string_view>

namespace assay::syntax::slips {

/// `||` for `or`, `===` for `==`: the token reads as `right` in this place.
const Token* foreign(State& state, const Token* at, std::string_view wrong, std::string_view right);

/// `=` for `:` after a field's name, `:` for `=` after a type's.
const Token* instead_of(State& state, const Token* at, TokenKind wrong, std::string_view right,
                        std::string_view help);

/// `a b: string`: the place between two names. Consumes nothing. A list of names alone, as in
/// `require a b`, ends with its line; that of a field with a colon.
const Token* missing_comma(State& state, const Token* at, bool line_ends_list);

/// `chekc a > b`, `al or none of`: not a field without its colon. Consumes nothing.
const Token* misspelt_member(State& state, const Token* at);

/// `0..150` where a type should stand: looks only.
bool range_begins(const Token* at);

/// `;` or `,` behind a member or a declaration; `,` between literals of a type.
const Token* separator(State& state, const Token* at, std::string_view what);

/// Any token that should not be there: `record Name = {`.
const Token* superfluous(State& state, const Token* at, std::string_view what);

/// `-a`: numbers have signs, other values have none.
const Token* negated_value(State& state, const Token* at);

/// `enum Color { … }`: reported, and what fails there is not reported again. Consumes nothing.
const Token* enum_declaration(State& state, const Token* at);

/// `content-type`, outside of backticks.
const Token* hyphenated_name(State& state, const Token* at);

/// `module: shop`: the mark behind the word.
const Token* module_mark(State& state, const Token* at);

/// `module my-shop`: what follows the hyphen.
const Token* hyphenated_module(State& state, const Token* at);

/// `"name": string`.
const Token* quoted_name(State& state, const Token* at);

/// `string?`: the question mark behind the type of `field`.
const Token* question_after_type(State& state, const Token* at, std::string_view field,
                                 source::Span type);

/// `optional string`, `required name: string`.
const Token* presence_word(State& state, const Token* at);

/// `string[]`.
const Token* brackets_after_type(State& state, const Token* at, source::Span type);

/// `else if`, `elif`: in place of `else when`.
const Token* else_if(State& state, const Token* at);

/// `length: 5`, `length = 5`, `length == 5`, between a constraint's word and its operand.
const Token* operand_mark(State& state, const Token* at);

/// `string("a", "b")`: a set where constraints stand.
const Token* literal_constraint(State& state, const Token* at);

/// `("x")` behind an annotation: the opening one.
const Token* annotation_in_parentheses(State& state, const Token* at);

/// What stands for an unknown annotation, or all that there are.
std::string instead_of_annotation(std::string_view name);

/// `(…)` behind an unknown annotation, up to the closing one on the same line.
const Token* arguments(State& state, const Token* at);

/// `5-10`, `0...15`, `5 to 10`, between the ends of a range.
const Token* range_mark(State& state, const Token* at);

/// `name: "x"` within JSON, without the quotes of the name.
const Token* bare_json_name(State& state, const Token* at);

/// `True`, `None`, `undefined`: from now on the token reads as JSON has it. Consumes nothing.
const Token* json_word(State& state, const Token* at);

/// `2026-01-31` within JSON.
const Token* bare_json_date(State& state, const Token* at);

/// `(string | null)`: reported, and what fails there is not reported again. Always null.
const Token* parenthesised_type(State& state, const Token* at);

/// A `,` before `}` or `]` in JSON.
const Token* trailing_comma(State& state, const Token* at);

/// A misspelt one of `words`: from now on it reads as the word that was meant. Consumes nothing.
const Token* misspelt(State& state, const Token* at, std::span<const std::string_view> words,
                      diagnostic::Kind kind);

} // namespace assay::syntax::slips
