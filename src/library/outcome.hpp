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
};

/// Judges the payload, as most are faultless: then this is true. The workspace can tell the outcome
/// and report afterwards.
bool is_faultless(Workspace& workspace, TypeHandle type, std::string_view payload,
                  const Context& context);

/// Of the workspace's last check.
Outcome last_outcome(Workspace& workspace);

} // namespace assay::library
