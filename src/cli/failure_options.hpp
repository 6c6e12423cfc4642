// What makes the exit code 1.
#pragma once

#include "cli/totals.hpp"

#include <string>

namespace assay::cli {

class VerbOptions;

struct FailureOptions {
    std::string level = "error"; // or "warning", for both
    bool exit_zero = false;
    bool require_decided = false;

    void declare(VerbOptions& verb);
    /// Whether there is anything in the totals for which a run fails.
    bool fails(const Totals& totals) const;
};

} // namespace assay::cli
