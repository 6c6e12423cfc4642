// All constraints, in the order of their kinds. A kind is an index into this list.
#pragma once

#include "constraint/character_constraints.hpp"
#include "constraint/count_constraints.hpp"
#include "constraint/date_constraints.hpp"
#include "constraint/number_constraints.hpp"
#include "constraint/size_constraints.hpp"
#include "constraint/structure_constraints.hpp"
#include "constraint/text_constraints.hpp"

namespace assay::constraint {

using AllConstraints = decltype(SizeConstraints{} + CharacterConstraints{} + TextConstraints{} +
                                NumberConstraints{} + CountConstraints{} + DateConstraints{} +
                                StructureConstraints{});

} // namespace assay::constraint
