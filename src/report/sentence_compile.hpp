// MessageFormat patterns to pieces.
#pragma once

#include "report/sentence.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace assay::report {

struct CompiledSentence {
    std::vector<Sentence::Piece> pieces;
    ArgumentMask placeholders = 0;
    std::string flaw;       // empty where the pattern is sound
    bool needs_icu = false; // it holds what pieces cannot say
};

/// Patterns of text and plain placeholders take no ICU at all; all others are parsed by it.
CompiledSentence compile_sentence(std::string_view pattern);

} // namespace assay::report
