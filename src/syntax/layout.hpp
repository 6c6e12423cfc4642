// Lines of at most 100 columns.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace assay::syntax {

constexpr std::size_t line_width = 100;
constexpr std::size_t indent_width = 4;

std::string indentation(std::size_t level);

/// Columns of a text's first and of its last line, by code points.
std::size_t first_width(std::string_view text);
std::size_t last_width(std::string_view text);
std::size_t widest_line(std::string_view text);

/// A text with soft breaks, which begins at `level`: on one line if it fits, else as many words on
/// a line as fit, those after the first line `hang` levels deeper. With `all`, every soft break is
/// a break as soon as one is needed.
std::string filled(std::string_view text, std::size_t level, std::size_t hang = 1,
                   bool all = false);

} // namespace assay::syntax
