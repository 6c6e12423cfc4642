// One line of a payload with a caret under the value. Only the neighbourhood of the caret is looked
// at, so that a hundred faults in a line of a megabyte stay cheap; and that by runs of characters
// that are shown alike, since in a long stream many are drawn.
#include "cli/picture.hpp"

#include "source/display_width.hpp"
#include "source/utf8.hpp"

#include <algorithm>
#include <cstdint>

namespace assay::cli {

namespace {

constexpr std::size_t window = 100;      // columns of a line that are shown
constexpr std::size_t lead = 50;         // of them before the caret, at most
constexpr std::size_t reach = 1024;      // bytes on either side that can matter,
constexpr std::size_t most = window + 1; // and code points

/// The part of the focus's line that is near it.
struct Neighbourhood {
    std::size_t begin;
    std::size_t end;
    bool cut_before;
    bool cut_after;
};

/// By eight characters at a time, where they are plain ones.
Neighbourhood around(std::string_view text, std::size_t focus) {
    Neighbourhood near{focus, focus, false, false};
    const auto continues = [text](std::size_t at) {
        return (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
    };
    const auto eight = [text](std::size_t begin, std::size_t points) {
        return points + 8 <= most && source::eight_printable(text.data() + begin);
    };
    const std::size_t first = focus - std::min(focus, reach);
    for (std::size_t points = 0;
         near.begin > first && text[near.begin - 1] != '\n' && points < most;) {
        if (near.begin >= first + 8 && eight(near.begin - 8, points))
            near.begin -= 8, points += 8;
        else
            points += continues(--near.begin) ? 0 : 1;
    }
    near.cut_before = near.begin > 0 && text[near.begin - 1] != '\n';
    while (near.begin < focus && continues(near.begin)) ++near.begin;
    const std::size_t last = focus + std::min(text.size() - focus, reach);
    for (std::size_t points = 0; near.end < last && text[near.end] != '\n' && points <= most;) {
        if (near.end + 8 < last && eight(near.end, points) && !continues(near.end + 8)) {
            near.end += 8, points += 8;
            continue;
        }
        ++near.end;
        points += near.end < text.size() && continues(near.end) ? 0 : 1;
    }
    near.cut_after = near.end < text.size() && text[near.end] != '\n';
    if (!near.cut_after && near.end > near.begin && text[near.end - 1] == '\r') --near.end;
    return near;
}

/// The bytes that a place marks: of an empty one, one.
struct Span {
    std::size_t begin;
    std::size_t end;
};

Span span_of(const Place& place) {
    const std::uint64_t length = std::max<std::uint64_t>(place.length, 1);
    return {static_cast<std::size_t>(place.offset),
            static_cast<std::size_t>(place.offset + length)};
}

/// Of an object or array that is not in sight as a whole only the bracket is marked.
Span narrowed(std::string_view text, Place place, const Neighbourhood& near) {
    if (place.offset >= text.size()) return span_of(place);
    const char first = text[static_cast<std::size_t>(place.offset)];
    const bool container = first == '{' || first == '[';
    if (container && (place.offset + place.length > near.end || place.length > window))
        place.length = 1;
    return span_of(place);
}

/// A member may be repeated a hundred thousand times: only what is near is looked at for each
/// character.
std::vector<Span> those_near(const std::vector<Place>& places, const Neighbourhood& near) {
    std::vector<Span> result;
    for (const Place& place : places)
        if (place.offset < near.end && place.offset + place.length > near.begin)
            result.push_back(span_of(place));
    return result;
}

/// Where marks stand.
class Marks {
  public:
    Marks(const Span& focus, std::vector<Span> others)
        : focus_(focus), others_(std::move(others)) {}

    std::size_t focus() const { return focus_.begin; }

    char at(std::size_t offset) const {
        if (within(offset, focus_)) return '^';
        const auto here = [offset](const Span& other) { return within(offset, other); };
        return std::any_of(others_.begin(), others_.end(), here) ? '-' : ' ';
    }

    /// Up to where all is marked as at `offset`, or marks have to be looked at again.
    std::size_t end_of(std::size_t offset) const {
        std::size_t end = std::string_view::npos;
        keep_apart(focus_, offset, end);
        for (const Span& other : others_) keep_apart(other, offset, end);
        return end;
    }

  private:
    static bool within(std::size_t offset, const Span& span) {
        return offset >= span.begin && offset < span.end;
    }

    static void keep_apart(const Span& span, std::size_t offset, std::size_t& end) {
        if (offset < span.begin) end = std::min(end, span.begin);
        if (within(offset, span)) end = std::min(end, span.end);
    }

    Span focus_;
    std::vector<Span> others_;
};

/// `plain` and `masked` are runs of characters that take a column each; the others are one.
enum class Shape : std::uint8_t { plain, masked, single, tab, escaped };

/// Small, since there are many for each finding. Offsets are from the neighbourhood's beginning.
struct Piece {
    std::uint16_t begin;
    std::uint16_t end;
    std::uint16_t columns;
    Shape shape;
    char mark; // `^`, `-` or blank

    bool divisible() const { return shape == Shape::plain || shape == Shape::masked; }
    /// Of a divisible one. Where a masked one begins and ends, nobody asks.
    void drop(std::size_t count) {
        begin = static_cast<std::uint16_t>(begin + count);
        columns = static_cast<std::uint16_t>(columns - count);
    }
    void keep(std::size_t count) {
        end = static_cast<std::uint16_t>(begin + count);
        columns = static_cast<std::uint16_t>(count);
    }
};
static_assert(2 * reach < 0xFFFF);

std::string escaped(std::string_view text) { return source::escape_unprintable(text); }

/// The characters of a neighbourhood, as they are shown.
class Line {
  public:
    Line(std::string_view text, const Neighbourhood& near, const Mask& mask, const Marks& marks)
        : text_(text), begin_(near.begin), cut_before_(near.cut_before),
          cut_after_(near.cut_after) {
        pieces_.reserve(64);
        bool found = false;
        Mask::Walk masked(mask, near.begin);
        for (std::size_t at = near.begin; at < near.end;) {
            if (!found && at >= marks.focus()) found = true, focus_ = pieces_.size();
            const Mask::Part part = masked.part_at(at);
            const std::size_t end = std::min({part.end, marks.end_of(at), near.end});
            at = split(at, end, part.covered, marks.at(at));
        }
        if (found) return;
        focus_ = pieces_.size(); // behind the last: what is missing at the end of the text
        add(near.end, near.end, 1, Shape::single, '^');
    }

    /// Leaves what is in sight: as much before the caret as leaves the rest of the line, and `lead`
    /// at least.
    void cut() {
        const std::size_t before = columns(0, focus_);
        const std::size_t after = columns(focus_, pieces_.size());
        if (before + after <= window) return;
        std::size_t shown = 0;
        const std::size_t first =
            begin_within(std::max(lead, window - std::min(window, after)), shown);
        const std::size_t last = end_within(shown);
        cut_after_ = cut_after_ || last < pieces_.size();
        pieces_.erase(pieces_.begin() + static_cast<std::ptrdiff_t>(last), pieces_.end());
        pieces_.erase(pieces_.begin(), pieces_.begin() + static_cast<std::ptrdiff_t>(first));
    }

    Picture spell() const {
        Picture picture;
        picture.line.reserve(2 * window);
        picture.marks.reserve(2 * window);
        if (cut_before_) picture.line = "…", picture.marks = " ";
        for (const Piece& piece : pieces_) {
            spell(piece, picture.line);
            picture.marks.append(piece.columns, piece.mark);
        }
        if (cut_after_) picture.line += "…";
        return picture;
    }

  private:
    std::size_t columns(std::size_t first, std::size_t last) const {
        std::size_t count = 0;
        for (; first < last; ++first) count += pieces_[first].columns;
        return count;
    }

    /// Index of the first piece that is shown: so many columns at most before the focus.
    std::size_t begin_within(std::size_t most_before, std::size_t& shown) {
        std::size_t first = focus_;
        for (; first > 0 && shown + pieces_[first - 1].columns <= most_before; --first)
            shown += pieces_[first - 1].columns;
        if (first == 0) return first;
        cut_before_ = true;
        Piece& part = pieces_[first - 1];
        if (!part.divisible() || shown == most_before) return first;
        part.drop(part.columns - (most_before - shown));
        shown = most_before;
        return first - 1;
    }

    /// Index behind the last piece that is shown: the focus, and more while there is room.
    std::size_t end_within(std::size_t shown) {
        for (std::size_t last = focus_; last < pieces_.size(); ++last) {
            if (last > focus_ && shown >= window) return last;
            Piece& piece = pieces_[last];
            const std::size_t room = std::max<std::size_t>(window - std::min(window, shown), 1);
            if (piece.divisible() && piece.columns > room) {
                piece.keep(room);
                cut_after_ = true;
                return last + 1;
            }
            shown += piece.columns;
        }
        return pieces_.size();
    }

    /// The characters from `at` to `end`, of which all are marked and masked alike. Returns where
    /// the last ends.
    std::size_t split(std::size_t at, std::size_t end, bool covered, char mark) {
        while (at < end) {
            const std::size_t begin = at;
            if (covered)
                at = add_masked(at, end, mark);
            else
                at = add_plain(at, end, mark);
            if (at == begin) at = add_single(at, mark);
        }
        return at;
    }

    std::size_t add_plain(std::size_t at, std::size_t end, char mark) {
        const std::size_t run = source::printable_run(text_.substr(at, end - at));
        if (run > 0) add(at, at + run, run, Shape::plain, mark);
        return at + run;
    }

    /// A masked byte that is no character at all is the fault itself, and says nothing: it is left.
    std::size_t add_masked(std::size_t at, std::size_t end, char mark) {
        const std::size_t begin = at;
        std::size_t count = 0;
        while (at < end) {
            const std::size_t run = source::printable_run(text_.substr(at, end - at));
            at += run;
            count += run;
            if (at == end) break;
            const std::size_t length = source::sequence_length(text_.substr(at));
            const bool control = static_cast<unsigned char>(text_[at]) < 0x20;
            if (mark == '^' && (length == 0 || control)) break;
            at += std::max<std::size_t>(length, 1);
            ++count;
        }
        if (count > 0) add(begin, at, count, Shape::masked, mark);
        return at;
    }

    std::size_t add_single(std::size_t at, char mark) {
        const source::CodePoint point = source::decode_at(text_, at);
        const std::size_t end = at + point.length;
        if (point.value == U'\t')
            add(at, end, 4, Shape::tab, mark);
        else if (!point.valid || source::is_unprintable(point.value))
            add(at, end, escaped(text_.substr(at, point.length)).size(), Shape::escaped, mark);
        else
            add(at, end, source::display_width(point.value), Shape::single, mark);
        return end;
    }

    void add(std::size_t begin, std::size_t end, std::size_t columns, Shape shape, char mark) {
        const auto small = [](std::size_t number) { return static_cast<std::uint16_t>(number); };
        pieces_.push_back(
            {small(begin - begin_), small(end - begin_), small(columns), shape, mark});
    }

    void spell(const Piece& piece, std::string& line) const {
        if (piece.shape == Shape::masked) return void(line.append(piece.columns, '*'));
        const auto length = static_cast<std::size_t>(piece.end - piece.begin);
        const std::string_view text = text_.substr(begin_ + piece.begin, length);
        switch (piece.shape) {
        case Shape::plain:
        case Shape::single: line += text; return;
        case Shape::masked: return;
        case Shape::tab: line += "    "; return;
        case Shape::escaped: line += escaped(text); return;
        }
    }

    std::string_view text_;
    std::size_t begin_;
    std::vector<Piece> pieces_;
    std::size_t focus_ = 0; // index of the first that is at the focus, or behind it
    bool cut_before_;
    bool cut_after_;
};

/// Marks end with the last that is visible, not with blanks.
void trim(std::string& marks) { marks.erase(marks.find_last_not_of(' ') + 1); }

} // namespace

Picture draw(std::string_view text, const Mask& mask, const Place& place,
             const std::vector<Place>& others) {
    const auto offset =
        static_cast<std::size_t>(std::min<std::uint64_t>(place.offset, text.size()));
    const Neighbourhood near = around(text, offset);
    const Marks marks(narrowed(text, place, near), those_near(others, near));
    Line line(text, near, mask, marks);
    line.cut();
    Picture picture = line.spell();
    trim(picture.marks);
    return picture;
}

} // namespace assay::cli
