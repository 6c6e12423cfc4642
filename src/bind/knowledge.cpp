// Small sets of values, and how conditions narrow them.
#include "bind/knowledge.hpp"

#include "bind/membership.hpp"
#include "bind/paths.hpp"
#include "bind/records.hpp"

#include <algorithm>

namespace assay::bind {
namespace {

using Kind = Expression::Kind;

/// Enums larger than this, and chains longer, are not thought through: loading stays linear.
constexpr std::size_t most_values = 300;
constexpr std::size_t most_arms = 300;

Value quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

/// All values of a type that has only literals; nullopt where it has more, or too many.
std::optional<Values> literals_of(const Type& type) {
    bool open = type.any || !type.texts.empty() || !type.numbers.empty() || type.array ||
                type.map || !type.records.empty();
    if (open || type.text_literals.size() + type.number_literals.size() > most_values)
        return std::nullopt;
    Values values;
    values.reserve(type.text_literals.size());
    for (const auto& literal : type.text_literals) values.insert(quoted(literal.text));
    for (const auto& number : type.number_literals) values.insert(number.to_string());
    if (type.null) values.insert("null");
    if (type.true_literal) values.insert("true");
    if (type.false_literal) values.insert("false");
    return values;
}

/// Of the literals of `type`, those that `set` holds.
Values held(const Rules& rules, const Type& type, const Type& set) {
    Values values;
    for (const auto& literal : type.text_literals)
        if (has_text(rules, set, literal.text)) values.insert(quoted(literal.text));
    for (const auto& number : type.number_literals)
        if (has_number(rules, set, number)) values.insert(number.to_string());
    if (type.null && (set.null || set.any)) values.insert("null");
    if (type.true_literal && (set.true_literal || set.any)) values.insert("true");
    if (type.false_literal && (set.false_literal || set.any)) values.insert("false");
    return values;
}

std::optional<Value> value_of(const Expression& literal) {
    switch (literal.kind) {
    case Kind::literal_text: return quoted(literal.text);
    case Kind::literal_number: return literal.number.to_string();
    case Kind::literal_boolean: return literal.boolean ? "true" : "false";
    case Kind::literal_null: return "null";
    default: return std::nullopt;
    }
}

std::optional<Fact> fact_about(const Expression& path) {
    if (path.kind != Kind::path || !path.path || path.path->names.empty() ||
        path.path->root == Path::Root::variable)
        return std::nullopt;
    return Fact{path.path->root, path.path->names, false, {}};
}

Reached reached_by(const Binding& binding, RecordIndex record, const Fact& field) {
    if (field.root == Path::Root::context) record = binding.rules.context;
    if (record == none) return {};
    return reach(binding, record, field.names);
}

std::optional<Fact> fact_of_is(const Binding& binding, RecordIndex record,
                               const Expression& expression) {
    auto fact = fact_about(expression.operands[0]);
    if (!fact || expression.set == none) return std::nullopt;
    const auto& set = binding.rules.types[expression.set];
    auto sole = reached_by(binding, record, *fact).sole();
    if (auto values = literals_of(set))
        fact->values = std::move(*values);
    else if (sole != none && literals_of(binding.rules.types[sole]))
        fact->values = held(binding.rules, binding.rules.types[sole], set);
    else
        return std::nullopt;
    fact->others = expression.negated;
    return fact;
}

std::optional<Fact> fact_of_equality(const Expression& expression) {
    for (auto side : {0u, 1u}) {
        auto fact = fact_about(expression.operands[side]);
        auto value = value_of(expression.operands[1 - side]);
        if (!fact || !value) continue;
        fact->values.insert(std::move(*value));
        fact->others = expression.kind == Kind::not_equal;
        return fact;
    }
    return std::nullopt;
}

std::optional<Fact> fact_of(const Binding& binding, RecordIndex record,
                            const Expression& expression) {
    switch (expression.kind) {
    case Kind::is: return fact_of_is(binding, record, expression);
    case Kind::equal:
    case Kind::not_equal: return fact_of_equality(expression);
    case Kind::not_: {
        auto fact = fact_of(binding, record, expression.operands[0]);
        if (fact) fact->others = !fact->others;
        return fact;
    }
    case Kind::path: {
        auto fact = fact_about(expression);
        if (fact) fact->values.insert("true");
        return fact;
    }
    default: return std::nullopt;
    }
}

} // namespace

void Left::where_true(const Fact& fact) {
    absent = false;
    if (!finite && !fact.others) {
        auto excluded = std::move(values);
        finite = true;
        values = fact.values;
        for (const auto& value : excluded) values.erase(value);
    } else if (!finite) {
        values.insert(fact.values.begin(), fact.values.end());
    } else {
        for (auto i = values.begin(); i != values.end();)
            i = fact.values.count(*i) != fact.others ? std::next(i) : values.erase(i);
    }
}

void Left::where_not_true(const Fact& fact) {
    auto was_absent = absent;
    auto opposite = fact;
    opposite.others = !fact.others;
    where_true(opposite);
    absent = was_absent;
}

Facts facts_of(const Binding& binding, RecordIndex record, const Expression& expression) {
    if (auto fact = fact_of(binding, record, expression)) return {{std::move(*fact)}, true};
    Facts all;
    if (expression.kind != Kind::and_) return all;
    for (const auto& operand : expression.operands)
        if (auto fact = fact_of(binding, record, operand)) all.facts.push_back(std::move(*fact));
    return all;
}

Left left_of(const Binding& binding, RecordIndex record, const Fact& field,
             ConditionIndex condition) {
    Left left;
    auto reached = reached_by(binding, record, field);
    if (reached.why != Reached::Why::reached) return left;
    if (reached.sole() != none)
        if (auto values = literals_of(binding.rules.types[reached.sole()])) {
            left.finite = true;
            left.values = std::move(*values);
        }
    auto owner = field.root == Path::Root::context ? binding.rules.context : record;
    if (owner == none) return left; // no module declares a context, and that is an error of its own
    auto slot = find_slot(binding, owner, field.names[0]);
    auto around = field.root == Path::Root::context ? none : condition;
    left.absent = !reached.certain || !always_there(binding, owner, slot, around);
    return left;
}

namespace {

/// What the arms before `condition` leave: all of them were not true.
void narrow_by_earlier(const Binding& binding, RecordIndex index, const Condition& condition,
                       const Fact& field, Left& left) {
    if (condition.after.size() > most_arms) return;
    for (auto earlier : condition.after) {
        const auto& arm = binding.rules.records[index].conditions[earlier];
        if (!arm.expression) continue;
        auto facts = facts_of(binding, index, *arm.expression);
        if (facts.whole && facts.facts[0].same_field(field)) left.where_not_true(facts.facts[0]);
    }
}

} // namespace

void narrow(const Binding& binding, RecordIndex index, ConditionIndex condition, Where where,
            const Fact& field, Left& left) {
    const auto& conditions = binding.rules.records[index].conditions;
    for (auto i = condition; i != none; i = conditions[i].parent) {
        const auto& one = conditions[i];
        if (where != Where::around) narrow_by_earlier(binding, index, one, field, left);
        if (where == Where::inside && one.expression)
            for (const auto& fact : facts_of(binding, index, *one.expression).facts)
                if (fact.same_field(field)) left.where_true(fact);
        where = Where::inside;
    }
}

} // namespace assay::bind
