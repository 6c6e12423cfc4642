// How often each code, field and rule was found, instead of the findings themselves.
#pragma once

#include "cli/output/writer.hpp"

#include <memory>
#include <ostream>
#include <string_view>

namespace assay::cli {

/// As tables for people, or as one JSON document.
std::unique_ptr<Writer> statistics_as_text(std::ostream& out, Paint paint);
std::unique_ptr<Writer> statistics_as_json(std::ostream& out);

} // namespace assay::cli
