// How often each code, field and rule was found.
#pragma once

#include "cli/output/finding.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace assay::cli {

using TallyRow = std::pair<std::string, std::uint64_t>;

/// Names and how often each came. Names may come from payloads, without end: what is beyond a
/// hundred thousand of them is counted together.
class Count {
  public:
    void add(std::string name);
    /// The most frequent first.
    std::vector<TallyRow> rows() const;

  private:
    std::unordered_map<std::string, std::uint64_t> numbers_;
};

/// Items of an array are one field: `/items/*/price`.
std::string field_of(const Finding& finding);

/// By place and words.
std::string rule_of(const Finding& finding);

struct Tally {
    Count codes;
    Count fields;
    Count rules;

    /// Notes do not count.
    void add(const Finding& finding);
};

} // namespace assay::cli
