// How long the long loops of tests are where everything runs in slow motion.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdlib>

namespace assay::test {

/// `usual`, or so many times fewer as ASSAY_SLOWNESS says (`./dev valgrind` sets it), but one.
inline std::size_t rounds(std::size_t usual) {
    const char* value = std::getenv("ASSAY_SLOWNESS");
    const std::size_t slowness = value ? std::strtoull(value, nullptr, 10) : 1;
    return std::max<std::size_t>(1, usual / std::max<std::size_t>(1, slowness));
}

} // namespace assay::test
