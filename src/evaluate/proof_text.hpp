// How many code points a text has, answered by its bytes where they settle it.
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

} // namespace assay::evaluate
