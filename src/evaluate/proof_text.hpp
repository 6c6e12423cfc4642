// Questions about the bytes of a string, answered without looking at each more than once.
#pragma once

#include "source/load.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace assay::evaluate {

/// As has_code_points(), where the byte length does not settle it.
bool counts_code_points(std::string_view text, std::uint32_t low, std::uint32_t high);

/// True where `text`, which is UTF-8, has from `low` to `high` code points, of one to four bytes.
inline bool has_code_points(std::string_view text, std::uint32_t low, std::uint32_t high) {
    if (text.size() <= high && (text.size() + 3) / 4 >= low) return true;
    return counts_code_points(text, low, high);
}

/// The bytes of `word` that are no ASCII digits: zero where all are.
template <class Word>
Word not_digits(Word word) {
    constexpr Word ones = static_cast<Word>(~Word{0}) / 0xFF;
    word ^= ones * '0'; // digits are below ten then
    return (word | (word + ones * 6)) & (ones * 0xF0);
}

/// ASCII digits and nothing else.
inline bool all_digits(std::string_view text) {
    using source::load;
    const char* at = text.data();
    const char* const end = at + text.size();
    if (text.size() >= 8) {
        std::uint64_t others = not_digits(load<std::uint64_t>(end - 8));
        for (; end - at > 8; at += 8) others |= not_digits(load<std::uint64_t>(at));
        return others == 0;
    }
    if (text.size() >= 4)
        return (not_digits(load<std::uint32_t>(at)) | not_digits(load<std::uint32_t>(end - 4))) ==
               0;
    while (at != end && static_cast<unsigned char>(*at - '0') < 10) ++at;
    return at == end;
}

/// True where each backslash of `written` begins an escape, and surrogates come in pairs.
bool are_escapes_well_formed(std::string_view written);

/// Decodes the JSON escapes of `written`, which is otherwise well-formed, into `out`, which has
/// room for written.size() bytes; false where an escape is malformed or half of a surrogate pair.
bool decode_checked(std::string_view written, char* out, std::size_t& size);

} // namespace assay::evaluate
