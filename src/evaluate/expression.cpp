// Evaluating the nodes of an expression. Unknown operands pass on why they are unknown.
#include "evaluate/expression.hpp"

#include "evaluate/compare.hpp"
#include "evaluate/decode.hpp"
#include "evaluate/lower_case.hpp"
#include "evaluate/scalar.hpp"

namespace assay::evaluate {

using Op = bind::Expression::Kind;
using Is = Result::Is;
using constraint::Decimal;
using program::ValueType;

Result Result::unknown(std::uint8_t reasons) {
    Result result;
    result.reasons = reasons;
    return result;
}

Result Result::truth(bool value) {
    Result result;
    result.is = Is::boolean;
    result.boolean = value;
    return result;
}

Result Result::of(Decimal number) {
    Result result;
    result.is = Is::number;
    result.number = std::move(number);
    return result;
}

Result Result::of(std::string_view text) {
    Result result;
    result.is = Is::text;
    result.text = text;
    return result;
}

Result Evaluator::evaluate(program::NodeIndex index, Scope& scope) {
    const Node& node = program_.nodes[index];
    switch (node.kind) {
    case Op::or_: return logic(node, scope, true);
    case Op::and_: return logic(node, scope, false);
    case Op::not_: return negation(node, scope);
    case Op::equal:
    case Op::not_equal:
    case Op::less:
    case Op::less_equal:
    case Op::greater:
    case Op::greater_equal: return compare(node, scope);
    case Op::in: return membership(index, scope);
    case Op::is: return is_in_set(node, scope);
    case Op::matches: return matches(node, scope);
    case Op::add:
    case Op::subtract:
    case Op::multiply: return arithmetic(node, scope);
    case Op::all:
    case Op::any: return quantifier(index, scope);
    case Op::sum:
    case Op::count_if: return total(node, scope);
    case Op::path: return path(node, scope);
    case Op::literal_number:
    case Op::literal_text:
    case Op::literal_boolean:
    case Op::literal_null:
    case Op::literal_date:
    case Op::literal_date_time: return literal(node);
    default: return function(node, scope);
    }
}

// `or` is true where any operand is, `and` false where any is: that one value dominates unknowns.
Result Evaluator::logic(const Node& node, Scope& scope, bool dominant) {
    std::uint8_t reasons = 0;
    for (std::uint32_t at = 0; at < node.operands.size(); ++at) {
        Result each = operand(node, at, scope);
        if (each.is != Is::boolean)
            reasons |= each.is == Is::unknown ? each.reasons : reason::inapplicable;
        else if (each.boolean == dominant)
            return Result::truth(dominant);
    }
    return reasons ? Result::unknown(reasons) : Result::truth(!dominant);
}

Result Evaluator::negation(const Node& node, Scope& scope) {
    Result value = operand(node, 0, scope);
    if (value.is == Is::unknown) return value;
    return value.is == Is::boolean ? Result::truth(!value.boolean)
                                   : Result::unknown(reason::inapplicable);
}

namespace {

bool holds(Op op, std::strong_ordering order) {
    switch (op) {
    case Op::less: return order < 0;
    case Op::less_equal: return order <= 0;
    case Op::greater: return order > 0;
    default: return order >= 0;
    }
}

} // namespace

Result Evaluator::compare(const Node& node, Scope& scope) {
    Result left = operand(node, 0, scope);
    Result right = operand(node, 1, scope);
    if (left.is == Is::unknown || right.is == Is::unknown)
        return Result::unknown(left.reasons | right.reasons);
    if (node.kind == Op::equal || node.kind == Op::not_equal) {
        // An array or object is not null; nothing else is asked of one.
        bool container = left.is == Is::container || right.is == Is::container;
        bool null = left.is == Is::null || right.is == Is::null;
        if (container && !null) return Result::unknown(reason::inapplicable);
        return Result::truth(same(left, right) == (node.kind == Op::equal));
    }
    auto ordering = order(left, right);
    return ordering ? Result::truth(holds(node.kind, *ordering))
                    : Result::unknown(reason::inapplicable);
}

Result Evaluator::is_in_set(const Node& node, Scope& scope) {
    const program::Type& set = program_.types[node.set];
    const Node& subject = program_.nodes[program_.operands[node.operands.begin]];
    bool inside = false;
    if (subject.kind == Op::path) {
        Found found = look(subject.path, scope);
        if (found.reasons || !found.cell)
            return Result::unknown(found.reasons ? found.reasons : reason::absent);
        Value& value = found.cell->value;
        bool container = value.kind == Kind::array || value.kind == Kind::object;
        // A container can be reopened only through the door of its own text, and facts have
        // another.
        if (container && program_.paths[subject.path].root == bind::Path::Root::context)
            return Result::unknown(reason::inapplicable);
        inside = container ? judge_.fits_container(*found.cell, node.set)
                           : fits(program_, set, value, arena_);
    } else {
        Result value = operand(node, 0, scope);
        if (value.is == Is::unknown) return value;
        if (value.is == Is::boolean) inside = value.boolean ? set.allows_true : set.allows_false;
        if (value.is == Is::number) inside = fits_number(program_, set, value.number);
        if (value.is == Is::text) inside = fits_text(program_, set, value.text);
        if (value.is == Is::null) inside = set.null;
    }
    return Result::truth(inside != node.negated);
}

Result Evaluator::matches(const Node& node, Scope& scope) {
    Result value = operand(node, 0, scope);
    if (value.is == Is::unknown) return value;
    if (value.is != Is::text) return Result::unknown(reason::inapplicable);
    return Result::truth(program_.store.matches(node.pattern, value.text) != node.negated);
}

Result Evaluator::arithmetic(const Node& node, Scope& scope) {
    Result left = operand(node, 0, scope);
    Result right = operand(node, 1, scope);
    if (left.is == Is::unknown || right.is == Is::unknown)
        return Result::unknown(left.reasons | right.reasons);
    if (left.is != Is::number || right.is != Is::number)
        return Result::unknown(reason::inapplicable);
    if (node.kind == Op::add) return Result::of(left.number + right.number);
    if (node.kind == Op::subtract) return Result::of(left.number - right.number);
    return Result::of(left.number * right.number);
}

/// The items of an array that was kept, one at a time. Of one that was read again nothing is left
/// once the next is asked for, nor is any list in it known any more.
class Evaluator::Items {
  public:
    Items(Evaluator& evaluator, Cell& array) : evaluator_(evaluator), array_(array) {
        if (array.read_again) mark_ = memory().mark();
    }
    ~Items() {
        if (array_.read_again) forget();
    }
    Items(const Items&) = delete;
    Items& operator=(const Items&) = delete;

    Cell& at(std::uint32_t ordinal) {
        if (!array_.read_again) return array_.elements[ordinal];
        forget();
        return evaluator_.judge_.item(array_, ordinal, SilentJudge::Depth::whole, scratch_);
    }

  private:
    Arena& memory() { return evaluator_.judge_.memory_of_items(); }

    void forget() {
        for (KnownList& list : evaluator_.known_lists_)
            if (list.array && memory().holds_since(mark_, list.array)) list.array = nullptr;
        memory().release(mark_);
    }

    Evaluator& evaluator_;
    Cell& array_;
    Arena::Mark mark_;
    Cell scratch_;
};

Result Evaluator::quantifier(program::NodeIndex index, Scope& scope) {
    const Node& node = program_.nodes[index];
    bool dominant = node.kind == Op::any;
    Found array = look(node.path, scope);
    if (array.reasons) return Result::unknown(array.reasons);
    if (!array.cell || array.cell->value.kind != Kind::array || !array.cell->keeps_items())
        return Result::unknown(reason::inapplicable);
    std::uint8_t reasons = 0;
    Scope inner = scope;
    Items items(*this, *array.cell);
    for (std::uint32_t at = 0; at < array.cell->value.items; ++at) {
        inner.variable = &items.at(at);
        Result each = operand(node, 0, inner);
        if (each.is != Is::boolean) {
            reasons |= each.is == Is::unknown ? each.reasons : reason::inapplicable;
        } else if (each.boolean == dominant) {
            if (index == watched_)
                failing_ = Item{inner.variable->ordinal, inner.variable->value.place};
            return Result::truth(dominant);
        }
    }
    return reasons ? Result::unknown(reasons) : Result::truth(!dominant);
}

Result Evaluator::total(const Node& node, Scope& scope) {
    Found array = look(node.path, scope);
    if (array.reasons) return Result::unknown(array.reasons);
    if (!array.cell || array.cell->value.kind != Kind::array || !array.cell->keeps_items())
        return Result::unknown(reason::inapplicable);
    Decimal sum;
    std::uint8_t reasons = 0;
    Scope inner = scope;
    Items items(*this, *array.cell);
    for (std::uint32_t at = 0; at < array.cell->value.items; ++at) {
        inner.variable = &items.at(at);
        Result each = operand(node, 0, inner);
        if (node.kind == Op::count_if && each.is == Is::boolean)
            sum = each.boolean ? sum + Decimal(1) : sum;
        else if (node.kind == Op::sum && each.is == Is::number)
            sum = sum + each.number;
        else
            reasons |= each.is == Is::unknown ? each.reasons : reason::inapplicable;
    }
    return reasons ? Result::unknown(reasons) : Result::of(std::move(sum));
}

Result Evaluator::literal(const Node& node) const {
    Result result;
    switch (node.kind) {
    case Op::literal_number: return Result::of(program_.decimals[node.value]);
    case Op::literal_text: return Result::of(std::string_view(program_.literals[node.value]));
    case Op::literal_boolean: return Result::truth(node.boolean);
    case Op::literal_null: result.is = Is::null; return result;
    case Op::literal_date:
        result.is = Is::date;
        result.date.days = static_cast<std::int32_t>(node.value);
        return result;
    default: break;
    }
    auto instant = constraint::Instant::parse(program_.literals[node.value]);
    if (!instant) return Result::unknown(reason::inapplicable);
    result.is = Is::date_time;
    result.instant = *instant;
    return result;
}

namespace {

bool required_fact(const program::Program& program, const program::Path& path) {
    const program::Record& record = program.records[path.record];
    const auto& declarations = record.slots[path.slot].declarations;
    for (auto at = declarations.begin; at < declarations.end; ++at)
        if (!record.declarations[at].optional) return true;
    return false;
}

} // namespace

Found Evaluator::look(program::PathIndex index, Scope& scope) {
    Found found = find(program_, program_.paths[index], scope);
    if (!(found.reasons & reason::waits)) return found;
    if (waits_for_ == program::none) waits_for_ = index;
    const program::Path& path = program_.paths[index];
    bool context = path.root == bind::Path::Root::context;
    if (!context || required_fact(program_, path)) found.reasons |= reason::required;
    return found;
}

Result Evaluator::path(const Node& node, Scope& scope) {
    Found found = look(node.path, scope);
    if (found.reasons) return Result::unknown(found.reasons);
    return found.cell ? read(*found.cell, node.type) : Result::unknown(reason::absent);
}

Result Evaluator::read(Cell& cell, ValueType type) {
    Result result;
    switch (cell.value.kind) {
    case Kind::null: result.is = Is::null; return result;
    case Kind::boolean: return Result::truth(cell.value.boolean);
    case Kind::number: return Result::of(number_of(cell.value));
    case Kind::string: break;
    default: result.is = Is::container; return result;
    }
    std::string_view text = text_of(cell.value, arena_);
    if (type == ValueType::date) {
        auto date = constraint::Date::parse(text);
        if (!date) return Result::unknown(reason::inapplicable);
        result.is = Is::date;
        result.date = *date;
        return result;
    }
    if (type == ValueType::date_time) {
        auto instant = constraint::Instant::parse(text);
        if (!instant) return Result::unknown(reason::inapplicable);
        result.is = Is::date_time;
        result.instant = *instant;
        return result;
    }
    return Result::of(text);
}

Result Evaluator::function(const Node& node, Scope& scope) {
    if (node.kind == Op::present) return present(node, scope);
    if (node.kind == Op::or_else) return or_else(node, scope);
    if (node.kind == Op::count) return count(node, scope);
    if (node.kind == Op::years || node.kind == Op::days) return between_dates(node, scope);
    Result value = operand(node, 0, scope);
    if (value.is == Is::unknown) return value;
    if (value.is == Is::text && node.kind == Op::length)
        return Result::of(Decimal::from_unsigned(constraint::Text(value.text).code_points()));
    if (value.is == Is::text && node.kind == Op::lower) return lower(value);
    if (value.is == Is::text && node.kind == Op::decimals) {
        auto digits = constraint::Store::currency_decimals(value.text);
        if (digits) return Result::of(Decimal(*digits));
    }
    if (value.is == Is::number && node.kind == Op::scale)
        return Result::of(Decimal(value.number.scale()));
    if (value.is == Is::number && node.kind == Op::round) {
        auto places = operand(node, 1, scope).number.to_int64().value_or(0);
        return Result::of(value.number.rounded(static_cast<std::int32_t>(places)));
    }
    return Result::unknown(reason::inapplicable);
}

// Of a complete record, absence is the answer; of a partial one it is a gap.
Result Evaluator::present(const Node& node, Scope& scope) {
    Found found = look(node.path, scope);
    // A repeated member counts as present, though its value is unknown.
    if (found.reasons == 0 || (found.whole && found.cell->repeated)) return Result::truth(true);
    if (found.reasons & (reason::spoiled | reason::waits)) return Result::unknown(found.reasons);
    return Result::truth(false);
}

Result Evaluator::or_else(const Node& node, Scope& scope) {
    Result value = operand(node, 0, scope);
    bool substitute = value.is == Is::unknown && value.reasons == reason::absent;
    return substitute ? operand(node, 1, scope) : value;
}

Result Evaluator::count(const Node& node, Scope& scope) {
    Found found = look(node.path, scope);
    if (found.reasons) return Result::unknown(found.reasons);
    Kind kind = found.cell ? found.cell->value.kind : Kind::absent;
    if (kind != Kind::array && kind != Kind::object) return Result::unknown(reason::inapplicable);
    return Result::of(Decimal::from_unsigned(found.cell->value.items));
}

Result Evaluator::between_dates(const Node& node, Scope& scope) {
    Result from = operand(node, 0, scope);
    Result to = operand(node, 1, scope);
    if (from.is == Is::unknown || to.is == Is::unknown)
        return Result::unknown(from.reasons | to.reasons);
    if (from.is != Is::date || to.is != Is::date) return Result::unknown(reason::inapplicable);
    return Result::of(Decimal(node.kind == Op::years
                                  ? constraint::years_between(from.date, to.date)
                                  : constraint::days_between(from.date, to.date)));
}

Result Evaluator::lower(const Result& text) { return Result::of(lower_case(text.text, arena_)); }

} // namespace assay::evaluate
