// The white space of JSON (RFC 8259).
#pragma once

namespace assay::evaluate {

inline bool is_space(char byte) {
    return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
}

} // namespace assay::evaluate
