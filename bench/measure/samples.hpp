// Many measurements of one thing, and what is said of them.
#pragma once

#include <vector>

namespace bench {

/// The middle, the least, and how far apart the middle half is, as a share of the middle.
struct Summary {
    double median = 0;
    double minimum = 0;
    double spread = 0;
};

Summary summarise(std::vector<double> samples);

/// The geometric mean; 0 of nothing.
double geometric_mean(const std::vector<double>& values);

} // namespace bench
