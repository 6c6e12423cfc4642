// Completion of the command line in a shell: one file a shell.
#pragma once

#include "cli/command_tree.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace assay::cli {

struct Shell {
    std::string_view name;
    std::string_view hint; // how it is switched on
    std::string (*script)(const CommandTree&);
};

Shell bash_shell();
Shell zsh_shell();
Shell fish_shell();

inline std::vector<Shell> shells() { return {bash_shell(), zsh_shell(), fish_shell()}; }

/// In single quotes, as all three read it.
std::string in_quotes(std::string_view text);

/// The items with a blank between them.
std::string in_a_row(const std::vector<std::string>& items);

} // namespace assay::cli
