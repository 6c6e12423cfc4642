// Decoding escapes and number forms on demand.
#include "evaluate/decode.hpp"

#include "evaluate/escapes.hpp"

namespace assay::evaluate {

std::string_view decoded(std::string_view written, Arena& arena) {
    char* bytes = arena.bytes(written.size());
    return {bytes, decode_escapes(written, bytes)};
}

void decode_all(Cell& cell, Arena& arena) {
    if (cell.value.kind == Kind::string) text_of(cell.value, arena);
    if (Frame* record = cell.record()) decode_all(*record, arena);
    if (cell.read_again || !cell.keeps_items()) return;
    for (std::uint32_t at = 0; at < cell.value.items; ++at) decode_all(cell.elements[at], arena);
}

void decode_all(Frame& frame, Arena& arena) {
    for (std::size_t at = 0; at < frame.record->slots.size(); ++at)
        decode_all(frame.cells[at], arena);
}

constraint::Decimal number_of(const Value& value) {
    using constraint::Decimal;
    switch (value.form) {
    case NumberForm::signed_integer: return Decimal(value.integer);
    case NumberForm::unsigned_integer: return Decimal::from_unsigned(value.natural);
    case NumberForm::real: return Decimal::shortest(value.real).value_or(Decimal());
    case NumberForm::text: break;
    }
    return Decimal::parse(value.text).value_or(Decimal());
}

} // namespace assay::evaluate
