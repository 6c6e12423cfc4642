// Whoever is timed: judges, or merely reads, one document at a time.
#pragma once

#include "workloads/workload.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace bench {

/// What a contender starts from.
enum class Door { bytes, document };

class Contender {
  public:
    virtual ~Contender() = default;

    /// True where it accepts the document. Who only reads returns whether it could.
    virtual bool accepts(const Document& document) = 0;
};

struct Entry {
    std::string name;
    Door door = Door::bytes;
    bool judges = true; // then its verdict is held against the document's before it is timed
    std::unique_ptr<Contender> contender;
};

using Entries = std::vector<Entry>;

// Each adds what it has for the workload's subject; nothing where it has nothing.
void add_assay(Entries& entries, const Workload& workload);
void add_handwritten(Entries& entries, const Workload& workload);
void add_simdjson_reads(Entries& entries, const Workload& workload);
void add_on_demand_read(Entries& entries, const Workload& workload);
void add_nlohmann_reads(Entries& entries, const Workload& workload);
void add_rapidjson(Entries& entries, const Workload& workload);
void add_valijson(Entries& entries, const Workload& workload);

/// All of them. A new contender is a file of its own, a line above and a line there.
Entries contenders_for(const Workload& workload);

/// A line for each peer that was not installed when this was built.
std::vector<std::string> absent_peers();

} // namespace bench
