// What the command line says about outputs, and about what makes a run fail.
#pragma once

#include "cli/failure_options.hpp"

#include <string>
#include <vector>

namespace assay::cli {

class VerbOptions;

struct OutputOptions {
    std::string format = "text";
    std::vector<std::string> files; // FORMAT=FILE
    bool quiet = false;
    bool statistics = false;
    bool redact = false;

    FailureOptions failure;
    bool fail_fast = false;

    std::string baseline;       // findings that are known
    std::string write_baseline; // where to note those of this run

    void declare(VerbOptions& verb);
};

/// Where another output goes, taken apart.
struct OutputFile {
    std::string format;
    std::string file;
};

/// "sarif=report.sarif"; without a `=` there is no file.
OutputFile take_apart(const std::string& written);

} // namespace assay::cli
