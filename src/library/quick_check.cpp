// Judging a payload of which, if it is all right, nothing needs to be known.
#include "library/quick_check.hpp"

#include "library/workspace.hpp"

namespace assay::library {

bool is_faultless(Workspace& workspace, TypeHandle type, std::string_view payload,
                  const Context& context) {
    if (workspace.check(type, payload, context) != Verdict::valid) return false;
    const evaluate::Findings& findings = workspace.state().engine.findings();
    return findings.violations.empty() && findings.undecided.empty() && findings.warnings == 0;
}

} // namespace assay::library
