// Seeds for the fuzzers of rules.
#pragma once

#include <string>
#include <vector>

namespace assay::fuzz {

/// Rule texts: of the packs, examples, case files and golden files, and those inside tests; then
/// some that use modules (after NUL bytes), broken patterns and messages with plurals.
std::vector<std::string> rule_seeds();

struct FormatSeed {
    std::string rules;
    std::string payload;
};

/// For each format a type of lists of it, with texts that are in it and that are not.
std::vector<FormatSeed> format_seeds();

} // namespace assay::fuzz
