// Texts in, and nearly in, each format and pattern that the generators use.
#pragma once

#include <string>
#include <vector>

namespace assay::reference {

/// By the format's word, or by the text of a pattern; a few of everything for what is not known.
const std::vector<std::string>& samples(const std::string& format_or_pattern);

} // namespace assay::reference
