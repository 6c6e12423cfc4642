// Which characters make which tokens. Own classes: those of the C and of Spirit's default
// encoding know only ASCII, and the latter abort beyond it.
#pragma once

#include "syntax/token.hpp"

#include <span>
#include <string_view>

namespace assay::syntax {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

constexpr bool is_word_start(char c) { return (c >= 'a' && c <= 'z') || is_capital(c) || c == '_'; }

constexpr bool is_word_part(char c) { return is_word_start(c) || is_digit(c); }

constexpr bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// A JSON Pointer goes up to white space, a comma, a bracket or a quote.
constexpr bool is_pointer_part(char c) {
    return static_cast<unsigned char>(c) > 0x20 &&
           std::string_view(",()[]{}\"'`").find(c) == std::string_view::npos;
}

/// Beyond ASCII: what somebody may have meant as a part of a name.
constexpr bool is_letter_like(char32_t c) {
    if (c < 0xAA || c == 0xAB || c == 0xBB || c == 0xD7 || c == 0xF7) return false;
    if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
    if (c >= 0x2000 && c <= 0x2BFF) return false; // punctuation, arrows, operators
    return !(c == 0x61C || c == 0x1680 || c == 0x180E || (c >= 0x3000 && c <= 0x3020) ||
             (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF || (c >= 0xFF00 && c <= 0xFF0F) ||
             (c >= 0xFFF0 && c <= 0xFFFF) || (c >= 0xE0000 && c <= 0xE0FFF));
}

constexpr bool is_unicode_space(char32_t c) {
    return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
           c == 0x205F || c == 0x3000;
}

constexpr bool is_typographic_quote(char32_t c) {
    return c == 0xAB || c == 0xBB || (c >= 0x2018 && c <= 0x201F) || c == 0x300C || c == 0x300D;
}

struct Mark {
    std::string_view text;
    TokenKind kind;
};

/// Punctuation that begins with `first`, longest first.
std::span<const Mark> marks_for(char first);

} // namespace assay::syntax
