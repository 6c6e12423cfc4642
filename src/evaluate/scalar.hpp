// Scalars against types: the fast question, does it fit?, and the slow one, what is wrong?
#pragma once

#include "evaluate/arena.hpp"
#include "evaluate/value.hpp"
#include "program/fits.hpp"

#include <vector>

namespace assay::evaluate {

/// True where the scalar `value` is in the type. Allocates only where a number must be big.
bool fits(const program::Program& program, const program::Type& type, Value& value, Arena& arena);
using program::fits_number;
using program::fits_text;

/// One thing that is wrong with a scalar.
struct ScalarFault {
    Code code = Code::type;
    std::optional<constraint::Constraint> constraint;
    std::optional<std::uint64_t> actual;
    std::optional<constraint::Format> format;
    std::uint16_t fault = 0;
};

/// What is wrong with a scalar that does not fit: at least one thing; one where the type is a
/// union. `faults` is emptied first.
void find_faults(const program::Program& program, const program::Type& type, Value& value,
                 Arena& arena, std::vector<ScalarFault>& faults);

} // namespace assay::evaluate
