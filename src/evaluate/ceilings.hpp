// The hard ceilings of PayloadLimits: what assay/limits.hpp says in brackets.
#pragma once

#include "assay/limits.hpp"

namespace assay::evaluate {

inline PayloadLimits ceilings() {
    PayloadLimits limits;
    limits.depth = 256;
    limits.bytes = 1u << 30;
    limits.nodes = 100'000'000;
    limits.members = 10'000'000;
    limits.string_bytes = 1u << 30;
    limits.name_bytes = 65'536;
    limits.number_bytes = 4'096;
    limits.exponent = 10'000;
    limits.errors = 1'000'000;
    return limits;
}

} // namespace assay::evaluate
