// What `--help` prints.
#pragma once

#include "cli/command_tree.hpp"

#include <string>

namespace assay::cli {

/// Of the tool, with its verbs.
std::string help_of(const CommandTree& tree);
/// Of one verb, with its options.
std::string help_of(const Command& verb);

} // namespace assay::cli
