// Emptying findings, keeping their memory.
#include "evaluate/findings.hpp"

namespace assay::evaluate {

void Findings::clear() {
    verdict = Verdict::valid;
    document = false;
    errors = warnings = 0;
    sensitive.clear();
    // Whatever is written down has a path; the root's is empty, but then something else is not.
    if (steps.empty() && violations.empty() && undecided.empty()) return;
    violations.clear();
    undecided.clear();
    steps.clear();
    facts.clear();
    related.clear();
    absent.clear();
    words.clear();
}

} // namespace assay::evaluate
