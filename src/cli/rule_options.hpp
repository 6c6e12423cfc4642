// Options that several verbs share.
#pragma once

#include "assay/ruleset.hpp"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace assay::cli {

/// Where modules are looked for, and whether there are colours.
struct RuleOptions {
    std::vector<std::string> rule_path;
    std::string color = "auto";

    void declare(CLI::App& app);
    LoadOptions load() const;
};

} // namespace assay::cli
