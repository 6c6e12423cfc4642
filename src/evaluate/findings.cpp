// Emptying findings, keeping their memory.
#include "evaluate/findings.hpp"

namespace assay::evaluate {

void Findings::clear() {
    verdict = Verdict::valid;
    document = false;
    violations.clear();
    undecided.clear();
    errors = warnings = 0;
    steps.clear();
    facts.clear();
    related.clear();
    absent.clear();
    words.clear();
    sensitive.clear();
}

} // namespace assay::evaluate
