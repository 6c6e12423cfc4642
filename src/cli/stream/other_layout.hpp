// Files of many records that are read as one document.
#pragma once

#include "assay/workspace.hpp"

#include <string_view>

namespace assay::cli {

/// Where `text` seems to hold records, in lines or in an array, the finding's help names the option
/// by which they are read. `report` is about `text`, and `workspace` has just judged it as one.
void suggest_other_layout(std::string_view text, Workspace& workspace, Report& report);

} // namespace assay::cli
