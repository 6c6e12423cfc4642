// Peers that are programs of their own, run over files of the same payloads.
#pragma once

#include "report/results.hpp"
#include "workloads/workload.hpp"

#include <string>
#include <vector>

namespace bench {

struct OutsideOptions {
    std::string folder; // where node_modules is; the files go there too
    std::size_t rounds = 15;
    double turn_nanoseconds = 2e6;
    std::size_t loops = 200; // for a tool that times each document by itself: how often,
    std::size_t runs = 3;    // in each of so many runs
};

/// Writes the payloads, runs what is installed, adds rows; and a note for whatever is not.
void run_outside(const std::vector<const Workload*>& workloads, const OutsideOptions& options,
                 Results& results);

} // namespace bench
