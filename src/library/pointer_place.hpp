// Where in the bytes of a payload a JSON Pointer leads.
#pragma once

#include "assay/limits.hpp"
#include "evaluate/byte_index.hpp"
#include "evaluate/value.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace assay::library {

struct PointerPlace {
    bool found = false;
    evaluate::Value value;             // where found
    evaluate::Value container;         // the innermost object or array on the way
    evaluate::Place name;              // of a member: with its quotes
    std::vector<std::string> siblings; // names in the object that lacks the next step
};

/// Reads a payload once, strictly; then follows any number of pointers.
class PointerPlaces {
  public:
    /// Of a payload that has been judged: its limits are the widest.
    explicit PointerPlaces(std::string_view payload);

    /// False where the payload is not JSON or over a limit: then nothing is found.
    bool ready() const { return ready_; }
    /// Of members that are repeated, the first.
    PointerPlace find(const std::vector<std::string>& steps) const;

  private:
    evaluate::ByteIndex index_;
    bool ready_;
};

} // namespace assay::library
