// One line of a payload with a caret under the value. Only the neighbourhood of the caret is looked
// at, so that a hundred faults in a line of a megabyte stay cheap.
#include "cli/picture.hpp"

#include "source/display_width.hpp"
#include "source/utf8.hpp"

#include <algorithm>

namespace assay::cli {

namespace {

constexpr std::size_t window = 100;      // columns of a line that are shown
constexpr std::size_t lead = 50;         // of them before the caret, at most
constexpr std::size_t reach = 1024;      // bytes on either side that can matter,
constexpr std::size_t most = window + 1; // and code points

enum class Shape : char { plain, masked, tab, escaped, nothing };

/// One character, and how it is shown. It is spelled only where it is in sight.
struct Cell {
    std::size_t offset;
    std::uint32_t length; // in bytes
    Shape shape;
    char mark; // `^`, `-` or blank
    std::size_t width;
};

bool within(std::size_t offset, const Place& place) {
    return offset >= place.offset &&
           offset - place.offset < std::max<std::uint64_t>(place.length, 1);
}

/// The part of the focus's line that is near it.
struct Neighbourhood {
    std::size_t begin;
    std::size_t end;
    bool cut_before;
    bool cut_after;
};

Neighbourhood around(std::string_view text, std::size_t focus) {
    Neighbourhood near{focus, focus, false, false};
    const auto continues = [text](std::size_t at) {
        return (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
    };
    for (std::size_t points = 0; near.begin > 0 && text[near.begin - 1] != '\n' &&
                                 focus - near.begin < reach && points < most;) {
        --near.begin;
        points += continues(near.begin) ? 0 : 1;
    }
    near.cut_before = near.begin > 0 && text[near.begin - 1] != '\n';
    while (near.begin < focus && continues(near.begin)) ++near.begin;
    for (std::size_t points = 0; near.end < text.size() && text[near.end] != '\n' &&
                                 near.end - focus < reach && points <= most;) {
        ++near.end;
        points += near.end < text.size() && continues(near.end) ? 0 : 1;
    }
    near.cut_after = near.end < text.size() && text[near.end] != '\n';
    if (!near.cut_after && near.end > near.begin && text[near.end - 1] == '\r') --near.end;
    return near;
}

std::string escaped(std::string_view text, std::size_t offset, std::uint32_t length) {
    return source::escape_unprintable(text.substr(offset, length));
}

Cell make_cell(std::string_view text, std::size_t offset, const source::CodePoint& point,
               const Mask& mask, char mark) {
    const auto cell = [&](Shape shape, std::size_t width) {
        return Cell{offset, point.length, shape, mark, width};
    };
    // A masked byte that is no character at all is the fault itself, and says nothing.
    const bool is_fault = mark == '^' && (!point.valid || point.value < 0x20);
    if (mask.covers(offset) && !is_fault) return cell(Shape::masked, 1);
    if (point.value == U'\t') return cell(Shape::tab, 4);
    if (point.value >= 0x20 && point.value < 0x7F) return cell(Shape::plain, 1);
    if (!point.valid || source::is_unprintable(point.value))
        return cell(Shape::escaped, escaped(text, offset, point.length).size());
    return cell(Shape::plain, source::display_width(point.value));
}

void append(std::string& line, std::string_view text, const Cell& cell) {
    switch (cell.shape) {
    case Shape::plain: line += text.substr(cell.offset, cell.length); return;
    case Shape::masked: line += '*'; return;
    case Shape::tab: line += "    "; return;
    case Shape::escaped: line += escaped(text, cell.offset, cell.length); return;
    case Shape::nothing: return;
    }
}

struct Cells {
    std::vector<Cell> cells;
    std::size_t focus = 0; // index of the first that is marked `^`
};

Cells split(std::string_view text, const Neighbourhood& near, const Mask& mask, const Place& focus,
            const std::vector<Place>& others) {
    Cells result;
    result.cells.reserve(near.end - near.begin + 1);
    bool found = false;
    for (std::size_t at = near.begin; at < near.end;) {
        const source::CodePoint point = source::decode_at(text, at);
        const bool related = std::any_of(others.begin(), others.end(),
                                         [at](const Place& other) { return within(at, other); });
        const char mark = within(at, focus) ? '^' : related ? '-' : ' ';
        if (!found && at >= focus.offset) result.focus = result.cells.size(), found = true;
        result.cells.push_back(make_cell(text, at, point, mask, mark));
        at += point.length;
    }
    if (!found) { // behind the last character: what is missing at the end of the text
        result.focus = result.cells.size();
        result.cells.push_back({near.end, 0, Shape::nothing, '^', 1});
    }
    return result;
}

/// Of an object or array that is not in sight as a whole only the bracket is marked.
Place narrowed(std::string_view text, Place place, const Neighbourhood& near) {
    if (place.offset >= text.size()) return place;
    const char first = text[static_cast<std::size_t>(place.offset)];
    const bool container = first == '{' || first == '[';
    if (container && (place.offset + place.length > near.end || place.length > window))
        place.length = 1;
    return place;
}

/// A member may be repeated a hundred thousand times: only what is near is looked at for each
/// character.
std::vector<Place> those_near(const std::vector<Place>& places, const Neighbourhood& near) {
    std::vector<Place> result;
    for (const Place& place : places)
        if (place.offset < near.end && place.offset + place.length > near.begin)
            result.push_back(place);
    return result;
}

std::size_t total_width(const std::vector<Cell>& cells) {
    std::size_t total = 0;
    for (const Cell& cell : cells) total += cell.width;
    return total;
}

/// Marks end with the last that is visible, not with blanks.
void trim(std::string& marks) { marks.erase(marks.find_last_not_of(' ') + 1); }

} // namespace

Picture draw(std::string_view text, const Mask& mask, const Place& place,
             const std::vector<Place>& others) {
    const auto offset =
        static_cast<std::size_t>(std::min<std::uint64_t>(place.offset, text.size()));
    const Neighbourhood near = around(text, offset);
    const auto [cells, middle] =
        split(text, near, mask, narrowed(text, place, near), those_near(others, near));

    std::size_t first = 0;
    std::size_t last = cells.size();
    if (total_width(cells) > window) {
        // As much before the caret as leaves the rest of the line in sight, and `lead` at least.
        std::size_t after = 0;
        for (std::size_t i = middle; i < cells.size() && after < window; ++i)
            after += cells[i].width;
        const std::size_t before_most = std::max(lead, window - std::min(window, after));
        std::size_t shown = 0;
        for (first = middle; first > 0 && shown + cells[first - 1].width <= before_most; --first)
            shown += cells[first - 1].width;
        for (last = middle; last < cells.size() && (last == middle || shown < window); ++last)
            shown += cells[last].width;
    }

    Picture picture;
    if (first > 0 || near.cut_before) picture.line = "…", picture.marks = " ";
    for (std::size_t i = first; i < last; ++i) {
        append(picture.line, text, cells[i]);
        picture.marks.append(cells[i].width, cells[i].mark);
    }
    if (last < cells.size() || near.cut_after) picture.line += "…";
    trim(picture.marks);
    return picture;
}

} // namespace assay::cli
