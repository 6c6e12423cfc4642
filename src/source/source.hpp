// The text a rule author wrote. Everything else points into it with a Span; a line and a column
// are computed only when somebody prints.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace assay::source {

/// Half-open range of byte offsets into one Source.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool operator==(const Span&) const = default;
};

/// Index of a Source in its Sources.
using SourceIndex = std::uint32_t;

/// A span and the source it lies in: the place of a rule.
struct Location {
    SourceIndex source = 0;
    Span span;
    bool operator==(const Location&) const = default;
};

/// One-based line; one-based column in code points.
struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
};

class Source {
  public:
    /// `name` is how the author calls the file, shown in messages; `text` is UTF-8.
    Source(std::string name, std::string text);

    const std::string& name() const { return name_; }
    std::string_view text() const { return text_; }
    std::string_view text(Span span) const;
    Position position(std::uint32_t offset) const;
    /// Text of a one-based line, without its line end; empty past the last line.
    std::string_view line(std::uint32_t number) const;

  private:
    /// A place within a long line, and how many code points of the line stand before it.
    struct Mark {
        std::uint32_t offset;
        std::uint32_t code_points;
    };
    void mark_long_lines();

    std::string name_;
    std::string text_;
    std::vector<std::uint32_t> line_starts_;
    std::vector<Mark>
        marks_; // so that a column in a line of megabytes is not counted from its start
};

/// The sources of one load, in the order in which they were opened.
using Sources = std::vector<Source>;

} // namespace assay::source
