// How much of a line is shown.
#pragma once

#include <algorithm>
#include <cstddef>

namespace assay::cli {

constexpr std::size_t window = 100; // columns of a line that are shown
constexpr std::size_t lead = 50;    // of them before the caret, at most, where more follows it

/// Columns that are shown before the caret, where so many are behind it: as many as leave the rest
/// of the line, and `lead` at least.
constexpr std::size_t most_before(std::size_t after) {
    return std::max(lead, window - std::min(window, after));
}

} // namespace assay::cli
