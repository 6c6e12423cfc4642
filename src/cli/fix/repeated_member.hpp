// Members that an object holds twice with the same value.
#pragma once

#include "cli/fix/fixes.hpp"

namespace assay::cli {

/// Drops all but the first, where the values are written alike, byte for byte: readers that keep
/// the first and those that keep the last then agree, as they did.
std::vector<Edit> drop_repeated_members(const Fault& fault);

} // namespace assay::cli
