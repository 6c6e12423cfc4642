// The tool, run inside a test.
#pragma once

#include "cli/run.hpp"

#include <sstream>
#include <string>
#include <vector>

namespace assay::test {

struct Ran {
    int code = -1;
    std::string out;
    std::string err;
};

inline Ran run_tool(const std::vector<std::string>& arguments, const std::string& input = {},
                    cli::Terminal terminal = {}) {
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    const int code = cli::run(arguments, in, out, err, terminal);
    return {code, out.str(), err.str()};
}

/// As it would look in a terminal: the command, what it printed, how it ended.
inline std::string session(const std::vector<std::string>& arguments,
                           const std::string& input = {}) {
    std::string command = "$ assay";
    for (const std::string& argument : arguments) command += " " + argument;
    const Ran ran = run_tool(arguments, input);
    std::string text = command + "\n" + ran.out + ran.err;
    return text + "(exit " + std::to_string(ran.code) + ")\n";
}

} // namespace assay::test
