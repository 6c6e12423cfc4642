// The rules' own words that were probably meant: looked for when somebody wants to read them.
#pragma once

#include "evaluate/findings.hpp"
#include "program/program.hpp"

namespace assay::evaluate {

/// Fills Violation::suggestion wherever a word may have been meant. The payload must still be
/// there.
void find_suggestions(const program::Program& program, Findings& findings);

} // namespace assay::evaluate
