// The text and the number of a value, whatever form its door holds it in.
#pragma once

#include "evaluate/arena.hpp"
#include "evaluate/value.hpp"

namespace assay::evaluate {

/// The value's text with its escapes decoded; decoded once, into the arena.
std::string_view text_of(Value& value, Arena& arena);

/// The member's name with its escapes decoded.
std::string_view name_of(Cell& cell, Arena& arena);

/// The texts of a value and of all that was kept of what is in it.
void decode_all(Cell& cell, Arena& arena);
void decode_all(Frame& frame, Arena& arena);

/// The exact value of a number.
constraint::Decimal number_of(const Value& value);

} // namespace assay::evaluate
