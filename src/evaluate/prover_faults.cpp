// What is wrong with members, told as the judge tells it.
#include "evaluate/prover.hpp"

#include <algorithm>
#include <bit>

namespace assay::evaluate {

namespace {

// Calls `visit` with the slot of each bit of a word of them.
void each_slot(std::uint32_t word, std::uint64_t bits, auto&& visit) {
    for (; bits != 0; bits &= bits - 1)
        visit(word * 64 + static_cast<std::uint32_t>(std::countr_zero(bits)));
}

} // namespace

Prover::Faults Prover::faults(const State& state) const {
    const RecordPlan& plan = state.plan;
    Faults worst = open_strangers() != state.strangers ? Faults::plain : Faults::none;
    for (std::size_t word = 0; word < plan.words; ++word) {
        const std::uint64_t wrong = faulty(state, word);
        if (wrong == 0) continue;
        if ((wrong & plan.deciding[word]) != 0) return Faults::deciding;
        worst =
            std::max(worst, (wrong & ~plan.plain[word]) != 0 ? Faults::conditional : Faults::plain);
    }
    return worst;
}

bool Prover::are_plain(const State& state) {
    std::uint64_t others = 0;
    for (std::size_t word = 0; word < state.plan.words; ++word)
        others |= faulty(state, word) & ~state.plan.plain[word];
    return others == 0;
}

// By which rule a member is judged of which one declaration speaks; others are told that it is
// wrong.
inline Use Prover::spoil(State& state, std::uint32_t slot) {
    const program::SlotPlan& plan = state.plan.slots[slot];
    if (state.frame && plan.read) state.frame->cells[slot].spoiled = true;
    return {plan.rule, state.use.sensitive || plan.sensitive, nullptr, none};
}

[[gnu::always_inline]] inline void Prover::report_wrong(State& state, std::uint32_t slot) {
    const Seen seen = state.seen(slot);
    const program::TypeIndex type = state.plan.slots[slot].type;
    const Use use = spoil(state, slot).also(program_.types[type].sensitive);
    Value value;
    read(seen, value);
    PathNode node{&state.path, state.record.slots[slot].name, ordinal_of(seen), false, false};
    if (!is_container(value.kind)) return report_scalar(value, type, use, node);
    Cell& cell = *arena_.make<Cell>();
    cell.ordinal = node.ordinal;
    cell.value = value;
    judge(cell, type, use, node, false);
}

// What is wrong with members of which one declaration speaks, whatever else there is: without a
// frame.
void Prover::report_plainly(State& state) {
    std::uint64_t missing = 0;
    for (std::uint32_t word = 0; word < state.plan.words; ++word) {
        missing |= missing_bits(state, word);
        each_slot(word, state.wrong()[word],
                  [&](std::uint32_t slot) { report_wrong(state, slot); });
    }
    if (missing != 0 || open_strangers() != state.strangers) report_others(state);
}

void Prover::report_others(State& state) {
    const Base base = base_of(state);
    for (std::uint32_t word = 0; word < state.plan.words; ++word)
        each_slot(word, missing_bits(state, word),
                  [&](std::uint32_t slot) { demand(slot, spoil(state, slot)); });
    settle_others({state.index, state.present(), end_of(state.whole)}, state.use, state.path, base);
    release(base);
}

// What is wrong with members, in the judge's words. False where a container is not allowed: what is
// wrong in it was told.
bool Prover::report_members(State& state) {
    Frame& frame = *state.frame;
    const Base base = base_of(state);
    for (std::uint32_t word = 0; word < state.plan.words; ++word) {
        std::uint64_t& told = state.wrong()[word]; // and what reads it does not apply
        told |= state.outcome->forbidden[word] & state.present()[word];
        for (std::uint64_t left = missing_bits(state, word) | told; left != 0; left &= left - 1) {
            auto slot = word * 64 + static_cast<std::uint32_t>(std::countr_zero(left));
            if (has(state.present(), slot) && is_container(state.frame->cells[slot].value.kind))
                return false;
            if (has(state.present(), slot))
                settle_present(frame, slot, state.use, state.path);
            else
                settle_absent(frame, slot, state.use);
        }
    }
    settle_others({state.index, state.present(), frame.end}, state.use, state.path, base);
    release(base);
    return true;
}

// Cells of the members that are wrong or missing.
void Prover::complete_frame(State& state) {
    fill_frame(state);
    note_conditions(state);
    state.complete = true;
    for (std::uint32_t word = 0; word < state.plan.words; ++word) {
        const std::uint64_t told = state.wrong()[word] | state.outcome->forbidden[word];
        each_slot(
            word, (told & state.present()[word]) | missing_bits(state, word),
            [&](std::uint32_t slot) { open_cell(state, slot, (told >> (slot % 64) & 1) != 0); });
    }
}

// The cell of a member that no rule reads; `told`: with its value, if it is there.
void Prover::open_cell(State& state, std::uint32_t slot, bool told) {
    if (state.plan.slots[slot].read) return;
    Cell* cell = state.frame->cells + slot;
    bool there = has(state.present(), slot);
    if (there && told) {
        new (cell) Cell();
        fill_cell(state, slot);
    } else {
        cell->value.kind = there ? Kind::null : Kind::absent;
        cell->spoiled = cell->repeated = false;
    }
}

} // namespace assay::evaluate
