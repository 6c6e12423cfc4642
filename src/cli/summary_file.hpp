// Totals in a file, so that those of several runs can be added up.
#pragma once

#include "cli/totals.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace assay::cli {

/// {"version":1,"payloads":…,"valid":…,…}, one line.
std::string to_summary_json(const Totals& totals);

/// nullopt where the text is no such summary.
std::optional<Totals> read_summary_json(std::string_view text);

} // namespace assay::cli
