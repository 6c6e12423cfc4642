// One set of payloads for one subject, ready to be judged.
#pragma once

#include "workloads/subject.hpp"

#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

struct Document {
    std::string_view text; // followed by as many spare bytes as simdjson wants to see
    nlohmann::json parsed; // null where the workload is not parsed
    bool valid = true;     // as its maker says
};

struct Workload {
    Subject subject;
    std::string set; // "steady", "varied", "invalid", "fresh"
    std::vector<Document> documents;
    std::size_t bytes = 0;          // of all texts
    std::unique_ptr<char[]> memory; // holds the texts

    std::string name() const { return subject.name + "/" + set; }
    /// Whether there are documents as well: of fresh ones, only texts.
    bool is_parsed() const { return set != "fresh"; }
};

/// The sets of a subject, of so many documents at most, but for the fresh ones, of which there are
/// more; the same in every run.
std::vector<Workload> workloads_of(const Subject& subject, std::size_t documents);

} // namespace bench
