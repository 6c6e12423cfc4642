// A member that a prover has passed.
#pragma once

#include <cstdint>

namespace assay::evaluate {

/// As its door finds it again.
struct Seen {
    /// Bytes: where it begins, and above, where the token after it does. Documents: its address.
    std::uint64_t handle = 0;
    /// Bytes: of a container, its entry in the index. Documents: which of the members it is.
    std::uint32_t place = 0;
};

} // namespace assay::evaluate
