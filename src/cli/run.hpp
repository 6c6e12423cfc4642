// The whole tool as a function: arguments to output and exit code.
#pragma once

#include "cli/streams.hpp"

#include <string>
#include <vector>

namespace assay::cli {

/// `arguments` are those after the program's name. Never throws.
int run(std::vector<std::string> arguments, std::istream& in, std::ostream& out, std::ostream& err,
        Terminal terminal);

} // namespace assay::cli
