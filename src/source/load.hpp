// Several bytes of a text as one word, in the machine's order: one instruction, wherever they
// stand.
#pragma once

#include <cstring>

namespace assay::source {

/// `sizeof(Word)` bytes can be read.
template <class Word>
inline Word load(const char* bytes) {
    Word word;
    std::memcpy(&word, bytes, sizeof word);
    return word;
}

} // namespace assay::source
