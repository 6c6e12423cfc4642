// The input of the argument: rules, type, context and payload, between NUL bytes.
#pragma once

#include "reference/argue.hpp"

#include <string>
#include <string_view>

namespace assay::fuzz {

reference::Argued read_argued(std::string_view input);
std::string write_argued(const reference::Argued& argued);

/// The rules, ready to be argued about; null where they do not load. The newest few are kept.
reference::Bench* bench_of(const std::string& rules);

/// Puts in the last type where the one that is named is not declared; "" where none is.
void choose_type(reference::Argued& argued, const reference::Bench& bench);

} // namespace assay::fuzz
