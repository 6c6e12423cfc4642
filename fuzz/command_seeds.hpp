// Seeds for the fuzzer of the tool.
#pragma once

#include <string>
#include <vector>

namespace assay::fuzz {

/// Inputs of `command_line` that use every verb and option, on payloads of every layout.
std::vector<std::string> command_seeds();

/// One input of `command_line`, of its parts.
std::string command_seed(const std::string& commands, const std::string& rules,
                         const std::string& project, const std::string& in,
                         const std::string& payload);

} // namespace assay::fuzz
