// Text in lines that fit a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace assay::cli {

constexpr std::size_t text_width = 80;

/// The words of `text` in lines of at most text_width columns, each with its end and behind so many
/// blanks.
std::string wrapped(std::string_view text, std::size_t indent);

} // namespace assay::cli
