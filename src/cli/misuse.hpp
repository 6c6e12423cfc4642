// What is wrong with a command line, in the tool's own words.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class ParseError;
}

namespace assay::cli {

/// What the parser knows of it besides.
struct Misuse {
    std::vector<std::string> unexpected; // arguments that nobody took
    std::vector<std::string> options;    // of the verb, or of the tool where none is named
};

std::string sentence(const CLI::ParseError& error, const Misuse& misuse);

} // namespace assay::cli
