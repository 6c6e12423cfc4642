// Syntax trees to bound rules: names resolved, constraints given typed operands, conditions typed;
// and everything that loading must catch.
#pragma once

#include "bind/rules.hpp"
#include "diagnostic/diagnostic.hpp"

#include <span>

namespace assay::bind {

/// One parsed file. `sources[file.source]` is its text.
struct ParsedFile {
    source::SourceIndex source = 0;
    syntax::File tree;
    std::vector<std::uint32_t> uses; // for each `use` in order of the text: index into the files,
                                     // or `none` where it was not found (already diagnosed)
};

/// `files[0]` is the root; the others are what it uses, directly or not. Appends to `diagnostics`;
/// the rules are usable only where diagnostic::has_errors() is false afterwards. Never throws on
/// any tree.
Rules bind(std::span<const ParsedFile> files, const source::Sources& sources,
           diagnostic::Diagnostics& diagnostics);

} // namespace assay::bind
