// What came of a payload, in numbers.
#include "library/outcome.hpp"

#include "library/workspace.hpp"

namespace assay::library {

bool is_faultless(Workspace& workspace, TypeHandle type, std::string_view payload,
                  const Context& context) {
    if (workspace.check(type, payload, context) != Verdict::valid) return false;
    const evaluate::Findings& findings = workspace.state().engine.findings();
    return findings.warnings == 0 && findings.undecided.empty();
}

Outcome last_outcome(Workspace& workspace) {
    const evaluate::Findings& findings = workspace.state().engine.findings();
    return {static_cast<Verdict>(findings.verdict), findings.errors, findings.warnings,
            findings.undecided.size()};
}

} // namespace assay::library
