// Diagnostics for people: the sentence, the line, carets under the narrowest wrong thing.
#pragma once

#include "diagnostic/diagnostic.hpp"

#include <string>

namespace assay::diagnostic {

/// All of them, in the order given, a blank line between two. What could confuse a terminal or a
/// reader (controls, bidi overrides, line separators) is shown as an escape.
std::string render_text(const Diagnostics& diagnostics, const source::Sources& sources,
                        bool colour);

} // namespace assay::diagnostic
