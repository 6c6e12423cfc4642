// Bodies to records: fields, conditions, groups, requirements and checks, flattened, each with its
// condition.
#pragma once

#include "bind/annotations.hpp"

namespace assay::bind {

/// Reads the bodies of the declared records, each after those that it includes.
void read_declared_records(Binding& binding);

/// Reads the bodies that were written in place; more may come to wait because of them.
void read_pending_records(Binding& binding);

/// Field names that members declare, in their blocks, too.
std::size_t count_fields(const syntax::Members& members);

/// Reads the body of one record.
void read_body(Binding& binding, RecordIndex record);

/// The slots of groups and requirements, now that all fields of the record are known.
void find_named_slots(Binding& binding, RecordIndex record);

/// Joins the context blocks of all modules into one record.
void read_contexts(Binding& binding);

/// `include Other` in record `into`, under `condition`.
void expand_include(Binding& binding, RecordIndex into, const syntax::Include& include,
                    const Annotations& annotations, ConditionIndex condition);

/// The slot of `name` in a record; none where it has none.
SlotIndex find_slot(const Binding& binding, RecordIndex record, std::string_view name);

/// A slot for a name, new or known.
SlotIndex enter_slot(Binding& binding, RecordIndex record, std::string_view name);

/// Adds a declaration at the end of its slot's list; `inclusion` brought it, or it is the record's
/// own.
void enter_declaration(Binding& binding, RecordIndex record, Declaration declaration,
                       std::uint32_t inclusion);

/// Fields that are declared twice in one block, or brought twice.
void find_clashes(Binding& binding, RecordIndex record);

/// Can the two conditions never hold together, because they lie in different arms of one chain?
bool in_different_arms(const Binding& binding, RecordIndex record, ConditionIndex a,
                       ConditionIndex b);

/// Is `outer` the condition `inner`, or one around it? Every condition lies within none.
bool lies_within(const Record& record, ConditionIndex inner, ConditionIndex outer);

/// Says that a field which `without` has left out is read at `place`, by "a check" or the like.
void say_removed(Binding& binding, RecordIndex into, std::uint32_t inclusion, std::string_view name,
                 std::string_view reader, Location place);

/// Groups and requirements against the fields that they name, once all is read.
void check_presence(Binding& binding, RecordIndex record);

/// "did you mean" among the fields of a record.
std::string nearest_field(const Binding& binding, RecordIndex record, std::string_view name);

} // namespace assay::bind
