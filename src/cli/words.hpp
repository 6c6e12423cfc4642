// Words of the tool's own sentences.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace assay::cli {

/// "1 error", "2 errors".
std::string counted(std::uint64_t count, std::string_view noun);

/// "`a`, `b` and `c`"; beyond `most` of them "… and 3 more".
std::string listed(const std::vector<std::string>& names, std::size_t most = 12);

/// The text made fit for a terminal: controls, bidi overrides and ill-formed bytes as escapes.
std::string printable(std::string_view text);

/// Why a file could not be written, from `errno`.
std::string why_not_written(int error);

/// ": did you mean `x`?", or "`x` or `y`" where they are equally near; nothing where no known word
/// is near, or many are.
std::string did_you_mean(std::string_view written, const std::vector<std::string>& known);

/// The same, where it is known which words were meant.
std::string did_you_mean(std::span<const std::string_view> meant);

} // namespace assay::cli
