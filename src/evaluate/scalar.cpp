// Judging scalars. The branches of the value's kind are judged; of several, one fault is told.
#include "evaluate/scalar.hpp"

#include "evaluate/decode.hpp"

namespace assay::evaluate {

namespace {

using constraint::Constraint;
using constraint::Decimal;
using program::FormattedText;
using program::NumberBranch;
using program::Program;
using program::Slice;
using program::TextBranch;
using program::Type;

ScalarFault fault_of(Code code) {
    ScalarFault fault;
    fault.code = code;
    return fault;
}

ScalarFault constraint_fault(const Constraint& constraint) {
    ScalarFault fault = fault_of(constraint::constraints()[constraint.kind].code);
    fault.constraint = constraint;
    return fault;
}

// The branch whose own error is told: the only one, or the first whose base the value satisfies.
template <class Branch, class Fits>
const Branch* told(const std::vector<Branch>& all, Slice slice, Fits base_fits) {
    for (auto at = slice.begin; at < slice.end; ++at)
        if (base_fits(all[at])) return &all[at];
    return slice.empty() ? nullptr : &all[slice.begin];
}

std::vector<ScalarFault> text_faults(const Program& program, const Type& type,
                                     std::string_view bytes) {
    std::vector<ScalarFault> faults;
    if (!type.text_literals.empty()) {
        faults.push_back(fault_of(Code::enumeration));
        return faults;
    }
    const TextBranch* branch = told(program.texts, type.texts, [&](const TextBranch& each) {
        return !each.format || !program.store.fault(*each.format, bytes);
    });
    if (!branch) return {fault_of(Code::type)};
    if (auto wrong = branch->format ? program.store.fault(*branch->format, bytes) : std::nullopt) {
        faults.push_back(fault_of(Code::format));
        faults.back().format = branch->format;
        faults.back().fault = *wrong;
        return faults;
    }
    FormattedText text(bytes, branch->value);
    for (auto at = branch->constraints.begin; at < branch->constraints.end; ++at) {
        const Constraint& constraint = program.constraints[at];
        if (holds(program, constraint, text)) continue;
        faults.push_back(constraint_fault(constraint));
        faults.back().actual = text.number ? program.store.actual(constraint, *text.number)
                                           : program.store.actual(constraint, text.text);
    }
    return faults;
}

std::vector<ScalarFault> number_faults(const Program& program, const Type& type,
                                       const Decimal& number) {
    if (!type.number_literals.empty()) return {fault_of(Code::enumeration)};
    const NumberBranch* branch = told(program.numbers, type.numbers, [&](const NumberBranch& each) {
        return !each.integer || number.is_integer();
    });
    if (!branch || (branch->integer && !number.is_integer())) return {fault_of(Code::type)};
    std::vector<ScalarFault> faults;
    for (auto at = branch->constraints.begin; at < branch->constraints.end; ++at) {
        const Constraint& constraint = program.constraints[at];
        if (program.store.holds(constraint, number)) continue;
        faults.push_back(constraint_fault(constraint));
        faults.back().actual = program.store.actual(constraint, number);
    }
    return faults;
}

} // namespace

bool fits(const Program& program, const Type& type, Value& value, Arena& arena) {
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

std::vector<ScalarFault> faults(const Program& program, const Type& type, Value& value,
                                Arena& arena) {
    std::vector<ScalarFault> faults;
    switch (value.kind) {
    case Kind::null: return {fault_of(Code::null)};
    case Kind::boolean:
        return {fault_of(type.allows_true || type.allows_false ? Code::enumeration : Code::type)};
    case Kind::number: faults = number_faults(program, type, number_of(value)); break;
    case Kind::string: faults = text_faults(program, type, text_of(value, arena)); break;
    default: return {fault_of(Code::type)};
    }
    if (faults.empty()) faults.push_back(fault_of(Code::type)); // holds() and fits() never disagree
    if (type.one_error) faults.resize(1);
    return faults;
}

} // namespace assay::evaluate
