// ASCII, as the grammars of formats use it.
#pragma once

#include <algorithm>
#include <string_view>

namespace assay::constraint {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_letter(char c) { return is_upper(c) || is_lower(c); }
constexpr bool is_alphanumeric(char c) { return is_letter(c) || is_digit(c); }
constexpr bool is_upper_alphanumeric(char c) { return is_upper(c) || is_digit(c); }
constexpr bool is_hexadecimal(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
constexpr char to_upper(char c) { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }
constexpr char to_lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

template <class Predicate>
constexpr bool all(std::string_view text, Predicate holds) {
    return std::all_of(text.begin(), text.end(), holds);
}

constexpr bool equal_but_for_case(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return to_lower(x) == to_lower(y); });
}

/// Takes everything up to `separator`, which is dropped; all where there is none.
constexpr std::string_view take_until(std::string_view& rest, char separator, bool& more) {
    const std::size_t at = rest.find(separator);
    more = at != std::string_view::npos;
    const auto part = rest.substr(0, at);
    rest = more ? rest.substr(at + 1) : std::string_view();
    return part;
}

constexpr int digit_value(char c) { return c - '0'; }

} // namespace assay::constraint
