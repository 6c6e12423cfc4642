// The smallest parts of rule text. They know where they stand, not what they mean.
#pragma once

#include "source/source.hpp"

#include <cstdint>
#include <vector>

namespace assay::syntax {

enum class TokenKind : std::uint8_t {
    end,
    word,
    ticked,     // `name`
    text,       // "…"
    number,     // without its sign
    date,       // dddd-dd-dd
    pattern,    // /…/
    pointer,    // /a/b
    doc,        // /// …
    annotation, // @word
    open_brace,
    close_brace,
    open_parenthesis,
    close_parenthesis,
    open_bracket,
    close_bracket,
    colon,
    comma,
    question,
    equals,
    bar,
    dot,
    range, // ..
    rest,  // ...
    plus,
    minus,
    star,
    less,
    less_equal,
    greater,
    greater_equal,
    equal,
    not_equal,
    foreign, // a spelling of other languages: || && ! === => =~ ; '…'
    unknown, // already reported
};

struct Token {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    TokenKind kind = TokenKind::end;
    bool first_on_line : 1 = false;
    bool first_column : 1 = false; // of its line: where declarations begin
    bool broken : 1 = false;       // reported by the lexer; what follows from it is not
    std::uint16_t correction = 0;  // a misspelt word: which one was meant, see State
};

using Tokens = std::vector<Token>;

inline bool is_opening(TokenKind kind) {
    return kind == TokenKind::open_brace || kind == TokenKind::open_parenthesis ||
           kind == TokenKind::open_bracket;
}

inline bool is_closing(TokenKind kind) {
    return kind == TokenKind::close_brace || kind == TokenKind::close_parenthesis ||
           kind == TokenKind::close_bracket;
}

} // namespace assay::syntax
