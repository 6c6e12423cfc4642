// Rule text to tokens. Faults within a token (an unclosed text, a bad escape, a number with a
// leading zero, a stray character) are reported here, once; the parser goes on behind them.
#pragma once

#include "diagnostic/diagnostic.hpp"
#include "syntax/token.hpp"
#include "syntax/tree.hpp"

namespace assay::syntax {

struct Lexed {
    Tokens tokens; // the last is `end`
    std::vector<Comment> comments;
};

/// Text that is not UTF-8 gives no tokens but the end. Linear in the text.
Lexed lex(const source::Source& source, source::SourceIndex index,
          diagnostic::Diagnostics& diagnostics);

} // namespace assay::syntax
