// What the tool's exit says. The worst of all that happened counts.
#pragma once

#include <algorithm>

namespace assay::cli {

enum class ExitCode : int {
    good = 0,          // everything was looked at, and nothing is wrong
    findings = 1,      // payloads or rule files have faults
    trouble = 2,       // the job could not be done, or not all of it
    interrupted = 130, // by Ctrl-C: as shells say it
};

inline ExitCode worse(ExitCode a, ExitCode b) { return std::max(a, b); }

} // namespace assay::cli
