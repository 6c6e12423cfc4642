// What makes two findings the same one, however lines have moved: source, pointer, code and rule.
// Never a value of the payload.
#pragma once

#include "cli/output/finding.hpp"

#include <string>
#include <string_view>

namespace assay::cli {

/// The source's name without detours: `./a.json` is `a.json`.
std::string plain_source(std::string_view source);

/// Sixteen hexadecimal digits.
std::string fingerprint(std::string_view source, const Finding& finding);

} // namespace assay::cli
