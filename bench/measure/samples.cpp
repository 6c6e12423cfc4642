// Medians and the like.
#include "measure/samples.hpp"

#include <algorithm>
#include <cmath>

namespace bench {

Summary summarise(std::vector<double> samples) {
    if (samples.empty()) return {};
    std::sort(samples.begin(), samples.end());
    const std::size_t count = samples.size();
    const double median = (samples[(count - 1) / 2] + samples[count / 2]) / 2;
    const double spread = (samples[count * 3 / 4] - samples[count / 4]) / median;
    return {median, samples.front(), spread};
}

double geometric_mean(const std::vector<double>& values) {
    if (values.empty()) return 0;
    double sum = 0;
    for (const double value : values) sum += std::log(value);
    return std::exp(sum / static_cast<double>(values.size()));
}

} // namespace bench
