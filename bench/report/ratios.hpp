// One contender's time over another's, workload by workload.
#pragma once

#include "report/results.hpp"

#include <string>
#include <utility>
#include <vector>

namespace bench {

struct Contest {
    std::string ours;
    Door our_door = Door::bytes;
    std::string theirs;
    Door their_door = Door::bytes;
    std::vector<std::string> sets;
    std::string their_set = {}; // empty: the same
};

class Ratios {
  public:
    void add(std::string workload, double ratio) { all_.emplace_back(std::move(workload), ratio); }

    bool any() const { return !all_.empty(); }
    double highest() const;
    double lowest() const;
    double mean() const; // geometric
    /// The other way round: how many times as long they take.
    Ratios turned() const;
    /// "0.98 to 1.20 (order/varied), mean 1.05": the workload is the one that is worst for us.
    std::string text() const;

  private:
    std::vector<std::pair<std::string, double>> all_;
    bool turned_ = false;
};

/// Over every subject that has rows of both.
Ratios ratios_of(const Results& results, const Contest& contest);

} // namespace bench
