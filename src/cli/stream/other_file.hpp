// A rule file that is judged as a payload.
#pragma once

#include "assay/report.hpp"

#include <string_view>

namespace assay::cli {

/// Where `text` is no JSON but seems to be a rule file, the finding's help says so. `report` is
/// about `text`.
void suggest_other_file(std::string_view text, Report& report);

} // namespace assay::cli
