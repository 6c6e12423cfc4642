// Records in one pass over their entries: each member is looked up once, and judged where it
// stands; of most, only how long it is.
#include "evaluate/byte_prover_container.hpp"
#include "evaluate/byte_prover_scalar.hpp"
#include "evaluate/white_space.hpp"

#include <bit>

namespace assay::evaluate {

void ByteProver::put(const State& state, bool keep, Cell& cell) {
    read(state.whole, cell.value);
    cell.value.items = state.members;
    cell.frame = keep ? state.frame : nullptr;
}

Place ByteProver::end_of(const Seen& whole) const { return {(whole.handle >> 32) - 1, 1}; }

std::uint32_t ByteProver::find_rarely(const program::MemberTable& table, std::uint32_t name_at,
                                      std::uint32_t colon) const {
    std::uint32_t end = colon;
    while (end > name_at + 1 && is_space(bytes_[end - 1])) --end;
    return table.find({bytes_ + name_at, end - name_at}, size_ - name_at);
}

[[gnu::always_inline]] inline bool ByteProver::container_member(std::uint32_t slot,
                                                                Passing& state) {
    const program::SlotPlan& plan = state.plan.slots[slot];
    if (plan.type == none) return false;
    Use use{plan.rule, state.use.sensitive || plan.sensitive, nullptr, none};
    PathNode node{&state.path, state.record.slots[slot].name, offset(), false, false};
    Cell* cell = state.frame && plan.read ? &state.frame->cells[slot] : nullptr;
    std::size_t before = told();
    spoiled_ = false;
    Passed passed = container(plan_.types[plan.type], use, node, plan.keep, cell);
    if (passed == Passed::wrong) mark_wrong(state, slot);
    return passed != Passed::unknown && next_ < count_ && can_tell(state.plan, slot, before);
}

[[gnu::always_inline]] inline bool ByteProver::declared_member(std::uint32_t slot, Passing& state) {
    if (bytes_[index_[next_ + 1]] != ':') return false;
    next_ += 2;
    std::uint32_t at = next_, begin = offset();
    bool scalar = byte() != '{' && byte() != '[';
    if (scalar)
        ++next_;
    else if (!container_member(slot, state))
        return false;
    mark(state, slot, scalar);
    state.handles[slot] = std::uint64_t{offset()} << 32 | begin;
    state.places[slot] = at;
    return true;
}

struct ByteProver::RecordScan : MemberScan {
    ByteProver& prover;
    Passing& state;
};

const std::uint32_t* ByteProver::scanned_container(MemberScan& scan, std::uint32_t slot,
                                                   const std::uint32_t* entry) {
    auto& record = static_cast<RecordScan&>(scan);
    ByteProver& prover = record.prover;
    Passing& state = record.state;
    prover.next_ = static_cast<std::uint32_t>(entry - prover.index_);
    state.places[slot] = prover.next_;
    return prover.container_member(slot, state) ? prover.index_ + prover.next_ : nullptr;
}

ScanStop ByteProver::other_member(MemberScan& scan, Passing& state) {
    const std::uint32_t* entry = scan.entry;
    if (entry >= payload_.last || scan.members >= payload_.most) return ScanStop::broken;
    const std::uint32_t slot = find_rarely(state.plan.members, entry[0], entry[1]);
    next_ = static_cast<std::uint32_t>(entry - index_);
    bool passed = slot == none ? stranger() : declared_member(slot, state);
    if (!passed) return ScanStop::broken;
    ++scan.members;
    char separator = byte();
    scan.entry = index_ + ++next_;
    if (separator == ',') return ScanStop::member;
    return separator == '}' ? ScanStop::end : ScanStop::broken;
}

// What its length proves is judged still where it has escapes.
void ByteProver::wait_for_escapes(Passing& state) const {
    for (std::uint32_t word = 0; word < state.plan.words; ++word)
        for (std::uint64_t left = state.present()[word] & ~state.pending()[word]; left != 0;
             left &= left - 1) {
            const auto slot = word * 64 + static_cast<std::uint32_t>(std::countr_zero(left));
            const auto begin = static_cast<std::uint32_t>(state.handles[slot]);
            const auto after = static_cast<std::uint32_t>(state.handles[slot] >> 32);
            if (bytes_[begin] == '"' && has_escapes(begin, after))
                state.pending()[word] |= left & (0 - left);
        }
}

[[gnu::always_inline]] inline bool ByteProver::members(Passing& state, std::uint32_t words) {
    if (++next_ >= count_) return false;
    if (byte() == '}') return ++next_, true;
    const RecordPlan& plan = state.plan;
    RecordScan scan{
        {payload_, plan.members.view(), index_ + next_, 0, state.bits, words, state.handles, false},
        *this,
        state};
    for (;;) {
        ScanStop stop = scan_members_(scan);
        if (stop == ScanStop::member) stop = other_member(scan, state);
        if (stop == ScanStop::member) continue;
        next_ = static_cast<std::uint32_t>(scan.entry - index_);
        if (escapes_) wait_for_escapes(state);
        state.members = scan.members;
        state.repeated |= scan.repeated;
        return stop == ScanStop::end;
    }
}

[[gnu::always_inline]] inline bool ByteProver::settle_pending(Passing& state, std::uint32_t words) {
    const program::SlotPlan* const slots = state.plan.slots.data();
    const std::uint64_t* const handles = state.handles;
    for (std::uint32_t word = 0; word < words; ++word) {
        for (std::uint64_t left = state.bits[words + word]; left != 0; left &= left - 1) {
            const auto at = word * 64 + static_cast<std::uint32_t>(std::countr_zero(left));
            const program::SlotPlan& slot = slots[at];
            if (!slot.plan) return false;
            const std::uint64_t handle = handles[at];
            const Passed passed = judge_scalar(static_cast<std::uint32_t>(handle),
                                               static_cast<std::uint32_t>(handle >> 32), *slot.plan,
                                               slot.type, state.tags + slot.tag);
            if (passed == Passed::proven) continue;
            if (passed == Passed::unknown) return false;
            mark_wrong(state, at);
        }
    }
    return true;
}

// As a record(), but of its state only that is made what its members need, as mostly nobody asks of
// the rest.
bool ByteProver::lean_record(const RecordPlan& plan, program::RecordIndex index, const Use& use,
                             const PathNode& path) {
    if (plan.longest_name > limits_.name_bytes || ++depth_ > limits_.depth) return false;
    const Arena::Mark mark = arena_.mark();
    Passing passing(index, plan, program_.records[index], use, path, take_slots(plan, 1));
    const std::size_t strangers = open_strangers();
    const std::uint32_t first = next_;
    if (!members(passing, 1)) return false;
    --depth_;
    if (!settle_pending(passing, 1)) return false;
    const bool faulty = Prover::faulty(passing, plan.outcome(passing.tags[0]), 0) != 0;
    if (faulty || passing.repeated != 0 || open_strangers() != strangers)
        if (!settle_faulty(passing, strangers, first)) return false;
    arena_.release(mark);
    return true;
}

bool ByteProver::settle_faulty(const Passing& passing, std::size_t strangers, std::uint32_t first) {
    State state(passing, strangers);
    state.whole = whole_from(first);
    return settle(state);
}

bool ByteProver::record(program::RecordIndex index, const Use& use, const PathNode& path, bool keep,
                        Cell* cell) {
    const RecordPlan& plan = plan_.records[index];
    if (!plan.usable || plan.longest_name > limits_.name_bytes) return false;
    if (plan.free && !keep && !cell) return map(free_map, use, path, nullptr);
    if (++depth_ > limits_.depth) return false;
    Arena::Mark mark = arena_.mark();
    State state(index, plan, program_.records[index], use, path, take_slots(plan, plan.words),
                open_strangers());
    const std::uint32_t first = next_;
    if (plan.keeps || keep) state.frame = open_frame(state);
    if (!members(state, plan.words)) return false;
    --depth_;
    state.whole = whole_from(first);
    if (!settle_pending(state, plan.words) || !settle(state)) return false;
    if (cell) put(state, keep, *cell);
    if (state.frame) state.frame->path = nullptr;
    if (!keep) arena_.release(mark);
    return true;
}

} // namespace assay::evaluate
