// Options that several verbs share.
#pragma once

#include "assay/ruleset.hpp"

#include <string>
#include <vector>

namespace assay::cli {

class VerbOptions;

/// Where modules are looked for, and whether there are colours.
struct RuleOptions {
    std::vector<std::string> rule_path;
    std::string color = "auto";

    void declare(VerbOptions& verb);
    LoadOptions load() const;
};

} // namespace assay::cli
