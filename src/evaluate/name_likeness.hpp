// Names that look the same to people.
#pragma once

#include <string_view>

namespace assay::evaluate {

/// True where two different names are equal but for case or Unicode normal form (NFKC with case
/// folding).
bool equal_but_for_form(std::string_view a, std::string_view b);

} // namespace assay::evaluate
