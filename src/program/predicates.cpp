// Reading predicates out of expressions.
#include "program/predicates.hpp"

#include "program/fits.hpp"

#include <algorithm>

namespace assay::program {

using Op = bind::Expression::Kind;
using Kind = Predicate::Kind;

std::optional<Predicate> PredicateReader::read(const Node& node) const {
    Predicate result;
    switch (node.kind) {
    case Op::is: return read_membership(node);
    case Op::less:
    case Op::less_equal:
    case Op::greater:
    case Op::greater_equal: return read_order(node);
    case Op::not_: {
        auto inner = read(operand(node, 0));
        if (inner) inner->negated = !inner->negated;
        return inner;
    }
    case Op::present:
        result.kind = Kind::presence;
        result.slot = slot_at(node.path);
        break;
    case Op::path:
        if (node.type != ValueType::boolean) return std::nullopt;
        result.kind = Kind::truth;
        result.slot = slot_of(node);
        break;
    default: return std::nullopt;
    }
    return result.slot == none ? std::nullopt : std::optional(result);
}

bool PredicateReader::read_check(const Check& check, std::vector<Predicate>& predicates) const {
    // Of a partial record, an absent field leaves a check undecided.
    if (record_.partial && !check.warning) return false;
    const Node& node = program_.nodes[check.expression];
    std::size_t alternatives = node.kind == Op::or_ ? node.operands.size() : 1;
    for (std::uint32_t at = 0; at < alternatives; ++at) {
        auto predicate = read(node.kind == Op::or_ ? operand(node, at) : node);
        if (!predicate) return false;
        predicates.push_back(*predicate);
    }
    auto never = [this](const Predicate& each) { return is_never(each); };
    // One stays: of none, nobody would ask whether its members are there.
    if (!std::all_of(predicates.begin(), predicates.end(), never)) std::erase_if(predicates, never);
    return true;
}

std::optional<Predicate> PredicateReader::read_membership(const Node& node) const {
    const Node* subject = &operand(node, 0);
    Predicate result;
    if (subject->kind == Op::length) {
        result.kind = Kind::length;
        subject = &operand(*subject, 0);
    }
    result.slot = slot_of(*subject);
    if (result.slot == none) return std::nullopt;
    const Type& set = program_.types[node.set];
    result.container = set.any || set.array != none || set.map != none || set.record != none ||
                       set.discriminator != none;
    result.set = node.set;
    result.negated = node.negated;
    if (result.kind == Kind::value && asks_for_distinct_texts(set, result.slot))
        result.kind = Kind::distinct;
    if (result.kind == Kind::length) result.lengths = lengths_in(set);
    return result;
}

// One bit for each length below 64 that is in the set.
std::uint64_t PredicateReader::lengths_in(const Type& set) const {
    if (set.any) return ~std::uint64_t{0};
    std::uint64_t lengths = 0;
    for (auto at = set.number_literals.begin; at < set.number_literals.end; ++at) {
        const auto number = program_.decimals[at].to_int64();
        if (number && *number >= 0 && *number < 64) lengths |= std::uint64_t{1} << *number;
    }
    for (auto at = set.numbers.begin; at < set.numbers.end; ++at) {
        const NumberBranch& branch = program_.numbers[at];
        const bool one = branch.constraints.size() == 1;
        const auto integers =
            one ? program_.store.integers_below_64(program_.constraints[branch.constraints.begin])
                : std::nullopt;
        if (!integers) return lengths_asked_for(set);
        lengths |= *integers;
    }
    return lengths;
}

std::uint64_t PredicateReader::lengths_asked_for(const Type& set) const {
    std::uint64_t lengths = 0;
    for (std::uint64_t count = 0; count < 64; ++count)
        if (fits_number(program_, set, constraint::Decimal::from_unsigned(count)))
            lengths |= std::uint64_t{1} << count;
    return lengths;
}

std::optional<Predicate> PredicateReader::read_order(const Node& node) const {
    const Node &left = operand(node, 0), &right = operand(node, 1);
    bool dates = left.type == ValueType::date || left.type == ValueType::date_time;
    if (!dates || left.type != right.type) return std::nullopt;
    Predicate result;
    result.kind = Kind::order;
    result.type = left.type;
    result.comparison = node.kind;
    result.slot = slot_of(left);
    result.other = slot_of(right);
    return is_one_format(result.slot) && is_one_format(result.other) ? std::optional(result)
                                                                     : std::nullopt;
}

// Strings of the member are all of one format.
bool PredicateReader::is_one_format(SlotIndex slot) const {
    if (slot == none || plan_.slots[slot].type == none) return false;
    const Type& type = program_.types[plan_.slots[slot].type];
    return !type.any && type.text_literals.empty() && type.texts.size() == 1;
}

SlotIndex PredicateReader::slot_of(const Node& node) const {
    return node.kind == Op::path ? slot_at(node.path) : none;
}

// A member of this very record.
SlotIndex PredicateReader::slot_at(PathIndex index) const {
    const Path& path = program_.paths[index];
    if (path.root != bind::Path::Root::record || !path.steps.empty()) return none;
    return &program_.records[path.record] == &record_ ? path.slot : none;
}

// False of every value that is in its member's type.
bool PredicateReader::is_never(const Predicate& predicate) const {
    TypeIndex type = plan_.slots[predicate.slot].type;
    return predicate.kind == Kind::value && predicate.negated && type != none &&
           covers(predicate.set, type);
}

// Of a member whose arrays hold nothing but texts, whether they differ: all else that the set says
// of an array is true of the member's.
bool PredicateReader::asks_for_distinct_texts(const Type& set, SlotIndex slot) const {
    if (set.array == none || plan_.slots[slot].type == none) return false;
    const TypePlan& member = types_[plan_.slots[slot].type];
    const Array& asked = program_.arrays[set.array];
    if (!asked.unique || !asked.unique_by.empty() || !asked.counts.empty()) return false;
    const bool only_arrays = member.plain == 0 && member.text == TextProof::none &&
                             member.number == NumberProof::none && member.array != none;
    if (!only_arrays || member.has_objects()) return false;
    const TypeIndex element = program_.arrays[member.array].element;
    return types_[element].is_text_only() && covers(asked.element, element);
}

// Whether every value of `type` is in the set; false where that takes more than a look.
bool PredicateReader::covers(TypeIndex set, TypeIndex type) const {
    const TypePlan &outer = types_[set], &inner = types_[type];
    if (inner.any || inner.map != none || inner.record != none || inner.discriminator != none)
        return false;
    if ((inner.plain & ~outer.plain) != 0) return false;
    if (inner.text != TextProof::none && outer.text != TextProof::any) return false;
    if (inner.number != NumberProof::none && outer.number != NumberProof::any) return false;
    if (inner.array == none) return true;
    if (outer.array == none) return false;
    const Array& wide = program_.arrays[outer.array];
    return !wide.unique && wide.counts.empty() &&
           covers(wide.element, program_.arrays[inner.array].element);
}

} // namespace assay::program
