// Records of which some condition waits, or hangs on a member that is wrong or missing: members and
// conditions are settled one after another, in the judge's order and by its functions, but nothing
// is read again.
#include "evaluate/prover.hpp"

namespace assay::evaluate {

bool Prover::settle_waiting(State& state) {
    open_waiting(state);
    Frame& frame = *state.frame;
    const Base base = base_of(state);
    for (const auto& step : state.record.plan) {
        if (step.kind == bind::PlanStep::Kind::condition)
            decide(frame, step.index, state.path);
        else if (!settle_member(state, step.index))
            return false;
    }
    settle_others({state.index, state.present(), frame.end}, state.use, state.path, base);
    release(base);
    warn_and_group(state);
    for (const auto& check : state.record.checks) judge_check(frame, check, state.use, state.path);
    return true;
}

// A frame as the judge has it before it settles anything: of members that no rule reads, only
// whether they are there.
void Prover::open_waiting(State& state) {
    state.outcome = nullptr; // what it demands is not known yet
    fill_frame(state);
    for (std::size_t at = 0; at < state.plan.conditions.size(); ++at)
        state.conditions[at] = ConditionState();
    for (program::SlotIndex slot = 0; slot < state.plan.slots.size(); ++slot)
        open_cell(state, slot, false);
    state.complete = true;
}

// Of a member that is in its type, only whether it may be there. False where it is a container that
// may not: what is wrong in it was told.
bool Prover::settle_member(State& state, std::uint32_t slot) {
    const RecordPlan& plan = state.plan;
    Frame& frame = *state.frame;
    if (!has(state.present(), slot)) {
        settle_absent(frame, slot, state.use);
        return true;
    }
    bool wrong = has(state.wrong(), slot);
    Truth truth = has(plan.conditional.data(), slot) ? allowed(frame, slot) : Truth::yes;
    if (!wrong && truth == Truth::yes) return true;
    bool alone = frame.record->slots[slot].declarations.size() == 1;
    if (!wrong && truth == Truth::unknown && alone) return true;
    Cell& cell = frame.cells[slot];
    if (!plan.slots[slot].read) {
        new (&cell) Cell();
        fill_cell(state, slot);
    }
    cell.spoiled = false; // until it is judged
    if (cell.value.kind == Kind::array || cell.value.kind == Kind::object) return false;
    settle_present(frame, slot, state.use, state.path);
    return true;
}

// Whether some declaration of the member applies.
Truth Prover::allowed(const Frame& frame, std::uint32_t slot) {
    const auto& declarations = frame.record->slots[slot].declarations;
    Truth result = Truth::no;
    for (auto at = declarations.begin; at < declarations.end; ++at) {
        Truth truth = frame.conditions[frame.record->declarations[at].condition].truth;
        if (truth == Truth::yes) return truth;
        if (truth == Truth::unknown) result = truth;
    }
    return result;
}

} // namespace assay::evaluate
