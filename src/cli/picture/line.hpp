// Any line of a picture, whatever stands in it.
#pragma once

#include "cli/picture/marks.hpp"
#include "cli/picture/picture.hpp"

namespace assay::cli {

void draw_line(std::string_view text, const Neighbourhood& near, const Mask& mask,
               const Marks& marks, Picture& picture);

} // namespace assay::cli
