// Whether a text of a document is UTF-8: bytes are judged sequence by sequence as they are read.
#pragma once

#include "source/utf8.hpp"

namespace assay::evaluate {

inline bool is_utf8(std::string_view text) {
    return source::find_invalid(text) == std::string_view::npos;
}

} // namespace assay::evaluate
