// From where to where a finding goes, for formats that mark a range.
#pragma once

#include "cli/output/finding.hpp"

#include <cstdint>
#include <optional>

namespace assay::cli {

/// One-based; the end is behind the last character.
struct Region {
    std::uint64_t line = 1;
    std::uint64_t column = 1;
    std::uint64_t end_line = 1;
    std::uint64_t end_column = 1;
};

/// Columns count code points. Where the record's text is not at hand, the end is the beginning.
std::optional<Region> region_of(const JudgedRecord& record, const Finding& finding);

/// The same with columns that count bytes; absent where that cannot be known.
std::optional<Region> byte_region_of(const JudgedRecord& record, const Finding& finding);

} // namespace assay::cli
