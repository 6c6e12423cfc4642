// A file of lines, a payload each: ours on one core and on two, and simdjson's parse_many.
#pragma once

#include "measure/samples.hpp"

#include <string>
#include <vector>

namespace bench {

struct Stream {
    std::string contender;
    std::size_t lines = 0;
    double bytes = 0;
    Summary seconds; // of processor time; of the busier one where there are two threads
    double gigabytes_per_second() const { return bytes / seconds.minimum / 1e9; }
};

struct StreamOptions {
    std::size_t lines = 200'000;
    std::size_t rounds = 5;
};

std::vector<Stream> measure_streams(const StreamOptions& options);

} // namespace bench
