// The type that was probably meant by a name that the rules do not have.
#pragma once

#include "assay/ruleset.hpp"

#include <string>
#include <string_view>

namespace assay::cli {

/// ": did you mean …?", or nothing. Who writes another module, or none, means a type by its last
/// name.
std::string type_meant_by(std::string_view written, const Ruleset& rules);

} // namespace assay::cli
