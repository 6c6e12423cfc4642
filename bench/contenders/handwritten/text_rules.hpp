// What checkers written by hand ask of texts.
#pragma once

#include <algorithm>
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

inline bool is_hex_digit(char byte) {
    return static_cast<unsigned char>(byte - '0') < 10 ||
           static_cast<unsigned char>((byte | 0x20) - 'a') < 6;
}

inline bool all_hex(std::string_view text) {
    return std::all_of(text.begin(), text.end(), is_hex_digit);
}

} // namespace bench
