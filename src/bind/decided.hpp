// Expressions whose outcome is known when the rules are loaded.
#pragma once

#include "bind/binding.hpp"

#include <optional>

namespace assay::bind {

/// True or false whatever the payload, unless something read is absent; nullopt where it depends.
std::optional<bool> decided(const Binding& binding, RecordIndex record,
                            const Expression& expression);

/// Whether every value of `type` lies in `set`, as far as can be told.
bool lies_in(const Rules& rules, const Type& type, const Type& set);

} // namespace assay::bind
