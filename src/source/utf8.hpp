// UTF-8, one code point at a time: what lexing, counting columns and printing need.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace assay::source {

/// One code point of a text. An ill-formed byte stands for itself: length 1 and not `valid`.
struct CodePoint {
    char32_t value = 0;
    std::uint32_t length = 1;
    bool valid = true;
};

/// The code point at `offset`, which must lie inside the text. Overlong forms, surrogates and
/// values past U+10FFFF are ill-formed.
CodePoint decode_at(std::string_view text, std::size_t offset);

void append_utf8(std::string& text, char32_t code_point);

/// Ill-formed bytes count as one each.
std::size_t count_code_points(std::string_view text);

/// Offset of the first ill-formed byte, or npos.
std::size_t find_invalid(std::string_view text);

/// Control, bidi, zero-width and line-separator characters: what must not reach a terminal as is.
bool is_unprintable(char32_t code_point);

/// "U+202E", for messages.
std::string spell(char32_t code_point);

/// The text with what is unprintable or ill-formed spelled as `\u{202e}` or `\x80`.
std::string escape_unprintable(std::string_view text);

} // namespace assay::source
