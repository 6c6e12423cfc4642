// Faults of the file as a whole, before anybody reads words: its size, its encoding.
#pragma once

#include "diagnostic/diagnostic.hpp"

namespace assay::syntax {

/// Reports what is wrong; false if there is no point in reading on.
bool check_bytes(const source::Source& source, source::SourceIndex index, std::uint32_t limit,
                 diagnostic::Diagnostics& diagnostics);

} // namespace assay::syntax
