// What the tests of a rule file leave untried: sentences of the document that it was written from,
// and rules.
#pragma once

#include "program/program.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace assay::library {

/// A numbered sentence of the document: `@source "N18 …"` has the id `N18`.
struct Requirement {
    std::string id;
    std::string sentence;           // the whole of what `@source` says
    source::Location location;      // of the first rule that comes from it
    std::vector<std::string> tests; // names of those that hold the id as a word
};

/// The requirements of the program's root file, in the order of the text. The id is the first word
/// of an
/// `@source`, where it holds a digit; an `@source` without one cannot be claimed by a test, and
/// does not count.
std::vector<Requirement> requirements(const program::Program& program);

/// Rules of the root file that no payload has broken: fields, `require`, groups, checks. A field of
/// which nothing can be wrong (optional, any value, no condition) is no rule in this sense.
/// `broken` are the rules that violations named. A rule that `include` copies counts once.
std::vector<program::RuleIndex> unexercised(const program::Program& program,
                                            const std::set<program::RuleIndex>& broken);

} // namespace assay::library
