// A failure, and the tokens around it: what advice is made of.
#include "syntax/failure_reading.hpp"

namespace assay::syntax {

bool FailureReading::is_behind_type(const Token* word) const {
    for (const Token* token = word; token > state_.begin() && !token->first_on_line; --token) {
        const TokenKind before = token[-1].kind;
        if (before == TokenKind::colon) return token != word;
        if (before == TokenKind::comma || before == TokenKind::open_brace) return false;
    }
    return false;
}

bool is_order(TokenKind kind) {
    return kind == TokenKind::less || kind == TokenKind::less_equal || kind == TokenKind::greater ||
           kind == TokenKind::greater_equal;
}

bool is_literal_value(TokenKind kind) {
    return kind == TokenKind::number || kind == TokenKind::date || kind == TokenKind::text;
}

} // namespace assay::syntax
