// Escapes in strings (RFC 8259, section 7), read in one pass.
#pragma once

#include <cstddef>
#include <string_view>

namespace assay::evaluate {

/// Decodes the escapes of `written`, which is what stands between quotes and otherwise well-formed,
/// into `out`, which has room for written.size() bytes; `size` is how many were used. False where
/// an escape is malformed or half of a surrogate pair.
bool decode_checked(std::string_view written, char* out, std::size_t& size);

/// The same of what is known to be well-formed; returns the bytes used.
std::size_t decode_escapes(std::string_view written, char* out);

} // namespace assay::evaluate
