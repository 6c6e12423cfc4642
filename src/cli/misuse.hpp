// What is wrong with a command line, in the tool's own words.
#pragma once

#include "cli/command_tree.hpp"

#include <string>
#include <vector>

namespace CLI {
class ParseError;
}

namespace assay::cli {

/// What the parser knows of it besides.
struct Misuse {
    std::vector<std::string> unexpected; // arguments that nobody took
    const Command& verb;
};

std::string sentence(const CLI::ParseError& error, const Misuse& misuse);

/// Of a first argument that is none of `verbs`. `later` is one that stands behind it, or empty.
std::string unknown_verb(const std::string& word, const std::string& later,
                         const std::vector<std::string>& verbs);
/// Of an option that stands first, and is none of the tool's own.
std::string option_before_verb(const std::string& option, const std::string& later,
                               const std::vector<std::string>& verbs);

} // namespace assay::cli
