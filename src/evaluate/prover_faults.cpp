// What is wrong with members, told as the judge tells it.
#include "evaluate/prover.hpp"

#include <bit>

namespace assay::evaluate {

namespace {

bool is_container(const Value& value) {
    return value.kind == Kind::array || value.kind == Kind::object;
}

} // namespace

Prover::Faults Prover::faults(const State& state) const {
    const RecordPlan& plan = state.plan;
    std::uint64_t wrong = 0, deciding = 0, conditional = 0;
    for (std::size_t word = 0; word < plan.words; ++word) {
        std::uint64_t each = faulty(state, word);
        wrong |= each;
        deciding |= each & plan.deciding[word];
        conditional |= each & ~plan.plain[word];
    }
    if (deciding != 0) return Faults::deciding;
    if (conditional != 0) return Faults::conditional;
    return wrong != 0 || open_strangers() != state.strangers ? Faults::plain : Faults::none;
}

bool Prover::are_plain(const State& state) {
    std::uint64_t others = 0;
    for (std::size_t word = 0; word < state.plan.words; ++word)
        others |= faulty(state, word) & ~state.plan.plain[word];
    return others == 0;
}

// What is wrong with members of which one declaration speaks, whatever else there is: without a
// frame.
void Prover::report_plainly(State& state) {
    const program::Record& record = state.record;
    const Base base = base_of(state);
    std::uint64_t others = open_strangers() - state.strangers;
    for (std::size_t word = 0; word < state.plan.words; ++word) {
        std::uint64_t missing = state.outcome->required[word] & ~state.present()[word];
        others |= missing;
        for (std::uint64_t left = missing | state.wrong()[word]; left != 0; left &= left - 1) {
            auto slot = static_cast<std::uint32_t>(word * 64 + std::countr_zero(left));
            const auto& declaration = record.declarations[record.slots[slot].declarations.begin];
            Use own{declaration.rule, state.use.sensitive || declaration.sensitive, nullptr, none};
            if (has(state.present(), slot))
                report_wrong(state, slot, own);
            else
                demand(slot, own);
            if (state.frame && state.plan.slots[slot].read) state.frame->cells[slot].spoiled = true;
        }
    }
    if (others == 0) return;
    settle_others({state.index, state.present(), end_of(state.whole)}, state.use, state.path, base);
    release(base);
}

void Prover::report_wrong(const State& state, std::uint32_t slot, const Use& use) {
    const program::Slot& declared = state.record.slots[slot];
    const Seen& seen = state.seen[slot];
    Value value;
    read(seen, value);
    PathNode node{&state.path, declared.name, seen.ordinal, false, false};
    const program::TypeIndex type = state.plan.slots[slot].type;
    if (!is_container(value))
        return report_scalar(value, type, use.also(program_.types[type].sensitive), node);
    Cell cell;
    cell.ordinal = seen.ordinal;
    cell.value = value;
    judge(cell, type, use, node, false);
}

// What is wrong with members, in the judge's words. False where a container is not allowed: what is
// wrong in it was told.
bool Prover::report_members(State& state) {
    Frame& frame = *state.frame;
    const Base base = base_of(state);
    for (std::size_t word = 0; word < state.plan.words; ++word) {
        std::uint64_t missing = state.outcome->required[word] & ~state.present()[word];
        std::uint64_t& told = state.wrong()[word]; // and what reads it does not apply
        told |= state.outcome->forbidden[word] & state.present()[word];
        for (std::uint64_t left = missing | told; left != 0; left &= left - 1) {
            auto slot = static_cast<std::uint32_t>(word * 64 + std::countr_zero(left));
            if (has(state.present(), slot) && is_container(state.frame->cells[slot].value))
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
    for (std::size_t word = 0; word < state.plan.words; ++word) {
        std::uint64_t told = state.wrong()[word] | state.outcome->forbidden[word];
        std::uint64_t wanted = (told & state.present()[word]) |
                               (state.outcome->required[word] & ~state.present()[word]);
        for (; wanted != 0; wanted &= wanted - 1) {
            auto slot = static_cast<std::uint32_t>(word * 64 + std::countr_zero(wanted));
            open_cell(state, slot, (told >> (slot % 64) & 1) != 0);
        }
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
