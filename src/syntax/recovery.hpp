// Where a parse goes on after a failure, so that one mistake is one message.
#pragma once

#include "syntax/state.hpp"

namespace assay::syntax {

/// `record Foo`, `test "…"`, `context {` in column 1: a declaration's word, and not a field of that
/// name.
bool is_declaration_word(const State& state, const Token* at);

/// A word in column 1 (or the `///` lines and annotations before it) that opens a declaration.
bool is_declaration_start(const State& state, const Token* at);

/// The end of the list that `at` is in: `}`, a bracket that closes what is around it, the next
/// declaration, or the end of the file.
bool ends_list(const State& state, const Token* at);

// Where to go on. What failed began at `first`; the search begins at `from`, where it failed, so
// the result is behind `first`.

/// The next declaration.
const Token* next_declaration(const State& state, const Token* first, const Token* from);

/// The next token that looks like a member of the same body, or the body's end. On a line of its
/// own whatever member it may be, else a field with its colon.
const Token* next_member(const State& state, const Token* first, const Token* from);

/// The next `accept` or `reject` that begins a line, or the end of the test.
const Token* next_expectation(const State& state, const Token* first, const Token* from);

} // namespace assay::syntax
