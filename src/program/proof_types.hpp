// What is planned of a type: which values of each kind are in it, as questions that are answered
// without its branches. Apart from the records, since it reads nothing of them but what is
// sensitive, and they read all of it.
#pragma once

#include "program/proof_plan.hpp"

#include <vector>

namespace assay::program {

/// In the order of the program's types; sets of many literals go to `tables`.
std::vector<TypePlan> plan_types(const Program& program, std::vector<NameTable>& tables);

/// In the order of the program's arrays.
std::vector<CountPlan> plan_counts(const Program& program);

} // namespace assay::program
