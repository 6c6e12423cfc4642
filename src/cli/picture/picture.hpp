// One line of a payload with a caret under the value, fit to be shown: masked, escaped, windowed.
#pragma once

#include "assay/report.hpp"
#include "cli/mask.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace assay::cli {

struct Picture {
    std::string line;  // with `…` where it was cut
    std::string marks; // `^` under the value, `-` under the others
};

/// The line that `place` begins on. Payloads are often one long line: about a hundred columns of it
/// are shown. `others` are marked where they happen to be in sight. What `picture` held before is
/// forgotten; its memory is used again.
void draw(std::string_view text, const Mask& mask, const Place& place,
          const std::vector<Place>& others, Picture& picture);

} // namespace assay::cli
