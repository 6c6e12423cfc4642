// Loading rule text that somebody else has read.
#pragma once

#include "assay/ruleset.hpp"
#include "library/read_file.hpp"

#include <string>
#include <variant>

namespace assay::library {

/// What was read, or why it was not. `name` is what diagnostics call it; the modules that it uses
/// are looked for in `folder`, then on the rule path.
Loaded load_read(std::variant<std::string, ReadFailure> read, const std::string& name,
                 const std::string& folder, const LoadOptions& options);

} // namespace assay::library
