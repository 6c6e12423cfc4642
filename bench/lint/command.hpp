// A program, run to its end, and what it took.
#pragma once

#include <string>
#include <vector>

namespace bench {

struct Cost {
    int code = -1;             // of its exit
    double seconds = 0;        // on the wall
    double processor = 0;      // user and system, of all its threads
    double peak_megabytes = 0; // of resident memory
};

/// Runs `words` with its output thrown away.
Cost run_command(const std::vector<std::string>& words);

/// The one of several runs that took the least time on the wall.
Cost best_of(int runs, const std::vector<std::string>& words);

} // namespace bench
