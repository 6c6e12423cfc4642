// The later steps of binding, in their order.
#pragma once

#include "bind/binding.hpp"

namespace assay::bind {

/// Types the expressions of the records that wait; what is included is copied from the record that
/// it is in.
void read_expressions(Binding& binding);

/// `unique`, `keys`, discriminators: demands on types, now that all are read.
void meet_demands(Binding& binding);

/// Says which records can never end.
void find_endless_records(Binding& binding);

/// Puts the conditions and slots of a record in order; says which depend on themselves.
void plan(Binding& binding, RecordIndex record);

/// Conditions and checks that are decided from the start, and cases that no branch handles.
void analyse(Binding& binding, RecordIndex record);

/// Examples and tests of the root module, their payloads written out.
void read_tests(Binding& binding);

} // namespace assay::bind
