// A member that a prover has passed.
#pragma once

#include <cstdint>

namespace assay::evaluate {

/// As its door finds it again.
struct Seen {
    /// Bytes: where it begins, and above, where the token after it does. Documents: its address.
    std::uint64_t handle = 0;
    std::uint32_t at = 0; // bytes: of a container, its place in the index
    std::uint32_t ordinal = 0;
};

} // namespace assay::evaluate
