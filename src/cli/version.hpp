// The version that the tool says it has: the project's, from CMake.
#pragma once

namespace assay::cli {

inline constexpr const char* version = ASSAY_VERSION;

} // namespace assay::cli
