// What came of a payload, in numbers.
#include "library/outcome.hpp"

#include "library/workspace.hpp"

namespace assay::library {

Outcome check_for_outcome(Workspace& workspace, TypeHandle type, std::string_view payload,
                          const Context& context) {
    const Verdict verdict = workspace.check(type, payload, context);
    const evaluate::Findings& findings = workspace.state().engine.findings();
    return {verdict, findings.errors, findings.warnings, findings.undecided.size()};
}

} // namespace assay::library
