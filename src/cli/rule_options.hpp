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

/// Whether there are colours, for verbs that load no modules, too.
void declare_color(VerbOptions& verb, std::string& color);

} // namespace assay::cli
