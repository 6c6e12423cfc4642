// Records of which some condition waits, or hangs on a member that is wrong or missing: members and
// conditions are settled one after another, in the judge's order and by its functions, but nothing
// is read again.
#include "evaluate/prover.hpp"

namespace assay::evaluate {

bool Prover::settle_waiting(program::RecordIndex index, const RecordPlan& plan, State& state,
                            const Value& whole, const Place& end, const Use& use,
                            const PathNode& path) {
    open_waiting(index, plan, state, whole, end, path);
    Frame& frame = *state.frame;
    for (const auto& step : program_.records[index].plan) {
        if (step.kind == bind::PlanStep::Kind::condition)
            decide(frame, step.index, path);
        else if (!settle_member(plan, state, step.index, use, path))
            return false;
    }
    settle_others({index, state.present, end}, use, path, state.base);
    release(state.base);
    warn_and_group(index, plan, state, use, path);
    for (const auto& check : program_.records[index].checks) judge_check(frame, check, use, path);
    return true;
}

// A frame as the judge has it before it settles anything: of members that no rule reads, only
// whether they are there.
void Prover::open_waiting(program::RecordIndex index, const RecordPlan& plan, State& state,
                          const Value& whole, const Place& end, const PathNode& path) {
    state.outcome = nullptr; // what it demands is not known yet
    fill_frame(index, plan, state, whole, end, path);
    for (std::size_t at = 0; at < plan.conditions.size(); ++at)
        state.conditions[at] = ConditionState();
    for (program::SlotIndex slot = 0; slot < plan.slots.size(); ++slot)
        open_cell(plan, state, slot, false);
    state.complete = true;
}

// Of a member that is in its type, only whether it may be there. False where it is a container that
// may not: what is wrong in it was told.
bool Prover::settle_member(const RecordPlan& plan, State& state, std::uint32_t slot, const Use& use,
                           const PathNode& path) {
    Frame& frame = *state.frame;
    if (!has(state.present, slot)) {
        settle_absent(frame, slot, use);
        return true;
    }
    bool wrong = has(state.wrong, slot);
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
    settle_present(frame, slot, use, path);
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
