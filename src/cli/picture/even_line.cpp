// A line of a picture in which each character takes a column: printable ASCII, or masked.
#include "cli/picture/even_line.hpp"

#include "cli/picture/window.hpp"
#include "source/utf8.hpp"

#include <algorithm>

namespace assay::cli {

namespace {

constexpr std::string_view ellipsis = "…";

constexpr std::size_t none = std::string_view::npos;

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

/// Columns of characters that are masked; none where they are not well-formed, or controls.
std::size_t columns_masked(std::string_view text) {
    std::size_t columns = 0;
    for (;;) {
        const std::size_t run = source::printable_run(text);
        text.remove_prefix(run);
        columns += run;
        do {
            if (text.empty()) return columns;
            const std::size_t length = source::sequence_length(text);
            if (length < 2) return none;
            text.remove_prefix(length);
            ++columns;
        } while (!text.empty() && static_cast<unsigned char>(text.front()) >= 0x80);
    }
}

/// The bytes from `begin` to `end`, a byte for each column. False where a character takes none, or
/// several, or cannot be shown as it is.
bool spell(std::string_view text, std::size_t begin, std::size_t end, bool plain, const Mask& mask,
           std::string& line) {
    Mask::Walk masked(mask, begin);
    while (begin < end) {
        const Mask::Part part = masked.part_at(begin);
        const std::size_t length = std::min(part.end, end) - begin;
        const std::string_view alike = text.substr(begin, length);
        if (part.covered) {
            const std::size_t columns = plain ? length : columns_masked(alike);
            if (columns == none) return false;
            line.append(columns, '*');
        } else {
            if (!plain && source::printable_run(alike) < length) return false;
            line.append(alike);
        }
        begin += length;
    }
    return true;
}

/// Of an even neighbourhood, what is in sight.
struct Sight {
    explicit Sight(const Neighbourhood& near)
        : before(std::min(near.before, most_before(near.after))),
          after(std::min(near.after, window - before)),
          cut_before(near.cut_before || before < near.before),
          cut_after(near.cut_after || after < near.after) {}

    std::size_t before; // columns before the focus
    std::size_t after;  // and from there on
    bool cut_before;
    bool cut_after;
};

bool spell_line(std::string_view text, const Neighbourhood& near, const Sight& sight,
                const Mask& mask, std::string& line) {
    line = sight.cut_before ? ellipsis : "";
    const std::size_t hidden = near.before - sight.before;
    if (near.plain) {
        spell(text, near.begin + hidden, near.focus + sight.after, true, mask, line);
    } else {
        const std::size_t start = line.size();
        if (!spell(text, near.begin, near.end, false, mask, line)) return false;
        line.erase(start, hidden);
        line.resize(start + sight.before + sight.after);
    }
    if (sight.cut_after) line += ellipsis;
    return true;
}

std::size_t columns(std::string_view text, bool plain) {
    if (plain) return text.size();
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_character));
}

} // namespace

bool draw_even_line(std::string_view text, const Neighbourhood& near, const Mask& mask,
                    const Marks& marks, Picture& picture) {
    // Behind the end what is missing is pointed at.
    if (!marks.focus_only() || near.end <= near.focus) return false;
    if (!begins_character(text[near.focus])) return false;
    const Sight sight(near);
    if (!spell_line(text, near, sight, mask, picture.line)) return false;
    const std::size_t end = std::min(marks.focus().end, near.end);
    const std::size_t marked = columns(text.substr(near.focus, end - near.focus), near.plain);
    picture.marks.assign(sight.before + (sight.cut_before ? 1 : 0), ' ');
    picture.marks.append(std::min(marked, sight.after), '^');
    return true;
}

} // namespace assay::cli
