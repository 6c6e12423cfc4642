// Diagnostics for tools: one JSON array.
#pragma once

#include "diagnostic/diagnostic.hpp"

#include <string>

namespace assay::diagnostic {

/// [{severity, code, message, file, line, column, endLine, endColumn, offset, help, notes}, …];
/// lines and columns are one-based, columns in code points, the offset in bytes.
std::string render_json(const Diagnostics& diagnostics, const source::Sources& sources);

} // namespace assay::diagnostic
