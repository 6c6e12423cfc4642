// Writing a file so that it is never half written: beside it first, then in its place.
#pragma once

#include <string>
#include <string_view>

namespace assay::cli {

/// Replaces the text of an existing file and keeps its mode; a link stays one. Empty where it
/// worked, else why not.
std::string replace_file(const std::string& path, std::string_view text);

} // namespace assay::cli
