// What edits change in a text, line by line, as `diff -u` shows it.
#pragma once

#include "cli/fix/mend.hpp"
#include "cli/paint.hpp"

#include <string>
#include <string_view>

namespace assay::cli {

struct DiffOptions {
    std::uint64_t first_line = 1; // of the text in its file
    std::size_t context = 3;      // lines around
    bool whole = true;            // the text is all of its file, and not a line of many
    Paint paint{false};
};

/// The hunks, without the head that names the file. They are for reading: sensitive values are
/// masked, and what hides or reorders text is escaped.
std::string unified_diff(std::string_view before, const Mending& mending,
                         const DiffOptions& options);

} // namespace assay::cli
