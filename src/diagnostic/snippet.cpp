// One line of source with carets beneath it, made fit for a terminal.
#include "diagnostic/snippet.hpp"

#include "source/display_width.hpp"
#include "source/utf8.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace assay::diagnostic {

namespace {

constexpr std::size_t window = 120; // columns of a line that are shown
constexpr std::size_t lead = 40;    // of them before the caret

/// One code point: where it stands in the line, and how many columns it takes.
struct Cell {
    std::size_t offset;
    std::size_t length;
    std::size_t width;
};

bool is_plain(char c) { return c >= 0x20 && c < 0x7F; }

std::string text_of(std::string_view line, std::size_t offset, std::size_t length) {
    if (line[offset] == '\t') return " ";
    return source::escape_unprintable(line.substr(offset, length));
}

Cell make_cell(std::string_view line, std::size_t offset) {
    if (is_plain(line[offset])) return {offset, 1, 1}; // as most are
    const source::CodePoint point = source::decode_at(line, offset);
    if (point.value == U'\t') return {offset, 1, 1};
    const std::size_t size = text_of(line, offset, point.length).size();
    const bool escaped = size != point.length || !point.valid;
    return {offset, point.length, escaped ? size : source::display_width(point.value)};
}

/// The part of a line that can matter for a window around `focus`: megabyte lines stay cheap.
std::size_t first_needed(std::string_view line, std::size_t focus) {
    const std::size_t reach = 4 * window;
    std::size_t from = focus > reach ? focus - reach : 0;
    while (from > 0 && from < line.size() &&
           (static_cast<unsigned char>(line[from]) & 0xC0) == 0x80)
        --from;
    return from;
}

std::vector<Cell> cells_around(std::string_view line, std::size_t focus) {
    std::vector<Cell> cells;
    const std::size_t end = std::min(line.size(), focus + 4 * window);
    const std::size_t from = first_needed(line, focus);
    cells.reserve(end > from ? end - from : 0);
    for (std::size_t at = from; at < end; at += cells.back().length)
        cells.push_back(make_cell(line, at));
    return cells;
}

struct Window {
    std::size_t first = 0; // of the cells
    std::size_t last = 0;  // one past
};

/// As many cells as fit, `lead` columns of them before the focus where the line is too long.
Window choose_window(const std::vector<Cell>& cells, std::size_t focus, std::size_t line_size) {
    std::size_t total = 0;
    for (const Cell& cell : cells) total += cell.width;
    const bool whole = cells.empty() || cells.front().offset == 0;
    if (whole && total <= window && (cells.empty() || cells.back().offset + 4 >= line_size))
        return {0, cells.size()};
    std::size_t first = 0;
    while (first < cells.size() && cells[first].offset < focus) ++first;
    for (std::size_t before = 0; first > 0 && before < lead; --first)
        before += cells[first - 1].width;
    std::size_t last = first;
    for (std::size_t shown = 0; last < cells.size() && shown < window; ++last)
        shown += cells[last].width;
    return {first, last};
}

} // namespace

Snippet snippet(const source::Source& source, source::Span span) {
    const source::Position position = source.position(span.begin);
    const std::string_view line = source.line(position.line);
    const auto start = static_cast<std::size_t>(line.data() - source.text().data());
    const std::size_t begin =
        std::min<std::size_t>(span.begin - std::min<std::size_t>(start, span.begin), line.size());
    const std::size_t end =
        std::min<std::size_t>(span.end - std::min<std::size_t>(start, span.end), line.size());

    const std::vector<Cell> cells = cells_around(line, begin);
    const Window shown = choose_window(cells, begin, line.size());
    Snippet result;
    const bool cut_before = !cells.empty() && (shown.first > 0 || cells.front().offset > 0);
    if (cut_before) result.line = "...", result.carets = "   ";
    std::size_t marked = 0;
    for (std::size_t i = shown.first; i < shown.last; ++i) {
        const Cell& cell = cells[i];
        if (is_plain(line[cell.offset]))
            result.line += line[cell.offset];
        else
            result.line += text_of(line, cell.offset, cell.length);
        if (cell.offset < begin) result.carets.append(cell.width, ' ');
        if (cell.offset >= begin && cell.offset < end) marked += cell.width;
    }
    const bool cut_after =
        shown.last < cells.size() || (!cells.empty() && cells.back().offset + 4 < line.size());
    if (cut_after) result.line += "...";
    result.carets.append(std::max<std::size_t>(marked, 1), '^');
    return result;
}

} // namespace assay::diagnostic
