// The project's targets, P1 to P11, each with what this run measured.
#pragma once

#include "report/results.hpp"

#include <string>
#include <vector>

namespace bench {

struct Target {
    std::string name; // "P1"
    std::string what;
    std::string goal;
    std::string measured;
    std::string outcome; // "pass", "miss", "not measured"
};

std::vector<Target> targets(const Results& results);

} // namespace bench
