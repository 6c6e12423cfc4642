// What literals, types and their constraints decide by themselves.
#include "bind/decided.hpp"

#include "bind/kinds.hpp"
#include "bind/membership.hpp"
#include "bind/paths.hpp"

#include <algorithm>

namespace assay::bind {
namespace {

using constraint::Decimal;
using Kind = Expression::Kind;

TypeIndex sole_type(const Binding& binding, RecordIndex record, const Expression& expression) {
    if (expression.kind != Kind::path || !expression.path || expression.path->names.empty() ||
        expression.path->root == Path::Root::variable)
        return none;
    auto owner = expression.path->root == Path::Root::context ? binding.rules.context : record;
    if (owner == none) return none;
    auto reached = reach(binding, owner, expression.path->names);
    return reached.why == Reached::Why::reached ? reached.sole() : none;
}

Kind mirrored(Kind kind) {
    switch (kind) {
    case Kind::less: return Kind::greater;
    case Kind::less_equal: return Kind::greater_equal;
    case Kind::greater: return Kind::less;
    case Kind::greater_equal: return Kind::less_equal;
    default: return kind;
    }
}

/// The numbers for which `number KIND limit` is true.
constraint::Interval<Decimal> interval_of(Kind kind, const Decimal& limit) {
    switch (kind) {
    case Kind::less: return {std::nullopt, limit, false, true};
    case Kind::less_equal: return {std::nullopt, limit, false, false};
    case Kind::greater: return {limit, std::nullopt, true, false};
    default: return {limit, std::nullopt, false, false};
    }
}

Kind opposite(Kind kind) {
    switch (kind) {
    case Kind::less: return Kind::greater_equal;
    case Kind::less_equal: return Kind::greater;
    case Kind::greater: return Kind::less_equal;
    default: return Kind::less;
    }
}

/// Can no number of the type lie in the interval?
bool never_in(Rules& rules, const Type& type, const constraint::Interval<Decimal>& interval) {
    for (const auto& literal : type.number_literals)
        if (interval.contains(literal)) return false;
    auto word = constraint::find_constraint(constraint::Subject::number, "");
    if (!word) return false;
    for (const auto& branch : type.numbers) {
        if (branch.constraints.empty()) return false;
        auto added = rules.store.add(*word, constraint::Ranges<Decimal>{{interval}});
        if (!std::holds_alternative<constraint::Constraint>(added)) return false;
        auto all = branch.constraints;
        all.push_back(std::get<constraint::Constraint>(added));
        if (!rules.store.contradictory(all, branch.integer)) return false;
    }
    return true;
}

bool is_order(Kind kind) {
    return kind == Kind::less || kind == Kind::less_equal || kind == Kind::greater ||
           kind == Kind::greater_equal;
}

std::optional<bool> decided_order(const Binding& binding, RecordIndex record,
                                  const Expression& expression) {
    for (auto side : {0u, 1u}) {
        const auto& limit = expression.operands[1 - side];
        if (limit.kind != Kind::literal_number) continue;
        auto index = sole_type(binding, record, expression.operands[side]);
        if (index == none) return std::nullopt;
        const auto& type = binding.rules.types[index];
        if ((kinds_of(type) & ~kind::null) != kind::number) return std::nullopt;
        auto kind = side == 0 ? expression.kind : mirrored(expression.kind);
        if (never_in(binding.rules, type, interval_of(kind, limit.number))) return false;
        if (never_in(binding.rules, type, interval_of(opposite(kind), limit.number))) return true;
    }
    return std::nullopt;
}

std::optional<bool> decided_is(const Binding& binding, RecordIndex record,
                               const Expression& expression) {
    auto index = sole_type(binding, record, expression.operands[0]);
    if (index == none || index == any_type || expression.set == none) return std::nullopt;
    const auto& rules = binding.rules;
    if (lies_in(rules, rules.types[index], rules.types[expression.set])) return !expression.negated;
    return std::nullopt;
}

std::optional<bool> decided_all(const Binding& binding, RecordIndex record,
                                const Expression& expression, bool neutral) {
    bool open = false;
    for (const auto& operand : expression.operands) {
        auto one = decided(binding, record, operand);
        if (one == !neutral) return !neutral;
        open = open || !one;
    }
    if (open) return std::nullopt;
    return neutral;
}

} // namespace

bool lies_in(const Rules& rules, const Type& type, const Type& set) {
    if (set.any) return true;
    if (type.any || type.array || type.map || !type.records.empty()) return false;
    if ((type.null && !set.null) || (type.true_literal && !set.true_literal) ||
        (type.false_literal && !set.false_literal))
        return false;
    auto covered = [](const auto& narrow, const auto& all) {
        return std::any_of(all.begin(), all.end(),
                           [&](const auto& wide) { return covers(wide, narrow); });
    };
    for (const auto& branch : type.texts)
        if (!covered(branch, set.texts)) return false;
    for (const auto& branch : type.numbers)
        if (!covered(branch, set.numbers)) return false;
    if (type.text_literals.size() * (set.text_literals.size() + set.texts.size()) > 100'000)
        return false; // not looked through: loading stays linear
    for (const auto& literal : type.text_literals)
        if (!has_text(rules, set, literal.text)) return false;
    for (const auto& number : type.number_literals)
        if (!has_number(rules, set, number)) return false;
    return true;
}

std::optional<bool> decided(const Binding& binding, RecordIndex record,
                            const Expression& expression) {
    switch (expression.kind) {
    case Kind::literal_boolean: return expression.boolean;
    case Kind::and_: return decided_all(binding, record, expression, true);
    case Kind::or_: return decided_all(binding, record, expression, false);
    case Kind::not_: {
        auto inner = decided(binding, record, expression.operands[0]);
        if (!inner) return std::nullopt;
        return !*inner;
    }
    case Kind::is: return decided_is(binding, record, expression);
    default:
        if (is_order(expression.kind)) return decided_order(binding, record, expression);
        return std::nullopt;
    }
}

} // namespace assay::bind
