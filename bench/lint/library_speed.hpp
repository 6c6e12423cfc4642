// How fast the library by itself goes over lines in memory, on one thread.
#pragma once

#include <string>
#include <string_view>

namespace bench {

struct LibrarySpeed {
    double checked = 0;  // seconds for check() of each line
    double reported = 0; // seconds for that, and report() of what is not valid
};

/// The least of some rounds.
LibrarySpeed measure_library(std::string_view lines, int rounds);

/// Seconds that it takes to read a file into one buffer, part after part, and do nothing with it.
double measure_reading(const std::string& file, int rounds);

} // namespace bench
