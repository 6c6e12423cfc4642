// Questions about the bytes of a string, answered without looking at each more than once.
#pragma once

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

/// True where each backslash of `written` begins an escape, and surrogates come in pairs.
bool are_escapes_well_formed(std::string_view written);

/// Decodes the JSON escapes of `written`, which is otherwise well-formed, into `out`, which has
/// room for written.size() bytes; false where an escape is malformed or half of a surrogate pair.
bool decode_checked(std::string_view written, char* out, std::size_t& size);

} // namespace assay::evaluate
