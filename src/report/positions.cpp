// Byte offsets of the payload as lines and columns.
#include "report/positions.hpp"

#include "constraint/text.hpp"

#include <algorithm>

namespace assay::report {

void LineCounter::number(Place& place) {
    const std::size_t target = std::min<std::uint64_t>(place.offset, payload_.size());
    if (target < at_) *this = LineCounter(payload_);
    std::string_view passed = payload_.substr(at_, target - at_);
    for (auto end = passed.find('\n'); end != passed.npos; end = passed.find('\n')) {
        ++line_;
        column_ = 1;
        passed.remove_prefix(end + 1);
    }
    column_ += constraint::Text(passed).code_points();
    at_ = target;
    place.line = line_;
    place.column = column_;
}

void number_lines(std::span<Place*> places, std::string_view payload) {
    std::sort(places.begin(), places.end(),
              [](const Place* a, const Place* b) { return a->offset < b->offset; });
    LineCounter lines(payload);
    for (Place* place : places) lines.number(*place);
}

} // namespace assay::report
