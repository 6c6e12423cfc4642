// A line of a picture in which each character takes a column, as most lines are: what of it is in
// sight is only counted.
#pragma once

#include "cli/picture/marks.hpp"
#include "cli/picture/picture.hpp"

namespace assay::cli {

/// False where the line is another one, or more than the focus is to be marked. Draws what
/// draw_line() would.
bool draw_even_line(std::string_view text, const Neighbourhood& near, const Mask& mask,
                    const Marks& marks, Picture& picture);

} // namespace assay::cli
