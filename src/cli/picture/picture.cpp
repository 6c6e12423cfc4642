// One line of a payload with a caret under the value. Only the neighbourhood of the caret is looked
// at, so that a hundred faults in a line of a megabyte stay cheap.
#include "cli/picture/picture.hpp"

#include "cli/picture/even_line.hpp"
#include "cli/picture/line.hpp"

#include <algorithm>
#include <cstdint>

namespace assay::cli {

void draw(std::string_view text, const Mask& mask, const Place& place,
          const std::vector<Place>& others, Picture& picture) {
    const auto offset =
        static_cast<std::size_t>(std::min<std::uint64_t>(place.offset, text.size()));
    const Neighbourhood near = around(text, offset);
    const Marks marks(text, place, others, near);
    if (!draw_even_line(text, near, mask, marks, picture))
        draw_line(text, near, mask, marks, picture);
}

} // namespace assay::cli
