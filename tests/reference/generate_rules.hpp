// Well-typed rule files at random: a few dozen lines in which all constructs meet.
#pragma once

#include "reference/random.hpp"

#include <string>

namespace assay::reference {

/// The text of a rule file. The loader, which also looks for contradictions, refuses a few of them.
std::string generate_rules(Random& random);

} // namespace assay::reference
