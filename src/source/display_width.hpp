// How many columns of a terminal a character takes.
#pragma once

#include <cstddef>

namespace assay::source {

/// 0 for what combines with the character before it, 2 for wide scripts and symbols, else 1.
std::size_t display_width(char32_t code_point);

} // namespace assay::source
