// What a payload and a rule file may hold at most.
#pragma once

#include <cstdint>

namespace assay {

/// Ceilings of one payload. A limit that is reached makes the verdict Verdict::limit: never valid,
/// never invalid. A value above its hard ceiling (the number in brackets) counts as the ceiling.
struct PayloadLimits {
    std::uint32_t depth = 64;              ///< arrays and objects within one another [256]
    std::uint64_t bytes = 8u << 20;        ///< size of the payload in bytes [1 GiB]
    std::uint64_t nodes = 1'000'000;       ///< values in the payload [100,000,000]
    std::uint32_t members = 10'000;        ///< members of one object [10,000,000]
    std::uint32_t string_bytes = 1u << 20; ///< one string value, as written, in bytes [1 GiB]
    std::uint32_t name_bytes = 1024;       ///< one member name, as written, in bytes [65,536]
    std::uint32_t number_bytes = 1024;     ///< one number, as written, in bytes [4,096]
    std::uint32_t exponent = 1000;         ///< magnitude of a number's exponent [10,000]
    std::uint32_t errors = 100;            ///< violations reported; the count goes on [1,000,000]
};

/// Ceilings of the rule text of one load.
struct RuleLimits {
    std::uint32_t nesting = 64; ///< brackets, blocks, types and expressions within one another [64]
    std::uint64_t bytes = 4u << 20; ///< all modules together, in bytes [64 MiB]
    std::uint32_t modules = 64;     ///< [1,024]
    std::uint32_t use_depth = 16;   ///< `use` of `use` of … [64]
};

} // namespace assay
