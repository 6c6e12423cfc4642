// How a format is written: one struct with its prose in `info`, its faults as an enum and a table
// in the same order, `check`, and where it has a code list, `meant`. Formats keep no state; the one
// with a parameter is given its names.
#pragma once

#include "constraint/list.hpp"
#include "constraint/store.hpp"

namespace assay::constraint {

/// Nothing where the text is in the format, else which of its faults it has.
using FaultIndex = std::optional<std::uint16_t>;

} // namespace assay::constraint
