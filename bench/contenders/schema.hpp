// The subject's rules as a JSON Schema, for validators in this process.
#pragma once

#include "workloads/subject.hpp"

#include <nlohmann/json.hpp>

namespace bench {

/// For validators that ignore `format`: each is said as a pattern, which knows no calendar.
nlohmann::json schema_with_patterns(const Subject& subject);

} // namespace bench
