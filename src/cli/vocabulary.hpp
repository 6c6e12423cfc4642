// What constraints and formats are, in words: shared by `explain` and `reference`.
#pragma once

#include "constraint/store.hpp"

#include <string>
#include <string_view>

namespace assay::cli {

/// "strings", "numbers", …
std::string_view plural(constraint::Subject subject);

/// What follows the word: "a range, such as `8`, `1..80` or `<= 10`".
std::string_view operand(constraint::Expects expects);

/// The constraint as it is written: "length R", "multiple of N", "R" for a bare range.
std::string syntax(const constraint::ConstraintInfo& info);

/// Which constraints a format takes beside those on strings; empty for none.
std::string_view takes(constraint::FormatValue value);

} // namespace assay::cli
