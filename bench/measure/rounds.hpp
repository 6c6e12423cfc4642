// Contenders timed against one another: short turns in interleaved rounds.
#pragma once

#include "contenders/contender.hpp"
#include "measure/samples.hpp"

#include <string>
#include <vector>

namespace bench {

struct Row {
    std::string workload; // "navixy-update/steady"
    std::string contender;
    Door door = Door::bytes;
    Summary nanoseconds; // for one document
    double bytes = 0;    // of one document, on average
};

struct RoundOptions {
    std::size_t rounds = 31;
    double turn_nanoseconds = 1.5e6; // at least one pass over the documents
};

/// What a contender says otherwise than the documents' maker; empty where they agree.
std::string disagreement(Entry& entry, const Workload& workload);

/// Every contender's time, in the order of the entries.
std::vector<Row> measure(Entries& entries, const Workload& workload, const RoundOptions& options);

} // namespace bench
