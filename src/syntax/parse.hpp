// Rule text to syntax tree.
#pragma once

#include "diagnostic/diagnostic.hpp"
#include "syntax/tree.hpp"

namespace assay::syntax {

/// Ceilings of what one rule file may hold.
struct ParseLimits {
    std::uint32_t nesting = 64; // brackets, blocks, types, expressions within one another
    std::uint32_t bytes = 4u << 20;
};

/// Parses one rule file. Errors are appended to `diagnostics`; the tree holds every declaration
/// that could be read, so that later phases may find more. Never throws on any bytes, never
/// recurses deeper than `limits.nesting`. Linear in the text.
File parse(const source::Source& source, source::SourceIndex index, const ParseLimits& limits,
           diagnostic::Diagnostics& diagnostics);

} // namespace assay::syntax
