// Byte offsets of the payload as lines and columns.
#include "report/positions.hpp"

#include "constraint/text.hpp"

#include <algorithm>

namespace assay::report {

void number_lines(std::span<Place*> places, std::string_view payload) {
    std::sort(places.begin(), places.end(),
              [](const Place* a, const Place* b) { return a->offset < b->offset; });
    std::size_t at = 0;
    std::uint64_t line = 1;
    std::uint64_t column = 1;
    for (Place* place : places) {
        const std::size_t target = std::min<std::uint64_t>(place->offset, payload.size());
        std::string_view passed = payload.substr(at, target - at);
        for (auto end = passed.find('\n'); end != passed.npos; end = passed.find('\n')) {
            ++line;
            column = 1;
            passed.remove_prefix(end + 1);
        }
        column += constraint::Text(passed).code_points();
        at = target;
        place->line = line;
        place->column = column;
    }
}

} // namespace assay::report
