// Rule text to ready: how long it takes, and how much memory the ruleset holds.
#pragma once

#include "measure/samples.hpp"

#include <string>
#include <vector>

namespace bench {

struct Load {
    std::string name;
    std::size_t members = 0;
    std::size_t rules = 0;
    std::size_t text_bytes = 0;
    Summary microseconds;
    double held_bytes = 0; // by operator new, while the ruleset is kept
    double bytes_per_rule() const { return held_bytes / static_cast<double>(rules); }
};

/// The packs as shipped, their records alone, and a record of 25 members.
std::vector<Load> measure_loads(std::size_t rounds);

} // namespace bench
