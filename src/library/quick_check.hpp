// Judging a payload of which, if it is all right, nothing needs to be known.
#pragma once

#include "assay/workspace.hpp"

namespace assay::library {

/// Whether the payload is valid and there is nothing to report: no warning, nothing undecided.
/// Spells nothing; the workspace can report afterwards.
bool is_faultless(Workspace& workspace, TypeHandle type, std::string_view payload,
                  const Context& context);

} // namespace assay::library
