// Does a scalar fit? By its kind, then by the branches of that kind.
#include "evaluate/scalar.hpp"

#include "evaluate/decode.hpp"

namespace assay::evaluate {

bool fits(const program::Program& program, const program::Type& type, Value& value, Arena& arena) {
    if (type.any) return true;
    switch (value.kind) {
    case Kind::null: return type.null;
    case Kind::boolean: return value.boolean ? type.allows_true : type.allows_false;
    case Kind::number:
        if (type.numbers.empty() && type.number_literals.empty()) return false;
        return fits_number(program, type, number_of(value));
    case Kind::string:
        if (type.texts.empty() && type.text_literals.empty()) return false;
        return fits_text(program, type, text_of(value, arena));
    default: return false;
    }
}

} // namespace assay::evaluate
