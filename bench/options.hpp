// What the command line of the benchmarks asks for.
#pragma once

#include "measure/rounds.hpp"

#include <string>
#include <vector>

namespace bench {

struct Options {
    bool quick = false;
    std::vector<std::string> only; // parts of names of workloads or contenders
    std::string markdown;          // where to write; empty: to standard output
    std::string json;              // where to write; empty: nowhere

    /// So few that a set of parsed documents stays in a core's own cache: a payload that is judged
    /// has just been received.
    static constexpr std::size_t documents = 128;

    RoundOptions rounds() const;
};

/// Exits where the words make no sense, or ask for help.
Options read_options(int count, char** words);

} // namespace bench
