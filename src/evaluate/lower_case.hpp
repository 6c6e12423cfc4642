// Lower case in the root locale.
#pragma once

#include "evaluate/arena.hpp"

#include <string_view>

namespace assay::evaluate {

/// `text` (UTF-8) in lower case by the root locale's full mapping; in the arena.
std::string_view lower_case(std::string_view text, Arena& arena);

} // namespace assay::evaluate
