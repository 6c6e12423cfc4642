// What the violated rules demand of their values.
#include "library/demands.hpp"

#include "library/workspace.hpp"

namespace assay::library {

std::vector<Demand> demands(Workspace& workspace) {
    std::vector<Demand> all;
    for (const evaluate::Violation& violation : workspace.state().engine.findings().violations) {
        Demand demand;
        if (violation.constraint)
            demand.constraint = constraint::constraints()[violation.constraint->kind].word;
        demand.suggestion = violation.suggestion;
        all.push_back(std::move(demand));
    }
    return all;
}

} // namespace assay::library
