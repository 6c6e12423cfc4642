// What came of a payload, in numbers: nothing is spelled.
#pragma once

#include "assay/workspace.hpp"

#include <cstdint>

namespace assay::library {

struct Outcome {
    Verdict verdict = Verdict::valid;
    std::uint64_t errors = 0;
    std::uint64_t warnings = 0;
    std::uint64_t undecided = 0; // rules

    /// Valid, and nothing to report.
    bool faultless() const { return verdict == Verdict::valid && warnings + undecided == 0; }
};

/// Judges the payload; the workspace can report afterwards.
Outcome check_for_outcome(Workspace& workspace, TypeHandle type, std::string_view payload,
                          const Context& context);

} // namespace assay::library
