// Whether two conditions of a record can hold together, as far as their text tells.
#pragma once

#include "bind/binding.hpp"

namespace assay::bind {

/// True where they lie in different arms of one chain, or demand different values of one field.
bool exclude_each_other(const Binding& binding, RecordIndex record, ConditionIndex a,
                        ConditionIndex b);

} // namespace assay::bind
