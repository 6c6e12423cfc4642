// Texts and numbers that a branch of a type takes, and near misses of them.
#pragma once

#include "library/chance.hpp"
#include "program/program.hpp"

#include <optional>
#include <set>
#include <string>

namespace assay::library {

/// What could not be made, a sentence each.
using Obstacles = std::set<std::string>;

class ScalarSampler {
  public:
    ScalarSampler(const program::Program& program, Obstacles& obstacles)
        : program_(program), obstacles_(obstacles) {}

    /// A text that is in the branch, or (`right` is false) one that is not.
    std::optional<std::string> text(const program::TextBranch& branch, bool right, Chance& chance);
    /// A JSON number likewise.
    std::optional<std::string> number(const program::NumberBranch& branch, bool right,
                                      Chance& chance);

  private:
    std::string text_candidate(const program::TextBranch& branch, Chance& chance);
    std::string formatted_candidate(const program::TextBranch& branch, Chance& chance);
    std::string number_candidate(program::Slice constraints, Chance& chance);
    bool takes(const program::TextBranch& branch, const std::string& text) const;
    std::vector<std::string> bounds(program::Slice constraints) const;

    const program::Program& program_;
    Obstacles& obstacles_;
};

} // namespace assay::library
