// JSON text of payloads, for cases and for those that make payloads up.
#pragma once

#include "reference/interpreter/values.hpp"

namespace assay::reference {

/// JSON text, as a rule file would spell it.
std::string write_payload(const Payload& payload);
/// A JSON string of `text`, quotes included.
std::string write_text(std::string_view text);

} // namespace assay::reference
