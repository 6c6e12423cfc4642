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

using Faults = std::vector<ScalarFault>;

ScalarFault& add(Faults& faults, Code code) {
    ScalarFault& fault = faults.emplace_back();
    fault.code = code;
    return fault;
}

ScalarFault& add(Faults& faults, const Constraint& constraint) {
    ScalarFault& fault = add(faults, constraint::constraints()[constraint.kind].code);
    fault.constraint = constraint;
    return fault;
}

// The branch whose own error is told: the only one, or the first whose base the value satisfies.
template <class Branch, class Fits>
const Branch* told(const std::vector<Branch>& all, Slice slice, Fits base_fits) {
    if (slice.size() == 1) return &all[slice.begin];
    for (auto at = slice.begin; at < slice.end; ++at)
        if (base_fits(all[at])) return &all[at];
    return slice.empty() ? nullptr : &all[slice.begin];
}

// Of a text that stands for nothing else.
void add_plain_text_faults(const Program& program, const TextBranch& branch, std::string_view bytes,
                           Faults& faults) {
    const constraint::Text text(bytes);
    for (auto at = branch.constraints.begin; at < branch.constraints.end; ++at) {
        const Constraint& constraint = program.constraints[at];
        if (!program.store.holds(constraint, text))
            add(faults, constraint).actual = program.store.actual(constraint, text);
    }
}

void add_text_faults(const Program& program, const Type& type, std::string_view bytes,
                     Faults& faults) {
    if (!type.text_literals.empty()) return void(add(faults, Code::enumeration));
    const TextBranch* branch = told(program.texts, type.texts, [&](const TextBranch& each) {
        return !each.format || !program.store.fault(*each.format, bytes);
    });
    if (!branch) return void(add(faults, Code::type));
    if (auto wrong = branch->format ? program.store.fault(*branch->format, bytes)
                                    : constraint::FaultIndex()) {
        ScalarFault& fault = add(faults, Code::format);
        fault.format = branch->format;
        fault.fault = *wrong;
        return;
    }
    if (branch->value == constraint::FormatValue::text)
        return add_plain_text_faults(program, *branch, bytes, faults);
    FormattedText text(bytes, branch->value);
    for (auto at = branch->constraints.begin; at < branch->constraints.end; ++at) {
        const Constraint& constraint = program.constraints[at];
        if (holds(program, constraint, text)) continue;
        add(faults, constraint).actual = text.number
                                             ? program.store.actual(constraint, *text.number)
                                             : program.store.actual(constraint, text.text);
    }
}

void add_number_faults(const Program& program, const Type& type, const Decimal& number,
                       Faults& faults) {
    if (!type.number_literals.empty()) return void(add(faults, Code::enumeration));
    const NumberBranch* branch = told(program.numbers, type.numbers, [&](const NumberBranch& each) {
        return !each.integer || number.is_integer();
    });
    if (!branch || (branch->integer && !number.is_integer())) return void(add(faults, Code::type));
    for (auto at = branch->constraints.begin; at < branch->constraints.end; ++at) {
        const Constraint& constraint = program.constraints[at];
        if (program.store.holds(constraint, number)) continue;
        add(faults, constraint).actual = program.store.actual(constraint, number);
    }
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

void find_faults(const Program& program, const Type& type, Value& value, Arena& arena,
                 std::vector<ScalarFault>& faults) {
    faults.clear();
    switch (value.kind) {
    case Kind::null: return void(add(faults, Code::null));
    case Kind::number: add_number_faults(program, type, number_of(value), faults); break;
    case Kind::string: add_text_faults(program, type, text_of(value, arena), faults); break;
    case Kind::boolean:
        if (type.allows_true || type.allows_false) add(faults, Code::enumeration);
        break;
    default: break;
    }
    // Of another kind; beside that, holds() and fits() never disagree.
    if (faults.empty()) add(faults, Code::type);
    if (type.one_error) faults.resize(1);
}

} // namespace assay::evaluate
