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

/// Runs `words`; both its outputs go to the file, and are thrown away where none is named.
Cost run_command(const std::vector<std::string>& words, const std::string& output = "/dev/null");

/// Of several runs, at least one, the middle of each figure.
Cost run_often(int runs, const std::vector<std::string>& words);

/// The same of several commands, each of which is run once a round: what else the machine does
/// meets all of them alike.
std::vector<Cost> run_rounds(int rounds, const std::vector<std::vector<std::string>>& commands);

} // namespace bench
