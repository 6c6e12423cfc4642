// What is planned of a record's conditions: how each is decided, and, where one literal settles
// them all, what they come to. Apart from the rest of the record, whose slots have to be planned
// before.
#pragma once

#include "program/proof_plan.hpp"

#include <vector>

namespace assay::program {

/// Gives the expressions that only evaluating them decides.
std::vector<NodeIndex> plan_conditions(const Program& program, const std::vector<TypePlan>& types,
                                       const Record& record, RecordPlan& plan);

/// Where all conditions hang on one tag, its literal settles them all. They have to be planned.
void plan_outcomes(const std::vector<TypePlan>& types, const Record& record, RecordPlan& plan);

} // namespace assay::program
