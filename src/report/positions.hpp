// Byte offsets of the payload as lines and columns, for all places of a report in one pass.
#pragma once

#include "assay/report.hpp"

#include <span>
#include <string_view>

namespace assay::report {

/// Fills in line and column of each place from its offset. Lines end at `\n`; columns count code
/// points. Sorts `places`. Any bytes will do; an offset past the end counts as the end.
void number_lines(std::span<Place*> places, std::string_view payload);

} // namespace assay::report
