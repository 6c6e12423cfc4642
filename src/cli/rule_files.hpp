// The rule files that are meant by names on the command line: files themselves, folders with all
// that is below them, and `-` for standard input.
#pragma once

#include "assay/ruleset.hpp"

#include <istream>
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

/// Loads one of them. Of standard input, used modules are looked for in the working folder.
Loaded load_rules(const std::string& name, const LoadOptions& options, std::istream& in);

/// What it is called in messages.
std::string shown_rules(const std::string& name);

} // namespace assay::cli
