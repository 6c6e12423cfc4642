// Looking rows up and dividing them.
#include "report/ratios.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace bench {

namespace {

using Pair = std::pair<std::string, double>;

bool less(const Pair& left, const Pair& right) { return left.second < right.second; }

const Row* find_row(const Results& results, const std::string& workload,
                    const std::string& contender, Door door) {
    const auto found = std::find_if(results.rows.begin(), results.rows.end(), [&](const Row& row) {
        return row.workload == workload && row.contender == contender && row.door == door;
    });
    return found == results.rows.end() ? nullptr : &*found;
}

} // namespace

double Ratios::highest() const {
    return any() ? std::max_element(all_.begin(), all_.end(), less)->second : 0;
}

double Ratios::lowest() const {
    return any() ? std::min_element(all_.begin(), all_.end(), less)->second : 0;
}

double Ratios::mean() const {
    std::vector<double> values;
    for (const Pair& pair : all_) values.push_back(pair.second);
    return geometric_mean(values);
}

Ratios Ratios::turned() const {
    Ratios other;
    for (const auto& [workload, ratio] : all_) other.add(workload, 1 / ratio);
    other.turned_ = !turned_;
    return other;
}

std::string Ratios::text() const {
    if (!any()) return "nothing to compare";
    const auto [low, high] = std::minmax_element(all_.begin(), all_.end(), less);
    return fmt::format("{:.2f} to {:.2f} (worst {}), mean {:.2f}", low->second, high->second,
                       (turned_ ? low : high)->first, mean());
}

Ratios ratios_of(const Results& results, const Contest& contest) {
    Ratios ratios;
    for (const Row& row : results.rows) {
        const std::size_t slash = row.workload.find('/');
        const std::string subject = row.workload.substr(0, slash);
        const std::string set = row.workload.substr(slash + 1);
        const bool wanted =
            std::find(contest.sets.begin(), contest.sets.end(), set) != contest.sets.end();
        if (row.contender != contest.ours || row.door != contest.our_door || !wanted) continue;
        const std::string& their_set = contest.their_set.empty() ? set : contest.their_set;
        const Row* theirs =
            find_row(results, subject + "/" + their_set, contest.theirs, contest.their_door);
        if (theirs) ratios.add(row.workload, row.nanoseconds.median / theirs->nanoseconds.median);
    }
    return ratios;
}

} // namespace bench
