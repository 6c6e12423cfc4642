// Types are asked branch by branch.
#include "program/fits.hpp"

#include "program/proof_plan.hpp"
#include "program/same_text.hpp"

namespace assay::program {

using constraint::Constraint;
using constraint::Decimal;
using constraint::FormatValue;
using constraint::Subject;

FormattedText::FormattedText(std::string_view bytes, FormatValue value) : text(bytes) {
    if (value == FormatValue::number) number = Decimal::parse(bytes);
    // In place: what is copied right after it was written in parts waits.
    if (value == FormatValue::date && !constraint::Date::read(bytes, date.emplace())) date.reset();
    if (value == FormatValue::date_time && !constraint::Instant::read(bytes, instant.emplace()))
        instant.reset();
}

bool holds(const Program& program, const Constraint& constraint, const FormattedText& text) {
    switch (constraint::constraints()[constraint.kind].subject) {
    case Subject::number: return text.number && program.store.holds(constraint, *text.number);
    case Subject::date: return text.date && program.store.holds(constraint, *text.date);
    case Subject::date_time: return text.instant && program.store.holds(constraint, *text.instant);
    default: return program.store.holds(constraint, text.text);
    }
}

namespace {

// A text that stands for nothing else: all constraints are those of texts.
bool fits_plain_branch(const Program& program, const TextBranch& branch, std::string_view bytes) {
    if (branch.format && program.store.fault(*branch.format, bytes)) return false;
    const constraint::Text text(bytes);
    for (auto at = branch.constraints.begin; at < branch.constraints.end; ++at)
        if (!program.store.holds(program.constraints[at], text)) return false;
    return true;
}

bool fits_branch(const Program& program, const TextBranch& branch, std::string_view bytes) {
    if (branch.value == FormatValue::text || branch.constraints.empty())
        return fits_plain_branch(program, branch, bytes);
    const FormattedText text(bytes, branch.value);
    // What could be read as a date is one: formats and values share the reading.
    const bool read = text.date || text.instant;
    if (!read && branch.format && program.store.fault(*branch.format, bytes)) return false;
    for (auto at = branch.constraints.begin; at < branch.constraints.end; ++at)
        if (!holds(program, program.constraints[at], text)) return false;
    return true;
}

// Many literals have a table: a long list must not cost its length for each wrong value.
bool is_literal(const Program& program, const Type& type, std::string_view text) {
    const auto index = static_cast<std::size_t>(&type - program.types.data());
    const std::uint32_t table = program.proofs ? program.proofs->types[index].table : none;
    if (table != none) return program.proofs->tables[table].find(text) != none;
    for (auto at = type.text_literals.begin; at < type.text_literals.end; ++at)
        if (same_text(program.literals[at], text)) return true;
    return false;
}

bool fits_branch(const Program& program, const NumberBranch& branch, const Decimal& number) {
    if (branch.integer && !number.is_integer()) return false;
    for (auto at = branch.constraints.begin; at < branch.constraints.end; ++at)
        if (!program.store.holds(program.constraints[at], number)) return false;
    return true;
}

} // namespace

bool fits_text(const Program& program, const Type& type, std::string_view text) {
    if (type.any || (!type.text_literals.empty() && is_literal(program, type, text))) return true;
    for (auto at = type.texts.begin; at < type.texts.end; ++at)
        if (fits_branch(program, program.texts[at], text)) return true;
    return false;
}

bool fits_number(const Program& program, const Type& type, const Decimal& number) {
    if (type.any) return true;
    for (auto at = type.number_literals.begin; at < type.number_literals.end; ++at)
        if (program.decimals[at] == number) return true;
    for (auto at = type.numbers.begin; at < type.numbers.end; ++at)
        if (fits_branch(program, program.numbers[at], number)) return true;
    return false;
}

} // namespace assay::program
