// A failure, and the tokens around it: what advice is made of.
#pragma once

#include "syntax/advice.hpp"

#include <cstddef>
#include <string_view>

namespace assay::syntax {

class FailureReading {
  public:
    FailureReading(const State& state, const Failure& failure)
        : failure(failure), at(failure.at), state_(state) {}

    const Failure& failure;
    const Token* const at; // the token that does not fit

    std::string_view text(const Token* token) const { return state_.text(*token); }
    std::string_view text() const { return text(at); }

    bool is_word(const Token* token, std::string_view word) const {
        return token->kind == TokenKind::word && text(token) == word;
    }
    bool is_word(std::string_view word) const { return is_word(at, word); }
    bool is_sign(std::string_view sign) const {
        return at->kind == TokenKind::foreign && text() == sign;
    }

    bool has_before(std::ptrdiff_t count = 1) const { return at - state_.begin() >= count; }
    bool is_before(std::string_view word) const { return has_before() && is_word(at - 1, word); }
    bool is_before(TokenKind kind) const { return has_before() && at[-1].kind == kind; }
    /// `()`, and this is the closing one.
    bool closes_nothing_within() const {
        return at->kind == TokenKind::close_parenthesis && is_before(TokenKind::open_parenthesis);
    }
    /// The word before the bracket that this is in.
    bool is_within(std::string_view word) const {
        return failure.opening != nullptr && failure.opening > state_.begin() &&
               is_word(failure.opening - 1, word);
    }
    /// A word in the line of a field, behind its colon and more.
    bool is_behind_type(const Token* word) const;

  private:
    const State& state_;
};

bool is_order(TokenKind kind);         // < <= > >=
bool is_literal_value(TokenKind kind); // a number, a date, a text

// What is recognised where the parse failed behind, or before, …

Remark before_type(const FailureReading& reading);
Remark after_type(const FailureReading& reading);
Remark before_constraint(const FailureReading& reading);
Remark after_constraint(const FailureReading& reading);
/// A word behind a type reads like the name of another field.
Remark before_colon(const FailureReading& reading);

Remark before_value(const FailureReading& reading);
Remark after_value(const FailureReading& reading);
Remark before_set(const FailureReading& reading);
Remark before_pattern(const FailureReading& reading);

} // namespace assay::syntax
