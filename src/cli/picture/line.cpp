// Any line of a picture, by runs of characters that are shown alike.
#include "cli/picture/line.hpp"

#include "cli/picture/window.hpp"
#include "source/display_width.hpp"
#include "source/utf8.hpp"

#include <algorithm>
#include <cstdint>

namespace assay::cli {

namespace {

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
            if (!found && at >= marks.focus().begin) found = true, focus_ = pieces_.size();
            const Mask::Part part = masked.part_at(at);
            const std::size_t end = std::min({part.end, marks.end_of(at), near.end});
            at = split(at, end, part.covered, marks.at(at));
        }
        if (found) return;
        focus_ = pieces_.size(); // behind the last: what is missing at the end of the text
        add(near.end, near.end, 1, Shape::single, '^');
    }

    /// Leaves what is in sight.
    void cut() {
        const std::size_t before = columns(0, focus_);
        const std::size_t after = columns(focus_, pieces_.size());
        if (before + after <= window) return;
        std::size_t shown = 0;
        const std::size_t first = begin_within(most_before(after), shown);
        const std::size_t last = end_within(shown);
        cut_after_ = cut_after_ || last < pieces_.size();
        pieces_.erase(pieces_.begin() + static_cast<std::ptrdiff_t>(last), pieces_.end());
        pieces_.erase(pieces_.begin(), pieces_.begin() + static_cast<std::ptrdiff_t>(first));
    }

    void spell(Picture& picture) const {
        picture.line = cut_before_ ? "…" : "";
        picture.marks = cut_before_ ? " " : "";
        for (const Piece& piece : pieces_) {
            spell(piece, picture.line);
            picture.marks.append(piece.columns, piece.mark);
        }
        if (cut_after_) picture.line += "…";
    }

  private:
    std::size_t columns(std::size_t first, std::size_t last) const {
        std::size_t count = 0;
        for (; first < last; ++first) count += pieces_[first].columns;
        return count;
    }

    /// Index of the first piece that is shown: so many columns at most before the focus.
    std::size_t begin_within(std::size_t most, std::size_t& shown) {
        std::size_t first = focus_;
        for (; first > 0 && shown + pieces_[first - 1].columns <= most; --first)
            shown += pieces_[first - 1].columns;
        if (first == 0) return first;
        cut_before_ = true;
        Piece& part = pieces_[first - 1];
        if (!part.divisible() || shown == most) return first;
        part.drop(part.columns - (most - shown));
        shown = most;
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

void draw_line(std::string_view text, const Neighbourhood& near, const Mask& mask,
               const Marks& marks, Picture& picture) {
    Line line(text, near, mask, marks);
    line.cut();
    line.spell(picture);
    trim(picture.marks);
}

} // namespace assay::cli
