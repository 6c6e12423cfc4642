// The changes of a test, made on the JSON of its example.
#pragma once

#include "bind/binding.hpp"

namespace assay::bind {

/// Makes `change` on `json`; says where it points to nothing.
void make_change(Binding& binding, FileIndex file, const syntax::Change& change,
                 syntax::Json& json);

} // namespace assay::bind
