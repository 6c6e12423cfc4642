// Patterns of file names: `*` and `?` within a name, `[a-z]`, `{a,b}`, and `**` for any folders.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assay::cli {

/// Whether the text has a character that makes it a pattern.
bool is_pattern(std::string_view text);

/// Whether `path`, with `/` between its names, is one that `pattern` means. A name that begins with
/// a dot is meant only where the pattern has that dot.
bool matches(std::string_view pattern, std::string_view path);

/// The files that a pattern means, by name. Folders that begin with a dot are entered only where
/// the pattern names them, and links to folders not below `**`.
std::vector<std::string> expand(const std::string& pattern);

} // namespace assay::cli
