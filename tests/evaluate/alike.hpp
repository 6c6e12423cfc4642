// Texts as somebody would choose them who knows the hash.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace assay::test {

/// Texts of eight bytes that differ, and whose hashes end in 32 zeros: the hash is undone from its
/// last step to its first.
inline std::vector<std::string> texts_alike(std::uint64_t count) {
    constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15u;
    std::uint64_t inverse = multiplier;
    for (int step = 0; step < 5; ++step) inverse *= 2 - multiplier * inverse;
    std::vector<std::string> alike;
    for (std::uint64_t at = 0; at < count; ++at) {
        std::uint64_t state = at << 32 | at; // the last step folds the halves
        state *= inverse;
        state ^= state >> 32;
        state *= inverse;
        state = state >> 29 | state << 35;
        const std::uint64_t word = (state * inverse) ^ (8 * multiplier);
        alike.emplace_back(reinterpret_cast<const char*>(&word), sizeof word);
    }
    return alike;
}

} // namespace assay::test
