// Scalars against types: does it fit? What is wrong where it does not, judge_scalar.cpp tells.
#pragma once

#include "evaluate/arena.hpp"
#include "evaluate/value.hpp"
#include "program/fits.hpp"

namespace assay::evaluate {

/// True where the scalar `value` is in the type. Allocates only where a number must be big.
bool fits(const program::Program& program, const program::Type& type, Value& value, Arena& arena);
using program::fits_number;
using program::fits_text;

} // namespace assay::evaluate
