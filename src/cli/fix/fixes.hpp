// What `lint --fix` can mend: one list, to which another fix is added.
//
// A fix looks at one finding and says which bytes of the payload would have to change. It need not
// be right: whoever applies it judges the changed payload, and takes nothing that leaves the
// finding or makes another one.
#pragma once

#include "assay/report.hpp"
#include "cli/fix/edit.hpp"
#include "library/demands.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace assay::cli {

/// A finding, and the text that it is about.
struct Fault {
    std::string_view text;      // of the payload
    const Violation& violation; // its places count from the beginning of the text
    const library::Demand& demand;
};

struct Fix {
    std::string_view name; // "letter case": what was wrong, in the tool's sentence about fixes
    /// In the order of the text; empty where this is nothing for the fix.
    std::vector<Edit> (*edits)(const Fault& fault);
};

std::span<const Fix> fixes();

} // namespace assay::cli
