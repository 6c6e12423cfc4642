// Texts that match a regular expression.
#pragma once

#include "library/chance.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace assay::library {

/// A text that probably matches `pattern`: whoever wants to be sure asks the engine. Nothing where
/// the pattern has what this does not read: negated or Unicode classes, flags, word boundaries.
std::optional<std::string> sample_pattern(std::string_view pattern, Chance& chance);

} // namespace assay::library
