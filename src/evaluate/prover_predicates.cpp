// Questions about one or two members of a record in passing, and the checks and warnings that they
// settle.
#include "evaluate/prover.hpp"

#include "evaluate/scalar.hpp"

namespace assay::evaluate {

using program::CheckPlan;
using program::Predicate;

namespace {

using Question = Predicate::Kind;
using Comparison = bind::Expression::Kind;

bool holds(Comparison comparison, std::strong_ordering order) {
    switch (comparison) {
    case Comparison::less: return order < 0;
    case Comparison::less_equal: return order <= 0;
    case Comparison::greater: return order > 0;
    default: return order >= 0;
    }
}

// Two dates with times of the same length, both in UTC, and written alike where RFC 3339 leaves a
// choice: their texts are in their order.
bool are_written_alike(std::string_view left, std::string_view right) {
    constexpr std::size_t date_size = 10;
    return left.size() == right.size() && left.size() > date_size && left.back() == 'Z' &&
           right.back() == 'Z' && left[date_size] == right[date_size];
}

template <class Moment>
std::optional<std::strong_ordering> order(std::string_view left, std::string_view right) {
    Moment first, second;
    if (!Moment::read(left, first) || !Moment::read(right, second)) return std::nullopt;
    return first <=> second;
}

} // namespace

// Mostly, its member is not there.
[[gnu::always_inline]] inline Prover::Answer Prover::ask_in_place(const Predicate& predicate,
                                                                  const State& state) {
    const bool there = has(state.present(), predicate.slot);
    if (has(state.wrong(), predicate.slot)) return Answer::spoiled;
    if (predicate.kind == Question::presence)
        return there != predicate.negated ? Answer::yes : Answer::no;
    return there ? ask_member(predicate, state) : Answer::absent;
}

Prover::Answer Prover::ask(const Predicate& predicate, const State& state) {
    return ask_in_place(predicate, state);
}

Prover::Answer Prover::ask_member(const Predicate& predicate, const State& state) {
    const Seen seen = state.seen(predicate.slot);
    switch (predicate.kind) {
    case Question::value: return ask_value(predicate, seen);
    case Question::length: return ask_length(predicate, seen);
    case Question::order: return ask_order(predicate, state);
    case Question::distinct: return ask_distinct(predicate, seen);
    default: break;
    }
    Value value;
    read(seen, value);
    if (value.kind != Kind::boolean) return Answer::unclear;
    return value.boolean != predicate.negated ? Answer::yes : Answer::no;
}

Prover::Answer Prover::ask_value(const Predicate& predicate, const Seen& seen) {
    std::string_view text;
    const bool inside = text_of(seen, text)
                            ? proves_text(plan_.types[predicate.set], predicate.set, text, nullptr)
                            : is_inside(predicate, seen);
    return inside != predicate.negated ? Answer::yes : Answer::no;
}

// Of what is no text.
bool Prover::is_inside(const Predicate& predicate, const Seen& seen) {
    Value value;
    read(seen, value);
    if (value.kind != Kind::array && value.kind != Kind::object)
        return fits(program_, program_.types[predicate.set], value, arena_);
    if (!predicate.container) return false;
    Cell cell;
    cell.value = value;
    return fits_container(cell, predicate.set);
}

Prover::Answer Prover::ask_length(const Predicate& predicate, const Seen& seen) {
    std::string_view text;
    if (!text_of(seen, text)) return Answer::unclear;
    std::uint64_t length = constraint::Text(text).code_points();
    if (length >= 64) return Answer::unclear;
    bool inside = (predicate.lengths >> length & 1) != 0;
    return inside != predicate.negated ? Answer::yes : Answer::no;
}

Prover::Answer Prover::ask_order(const Predicate& predicate, const State& state) {
    if (has(state.wrong(), predicate.other)) return Answer::spoiled;
    if (!has(state.present(), predicate.other)) return Answer::absent;
    std::string_view left, right;
    if (!text_of(state.seen(predicate.slot), left) || !text_of(state.seen(predicate.other), right))
        return Answer::unclear;
    bool dates = predicate.type == program::ValueType::date;
    auto found = are_written_alike(left, right) ? std::optional(left <=> right)
                 : dates                        ? order<constraint::Date>(left, right)
                                                : order<constraint::Instant>(left, right);
    if (!found) return Answer::unclear;
    return holds(predicate.comparison, *found) != predicate.negated ? Answer::yes : Answer::no;
}

Prover::Answer Prover::ask_distinct(const Predicate& predicate, const Seen& seen) {
    texts_.clear();
    if (!list_texts(seen)) return ask_value(predicate, seen); // it has wrong items
    bool inside = distinct_.are_distinct(texts_, 0);
    return inside != predicate.negated ? Answer::yes : Answer::no;
}

[[gnu::always_inline]] inline bool Prover::applies(const State& state, std::uint32_t condition) {
    return condition == none || (state.outcome->active >> condition & 1) != 0;
}

// True where the check holds or does not apply.
[[gnu::always_inline]] inline bool Prover::check_holds(const CheckPlan& plan, const State& state) {
    if (plan.proof == CheckPlan::Proof::general) return false;
    if (plan.proof == CheckPlan::Proof::context) return holds_ && holds_[plan.index];
    for (const auto& predicate : plan.predicates) {
        const Answer answer = ask_in_place(predicate, state);
        if (answer == Answer::unclear) return false;
        if (answer != Answer::no) return true;
    }
    return false;
}

void Prover::settle_checks(State& state) {
    for (const CheckPlan& plan : state.plan.checks) {
        if (!applies(state, plan.condition) || check_holds(plan, state)) continue;
        if (!state.frame) fill_frame(state);
        note_conditions(state);
        const auto at = static_cast<std::size_t>(&plan - state.plan.checks.data());
        judge_check(*state.frame, state.record.checks[at], state.use, state.path);
    }
}

void Prover::warn_deprecated(const State& state) {
    for (program::SlotIndex slot : state.plan.deprecated)
        if (has(state.present(), slot)) warn_deprecated(state, slot);
}

void Prover::warn_deprecated(const State& state, program::SlotIndex slot) {
    const program::SlotPlan& plan = state.plan.slots[slot];
    Use use{plan.deprecated, state.use.sensitive || plan.sensitive, nullptr, none};
    const Seen seen = state.seen(slot);
    PathNode node{&state.path, state.record.slots[slot].name, ordinal_of(seen), false, false};
    Value value;
    read(seen, value);
    recorder_.warning(Code::deprecated, node, value.place, use);
}

void Prover::settle_asides(State& state) {
    warn_deprecated(state);
    settle_checks(state);
}

} // namespace assay::evaluate
