// How time grows with an input: fitted over a size, twice and four times as much.
#pragma once

#include <string>
#include <vector>

namespace bench {

struct Growth {
    std::string family;
    std::string way;        // "bytes", "document", "report", "load"
    std::size_t size = 0;   // the smallest
    double nanoseconds = 0; // at that size
    double factor = 0;      // time(2n) / time(n), fitted
};

struct GrowthOptions {
    std::size_t rounds = 5;
    double turn_nanoseconds = 1e6;
};

struct Family;

/// Judging through either door and the report of the bytes, or loading. What is not as the family
/// means it (rules that do not load) is thrown as std::runtime_error.
std::vector<Growth> measure_growth(const Family& family, const GrowthOptions& options);

} // namespace bench
