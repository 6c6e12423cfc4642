// The text and the number of a value, whatever form its door holds it in.
#pragma once

#include "evaluate/arena.hpp"
#include "evaluate/value.hpp"

namespace assay::evaluate {

/// What stands between quotes, into the arena.
std::string_view decoded(std::string_view written, Arena& arena);

/// The value's text with its escapes decoded; decoded once.
inline std::string_view text_of(Value& value, Arena& arena) {
    if (value.escaped) {
        value.text = decoded(value.text, arena);
        value.escaped = false;
    }
    return value.text;
}

/// The member's name with its escapes decoded.
inline std::string_view name_of(Cell& cell, Arena& arena) {
    if (cell.name_escaped) {
        cell.name = decoded(cell.name, arena);
        cell.name_escaped = false;
    }
    return cell.name;
}

/// The texts of a value and of all that was kept of what is in it.
void decode_all(Cell& cell, Arena& arena);
void decode_all(Frame& frame, Arena& arena);

/// The exact value of a number.
constraint::Decimal number_of(const Value& value);

} // namespace assay::evaluate
