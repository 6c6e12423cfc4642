// What the command line of the benchmarks asks for.
#pragma once

#include "contenders/outside/outside.hpp"
#include "growth/growth.hpp"
#include "measure/rounds.hpp"
#include "stream/stream.hpp"

#include <string>
#include <vector>

namespace bench {

struct Options {
    bool quick = false;
    std::vector<std::string> only; // parts of names of workloads or contenders
    std::string markdown;          // where to write; empty: to standard output
    std::string json;              // where to write; empty: nowhere
    std::string peers;             // where programs of others are; empty: none is run

    static constexpr std::size_t documents = 128;

    RoundOptions rounds() const;
    StreamOptions stream() const;
    GrowthOptions growth() const;
    OutsideOptions outside() const;
};

/// Exits where the words make no sense, or ask for help.
Options read_options(int count, char** words);

} // namespace bench
