// What the violated rules demand of their values, for those who want to meet the demands.
#pragma once

#include "assay/workspace.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace assay::library {

struct Demand {
    std::string_view constraint; // its word, such as "trimmed"; empty where the rule is none
    std::string suggestion;      // the rules' own word that was probably meant; may be empty
};

/// One for each violation of the workspace's last report(), in its order.
std::vector<Demand> demands(Workspace& workspace);

} // namespace assay::library
