// The edits that mend a payload: each held against the rules before it is taken.
#pragma once

#include "cli/fix/fixes.hpp"
#include "cli/setting.hpp"
#include "evaluate/findings.hpp"

#include <map>
#include <string>
#include <vector>

namespace assay::cli {

/// How many findings each fix mended, by its name.
using Mended = std::map<std::string_view, std::uint64_t>;

struct Mending {
    std::vector<Edit> edits; // in the order of the text, without overlap
    Mended mended;
    std::string text;                       // with the edits
    std::vector<evaluate::Place> sensitive; // in the text before them
    std::vector<evaluate::Place> sensitive_after;
};

/// Judges by one setting, again and again.
class Mender {
  public:
    Mender(const Setting& setting, const PayloadLimits& limits);

    /// No edits where nothing can be mended. What is taken makes its findings vanish, and makes no
    /// other finding: no error, no warning, and nothing undecided.
    Mending mend(std::string_view payload);

  private:
    const Setting& setting_;
    Workspace workspace_;
};

} // namespace assay::cli
