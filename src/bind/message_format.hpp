// `@message`: a caller's own words, in ICU MessageFormat.
#pragma once

#include "bind/binding.hpp"

namespace assay::bind {

/// Says where `text` is not well-formed, or uses a placeholder that some error of the type would
/// leave empty.
void check_message(Binding& binding, Location location, const std::string& text, const Type& type);

} // namespace assay::bind
