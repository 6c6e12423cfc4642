// Literals against types, by the same constraints that judge payloads.
#include "bind/membership.hpp"

#include <algorithm>

namespace assay::bind {

using constraint::Decimal;
using constraint::Subject;

bool holds(const Rules& rules, constraint::Constraint constraint, std::string_view text) {
    switch (constraint::constraints()[constraint.kind].subject) {
    case Subject::number: {
        auto number = Decimal::parse(text);
        return number && rules.store.holds(constraint, *number);
    }
    case Subject::date: {
        auto date = constraint::Date::parse(text);
        return date && rules.store.holds(constraint, *date);
    }
    case Subject::date_time: {
        auto instant = constraint::Instant::parse(text);
        return instant && rules.store.holds(constraint, *instant);
    }
    default: return rules.store.holds(constraint, constraint::Text(text));
    }
}

bool holds(const Rules& rules, constraint::Constraint constraint, const Decimal& number) {
    return rules.store.holds(constraint, number);
}

bool holds(const Rules& rules, const TextBranch& branch, std::string_view text) {
    if (branch.format && rules.store.fault(*branch.format, text)) return false;
    return std::all_of(
        branch.constraints.begin(), branch.constraints.end(),
        [&](constraint::Constraint constraint) { return holds(rules, constraint, text); });
}

bool holds(const Rules& rules, const NumberBranch& branch, const Decimal& number) {
    if (branch.integer && !number.is_integer()) return false;
    return std::all_of(
        branch.constraints.begin(), branch.constraints.end(),
        [&](constraint::Constraint constraint) { return holds(rules, constraint, number); });
}

bool has_text(const Rules& rules, const Type& type, std::string_view text) {
    if (type.any) return true;
    return std::any_of(type.text_literals.begin(), type.text_literals.end(),
                       [&](const TextLiteral& literal) { return literal.text == text; }) ||
           std::any_of(type.texts.begin(), type.texts.end(),
                       [&](const TextBranch& branch) { return holds(rules, branch, text); });
}

bool has_number(const Rules& rules, const Type& type, const Decimal& number) {
    if (type.any) return true;
    return std::any_of(type.number_literals.begin(), type.number_literals.end(),
                       [&](const Decimal& literal) { return literal == number; }) ||
           std::any_of(type.numbers.begin(), type.numbers.end(),
                       [&](const NumberBranch& branch) { return holds(rules, branch, number); });
}

bool has_json(const Rules& rules, const Type& type, const syntax::Json& json) {
    using Json = syntax::Json::Kind;
    if (type.any) return true;
    switch (json.kind) {
    case Json::null: return type.null;
    case Json::boolean_true: return type.true_literal;
    case Json::boolean_false: return type.false_literal;
    case Json::string: return has_text(rules, type, json.text);
    case Json::number: {
        auto number = Decimal::parse(json.text);
        return number && has_number(rules, type, *number);
    }
    case Json::array:
        return type.array &&
               std::all_of(json.items.begin(), json.items.end(), [&](const syntax::Json& item) {
                   return has_json(rules, rules.types[type.array->element], item);
               });
    case Json::object: return type.map || !type.records.empty();
    }
    return true;
}

bool covers(const TextBranch& wide, const TextBranch& narrow) {
    return wide.constraints.empty() && (!wide.format || wide.format == narrow.format);
}

bool covers(const NumberBranch& wide, const NumberBranch& narrow) {
    return wide.constraints.empty() && (!wide.integer || narrow.integer);
}

} // namespace assay::bind
