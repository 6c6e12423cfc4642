// What is wrong with a scalar that does not fit. The branches of the value's kind are asked; of
// several, the faults of one are told.
#include "evaluate/decode.hpp"
#include "evaluate/judge.hpp"

namespace assay::evaluate {

namespace {

using constraint::Constraint;
using constraint::Decimal;
using program::FormattedText;
using program::NumberBranch;
using program::TextBranch;

// The branch whose own error is told: the only one, or the first whose base the value satisfies.
template <class Branch, class Fits>
const Branch* told(const std::vector<Branch>& all, program::Slice slice, Fits base_fits) {
    if (slice.size() == 1) return &all[slice.begin];
    for (auto at = slice.begin; at < slice.end; ++at)
        if (base_fits(all[at])) return &all[at];
    return slice.empty() ? nullptr : &all[slice.begin];
}

} // namespace

/// Writes a violation for each thing that is wrong with one scalar: at least one; one where the
/// type is a union.
class ScalarFaults {
  public:
    ScalarFaults(Judge& judge, Value& value, program::TypeIndex type, const Use& use,
                 const PathNode& path)
        : judge_(judge), program_(judge.program_), value_(value), index_(type),
          type_(program_.types[type]), use_(use), path_(path) {}

    void report() {
        switch (value_.kind) {
        case Kind::null: return void(add(Code::null));
        case Kind::number:
            if (!type_.number_literals.empty() || !type_.numbers.empty()) report_number();
            break;
        case Kind::string: report_text(text_of(value_, judge_.arena_)); break;
        case Kind::boolean:
            if (type_.allows_true || type_.allows_false) add(Code::enumeration);
            break;
        default: break;
        }
        // Of another kind; beside that, holds() and fits() never disagree.
        if (!some_) add(Code::type);
    }

  private:
    Violation& add(Code code) {
        some_ = true;
        Violation& violation = judge_.recorder_.error(code, path_, value_.place, use_);
        violation.type = index_;
        violation.actual_kind = value_.kind;
        judge_.explain(violation, use_);
        return violation;
    }

    // Words that some other may be meant by.
    Violation& add_word(Code code) {
        Violation& violation = add(code);
        if (!use_.sensitive && value_.kind == Kind::string)
            violation.unfamiliar = judge_.lasting(value_.text);
        return violation;
    }

    bool enough() const { return some_ && type_.one_error; }

    // Those of the constraints that do not hold for `measured`, as `holds` says.
    template <class Measured, class Holds>
    void report_constraints(program::Slice constraints, const Measured& measured, Holds holds) {
        for (auto at = constraints.begin; at < constraints.end && !enough(); ++at) {
            const Constraint& constraint = program_.constraints[at];
            if (holds(constraint)) continue;
            Violation& violation = add(constraint::constraints()[constraint.kind].code);
            violation.constraint = constraint;
            violation.actual = program_.store.actual(constraint, measured);
        }
    }

    template <class Measured>
    void report_constraints(program::Slice constraints, const Measured& measured) {
        report_constraints(constraints, measured, [&](const Constraint& constraint) {
            return program_.store.holds(constraint, measured);
        });
    }

    void report_text(std::string_view bytes) {
        if (!type_.text_literals.empty()) return void(add_word(Code::enumeration));
        const TextBranch* branch = told(program_.texts, type_.texts, [&](const TextBranch& each) {
            return !each.format || !program_.store.fault(*each.format, bytes);
        });
        if (!branch) return;
        if (branch->format)
            if (const auto wrong = program_.store.fault(*branch->format, bytes)) {
                Violation& violation = add_word(Code::format);
                violation.format = branch->format;
                violation.fault = *wrong;
                return;
            }
        if (branch->value == constraint::FormatValue::text)
            return report_constraints(branch->constraints, constraint::Text(bytes));
        const FormattedText text(bytes, branch->value);
        const auto holds = [&](const Constraint& constraint) {
            return program::holds(program_, constraint, text);
        };
        if (text.number) return report_constraints(branch->constraints, *text.number, holds);
        report_constraints(branch->constraints, text.text, holds);
    }

    void report_number() {
        if (!type_.number_literals.empty()) return void(add(Code::enumeration));
        const Decimal number = number_of(value_);
        const NumberBranch* branch =
            told(program_.numbers, type_.numbers,
                 [&](const NumberBranch& each) { return !each.integer || number.is_integer(); });
        if (!branch || (branch->integer && !number.is_integer())) return;
        report_constraints(branch->constraints, number);
    }

    Judge& judge_;
    const program::Program& program_;
    Value& value_;
    const program::TypeIndex index_;
    const program::Type& type_;
    const Use& use_;
    const PathNode& path_;
    bool some_ = false;
};

void Judge::judge_scalar(Cell& cell, program::TypeIndex index, const Use& use,
                         const PathNode& path) {
    if (!cell.wrong && fits(program_, program_.types[index], cell.value, arena_)) return;
    cell.spoiled = true;
    report_scalar(cell.value, index, use, path);
}

void Judge::report_scalar(Value& value, program::TypeIndex index, const Use& use,
                          const PathNode& path) {
    if (recorder_.silent()) // that there is one is all that counts
        recorder_.error(Code::type, path, value.place, use);
    else
        ScalarFaults(*this, value, index, use, path).report();
}

} // namespace assay::evaluate
