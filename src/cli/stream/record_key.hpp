// The key of a record: what a caller finds it again by.
#pragma once

#include "evaluate/findings.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace assay::cli {

/// Whether the text is a JSON Pointer (RFC 6901).
bool is_pointer(std::string_view text);

/// The scalar at `pointer` as JSON. Empty where there is none, where it is longer than a key is, or
/// lies in one of the places that may not be shown.
std::string key_at(std::string_view record, std::string_view pointer,
                   const std::vector<evaluate::Place>& sensitive);

} // namespace assay::cli
