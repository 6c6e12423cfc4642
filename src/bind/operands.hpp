// What stands after the word of a constraint, in the form that the constraint expects.
#pragma once

#include "bind/branches.hpp"
#include "bind/kinds.hpp"
#include "bind/types.hpp"

#include <optional>

namespace assay::bind {

/// "`multiple of`", "`not blank`", "`0..15`": the constraint as its author calls it.
std::string called(const Binding& binding, FileIndex file, const syntax::Constraint& constraint);

/// What stands after the word, for underlining; the word where nothing does.
source::Span operand_span(const syntax::Constraint& constraint);

/// The operand for `info`; nullopt where it has another form, which is said.
std::optional<constraint::Operand> operand_of(Binding& binding, FileIndex file,
                                              const syntax::Constraint& constraint,
                                              const constraint::ConstraintInfo& info);

/// The numbers and dates among the choices after `is`.
void add_intervals(Binding& binding, Union& set, const std::vector<syntax::SetAtom>& choices,
                   Asked asked);

} // namespace assay::bind
