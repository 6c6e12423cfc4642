// What checkers written by hand ask of texts.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace bench {

inline std::size_t code_points(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
    }));
}

/// Bytes within the limit prove code points within it.
inline bool at_most(std::string_view text, std::size_t limit) {
    return text.size() <= limit || code_points(text) <= limit;
}

inline bool all_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char byte) { return static_cast<unsigned char>(byte - '0') < 10; });
}

/// One for what is no hexadecimal digit.
inline constexpr auto no_hex_digit = [] {
    std::array<unsigned char, 256> table{};
    table.fill(1);
    for (const char digit : {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a',
                             'b', 'c', 'd', 'e', 'f', 'A', 'B', 'C', 'D', 'E', 'F'})
        table[static_cast<unsigned char>(digit)] = 0;
    return table;
}();

/// Asks every character: a branch for each would cost more.
inline bool all_hex(std::string_view text) {
    unsigned wrong = 0;
    for (const char byte : text) wrong |= no_hex_digit[static_cast<unsigned char>(byte)];
    return wrong == 0;
}

inline bool is_uuid(std::string_view text) {
    if (text.size() != 36) return false;
    bool good = text[8] == '-' && text[13] == '-' && text[18] == '-' && text[23] == '-';
    for (const std::size_t at : {0, 9, 14, 19, 24, 28, 32}) good &= all_hex(text.substr(at, 4));
    return good && all_hex(text.substr(4, 4));
}

} // namespace bench
