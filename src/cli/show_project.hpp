// `lint --show-config`: what would be judged by what, and why.
#pragma once

#include "cli/lint_inputs.hpp"

#include <ostream>

namespace assay::cli {

void show_project(const LintOptions& options, const Project* project, const LintPlan& plan,
                  std::ostream& out);

} // namespace assay::cli
