// What is marked in a picture.
#include "cli/picture/marks.hpp"

#include "cli/picture/window.hpp"

#include <algorithm>
#include <cstdint>

namespace assay::cli {

namespace {

Span span_of(const Place& place) {
    const std::uint64_t length = std::max<std::uint64_t>(place.length, 1);
    return {static_cast<std::size_t>(place.offset),
            static_cast<std::size_t>(place.offset + length)};
}

Span narrowed(std::string_view text, Place place, const Neighbourhood& near) {
    if (place.offset >= text.size()) return span_of(place);
    const char first = text[static_cast<std::size_t>(place.offset)];
    const bool container = first == '{' || first == '[';
    if (container && (place.offset + place.length > near.end || place.length > window))
        place.length = 1;
    return span_of(place);
}

bool within(std::size_t offset, const Span& span) {
    return offset >= span.begin && offset < span.end;
}

void keep_apart(const Span& span, std::size_t offset, std::size_t& end) {
    if (offset < span.begin) end = std::min(end, span.begin);
    if (within(offset, span)) end = std::min(end, span.end);
}

} // namespace

// A member may be repeated a hundred thousand times: only what is near is looked at for each
// character.
Marks::Marks(std::string_view text, const Place& focus, const std::vector<Place>& others,
             const Neighbourhood& near)
    : focus_(narrowed(text, focus, near)) {
    for (const Place& place : others)
        if (place.offset < near.end && place.offset + place.length > near.begin)
            others_.push_back(span_of(place));
}

char Marks::at(std::size_t offset) const {
    if (within(offset, focus_)) return '^';
    const auto here = [offset](const Span& other) { return within(offset, other); };
    return std::any_of(others_.begin(), others_.end(), here) ? '-' : ' ';
}

std::size_t Marks::end_of(std::size_t offset) const {
    std::size_t end = std::string_view::npos;
    keep_apart(focus_, offset, end);
    for (const Span& other : others_) keep_apart(other, offset, end);
    return end;
}

} // namespace assay::cli
