// Texts against plans; members, as bits, against masks.
#include "evaluate/prover.hpp"

#include "evaluate/scalar.hpp"
#include "program/same_text.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <utility>

namespace assay::evaluate {

using program::TextProof;

const program::Map Prover::free_map;
const program::TypePlan Prover::anything = [] {
    TypePlan plan;
    plan.any = true;
    plan.plain = program::kind_bit::null | program::kind_bit::yes | program::kind_bit::no;
    plan.text = TextProof::any;
    plan.number = program::NumberProof::any;
    plan.least = std::numeric_limits<std::int64_t>::min();
    plan.greatest = std::numeric_limits<std::int64_t>::max();
    plan.fractions = true;
    return plan;
}();

Prover::Prover(const program::Program& program, Findings& findings, Arena& arena,
               const PayloadLimits& limits)
    : Judge(program, findings, arena, limits), limits_(limits), plan_(*program.proofs) {}

// What takes more than a look at its bytes.
bool Prover::proves_special_text(const TypePlan& plan, program::TypeIndex type,
                                 std::string_view text) const {
    switch (plan.text) {
    case TextProof::none: return false;
    case TextProof::dates: return is_moment<constraint::Date>(plan, text);
    case TextProof::instants: return is_moment<constraint::Instant>(plan, text);
    case TextProof::format:
        if (!program_.store.fault(plan.format, text)) return true;
        if (plan.literals.empty()) return false;
        [[fallthrough]];
    default: return fits_text(program_, program_.types[type], text);
    }
}

template <class Moment>
bool Prover::is_moment(const TypePlan& plan, std::string_view text) const {
    Moment moment;
    if (!Moment::read(text, moment)) return false;
    for (auto at = plan.constraints.begin; at < plan.constraints.end; ++at)
        if (!program_.store.holds(program_.constraints[at], moment)) return false;
    return true;
}

std::uint32_t Prover::listed_literal(const TypePlan& plan, std::string_view text) const {
    for (auto at = plan.literals.begin; at < plan.literals.end; ++at)
        if (program::same_text(program_.literals[at], text)) return at - plan.literals.begin;
    return none;
}

std::uint32_t Prover::literal_index(const TypePlan& plan, std::string_view text) const {
    if (plan.table == none) return listed_literal(plan, text);
    return plan_.tables[plan.table].find(text);
}

Frame* Prover::open_frame(State& state) {
    const program::Record& record = state.record;
    Frame* frame = arena_.make<Frame>();
    frame->record = &record;
    frame->record_index = state.index;
    // Only cells that some rule reads are ever touched.
    frame->cells = reinterpret_cast<Cell*>(arena_.bytes(record.slots.size() * sizeof(Cell)));
    for (program::SlotIndex slot : state.plan.reads) new (frame->cells + slot) Cell();
    if (!state.conditions) state.conditions = arena_.make<ConditionState>(record.conditions.size());
    frame->conditions = state.conditions;
    frame->path = &state.path;
    return frame;
}

// Containers have put themselves into their cells in passing.
void Prover::fill_frame(State& state) {
    if (!state.frame) state.frame = open_frame(state);
    Frame& frame = *state.frame;
    frame.object = Value();
    read(state.whole, frame.object);
    frame.end = end_of(state.whole);
    if (!state.complete)
        for (program::SlotIndex slot : state.plan.reads) fill_cell(state, slot);
}

void Prover::fill_cell(State& state, std::uint32_t slot) {
    Cell& cell = state.frame->cells[slot];
    if (!has(state.present(), slot)) {
        cell.spoiled |= state.outcome && has(state.outcome->required, slot);
        return;
    }
    const Seen seen = state.seen(slot);
    cell.ordinal = ordinal_of(seen);
    if (cell.value.kind == Kind::absent) read(seen, cell.value);
    cell.wrong = has(state.wrong(), slot);
    cell.spoiled |= cell.wrong;
}

// What the judge's functions ask of conditions that one look has settled.
void Prover::note_conditions(State& state) {
    const RecordPlan& plan = state.plan;
    if (plan.outcomes.empty() || !state.conditions) return;
    for (std::size_t at = 0; at < plan.conditions.size(); ++at) {
        bool active = (state.outcome->active >> at & 1) != 0;
        state.conditions[at].truth = active ? Truth::yes : Truth::no;
        state.conditions[at].own = (state.outcome->own >> at & 1) != 0 ? Truth::yes : Truth::no;
    }
}

bool Prover::settle_condition(State& state, std::uint32_t at) {
    const auto& fast = state.plan.conditions[at];
    const auto& condition = state.record.conditions[at];
    ConditionState& result = state.conditions[at];
    bool tagged = fast.tag != 0xFF || condition.expression == none;
    if (!tagged && !fast.by_predicate) {
        decide(*state.frame, at, state.path);
        return result.truth != Truth::unknown;
    }
    bool parent =
        condition.parent == none || state.conditions[condition.parent].truth == Truth::yes;
    bool turn = true;
    for (std::uint32_t earlier : condition.after)
        turn &= state.conditions[earlier].own == Truth::no;
    std::uint8_t tag = fast.tag == 0xFF ? 0 : state.tags[fast.tag];
    bool own = fast.tag == 0xFF || (tag != 0xFF && (fast.literals >> tag & 1));
    if (fast.by_predicate) {
        Answer answer = ask(fast.predicate, state);
        if (answer == Answer::spoiled || answer == Answer::unclear) return false;
        own = answer == Answer::yes;
    }
    result.own = own ? Truth::yes : Truth::no;
    result.truth = parent && turn && own ? Truth::yes : Truth::no;
    return true;
}

// One condition after another.
bool Prover::settle_outcome(State& state) {
    const RecordPlan& plan = state.plan;
    const program::Record& record = state.record;
    auto* required = arena_.make<std::uint64_t>(2 * plan.words);
    auto* forbidden = required + plan.words;
    std::copy(plan.required.begin(), plan.required.end(), required);
    std::copy(plan.conditional.begin(), plan.conditional.end(), forbidden);
    auto* outcome = arena_.make<program::Outcome>();
    outcome->required = required;
    outcome->forbidden = forbidden;
    if (!state.conditions) state.conditions = arena_.make<ConditionState>(record.conditions.size());
    for (std::uint32_t at = 0; at < plan.conditions.size(); ++at) {
        if (!settle_condition(state, at)) return false;
        if (state.conditions[at].truth != Truth::yes) continue;
        outcome->active |= std::uint64_t{1} << at;
        plan.conditions[at].apply(required, forbidden);
    }
    state.outcome = outcome;
    return true;
}

bool Prover::settle_rules(State& state, Faults wrong) {
    const RecordPlan& plan = state.plan;
    if (plan.framed || state.frame) {
        const program::Outcome* outcome = std::exchange(state.outcome, nullptr);
        if (wrong == Faults::none) state.outcome = outcome;
        fill_frame(state); // where something is wrong, without knowing what is demanded
        state.outcome = outcome;
    }
    if (wrong == Faults::unknown) wrong = settle_faults(state);
    if (wrong == Faults::some) wrong = faults(state);
    if (wrong == Faults::deciding && !plan.outcomes.empty()) {
        state.outcome = &plan.unsure;
        if (are_plain(state)) wrong = Faults::plain;
    }
    if (wrong == Faults::deciding) return settle_waiting(state);
    if (wrong == Faults::plain) report_plainly(state);
    if (wrong == Faults::conditional) complete_frame(state);
    if (wrong == Faults::conditional && !report_members(state)) return false;
    if (plan.warns_or_groups) {
        note_conditions(state);
        warn_and_group(state);
    }
    settle_checks(state);
    return true;
}

// Decides the conditions first. Where they hang on what is wrong, nothing of what they came to is
// kept.
Prover::Faults Prover::settle_faults(State& state) {
    auto& undecided = recorder_.findings().undecided;
    const std::size_t before = undecided.size();
    const Faults wrong = settle_outcome(state) ? faults(state) : Faults::deciding;
    if (wrong == Faults::deciding)
        undecided.erase(undecided.begin() + static_cast<std::ptrdiff_t>(before), undecided.end());
    return wrong;
}

void Prover::warn_and_group(State& state) {
    warn_deprecated(state);
    for (const auto& group : state.record.groups)
        judge_group(*state.frame, group, state.use, state.path);
}

Prover::Keep Prover::keeping(const program::Array& array, bool keep) {
    if (keep) return Keep::cells;
    if (!array.unique) return Keep::nothing;
    bool texts = array.unique_by.empty() && plan_.types[array.element].is_text_only();
    if (texts) texts_.clear();
    return texts ? Keep::texts : Keep::cells;
}

bool Prover::settle_array(const program::Array& array, Cell& whole, Keep how, std::size_t base,
                          const Use& use, const PathNode& path, Cell* cell) {
    const std::uint32_t items = whole.value.items;
    if (!counts_hold(array.counts, items)) report_counts(whole, array.counts, use, path);
    if (how == Keep::texts && !distinct_.are_distinct(texts_, 0)) return false;
    if (how == Keep::cells) {
        whole.elements = arena_.make<Cell>(items);
        std::copy_n(items_.begin() + static_cast<std::ptrdiff_t>(base), items, whole.elements);
        items_.resize(base);
        if (array.unique) judge_unique(whole, array, use, path);
    }
    if (cell) {
        cell->value = whole.value;
        cell->elements = whole.elements;
        cell->spoiled = whole.spoiled;
    }
    return true;
}

// An item that is not in its type, as the judge tells it.
void Prover::report_item(Cell& item, program::TypeIndex type, const Use& use,
                         const PathNode& path) {
    item.wrong = true;
    judge(item, type, use, path, false);
}

bool Prover::all_hold(program::Slice counts, std::uint64_t count) const {
    for (auto at = counts.begin; at < counts.end; ++at)
        if (!program_.store.holds(program_.constraints[at], count)) return false;
    return true;
}

void Prover::report_counts(Cell& whole, program::Slice counts, const Use& use,
                           const PathNode& path) {
    spoiled_ = true;
    judge_counts(whole, counts, use, path);
}

} // namespace assay::evaluate
