// The rule files that are meant by names on the command line: files themselves, and folders with
// all that is below them.
#pragma once

#include <ostream>
#include <string>
#include <vector>

namespace assay::cli {

struct RuleFiles {
    std::vector<std::string> files; // each once, those of a folder in the order of their paths
    bool complete = true;           // false where a folder had none, or could not be read
};

/// Says on `err` what it could not find.
RuleFiles find_rule_files(const std::vector<std::string>& names, std::ostream& err);

} // namespace assay::cli
