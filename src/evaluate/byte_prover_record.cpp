// Records in one pass over their entries: each member is looked up once, and judged where it
// stands; of most, only how long it is.
#include "evaluate/byte_prover.hpp"

#include "evaluate/proof_text.hpp"

namespace assay::evaluate {

namespace {

bool is_space(char byte) { return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t'; }

} // namespace

bool ByteProver::record(program::RecordIndex index, const Use& outer, const PathNode& path,
                        bool keep, Cell* cell) {
    const RecordPlan& plan = plan_.records[index];
    if (!plan.usable || plan.longest_name > limits_.name_bytes) return false;
    if (++depth_ > limits_.depth) return false;
    Arena::Mark mark = arena_.mark();
    Use use = outer;
    use.sensitive |= program_.records[index].sensitive;
    State state;
    open(state, index, plan);
    std::uint32_t first = next_;
    if (plan.keeps || keep) state.frame = open_frame(index, state, path);
    if (!members(index, plan, state, use, path)) return false;
    std::uint32_t begin = index_[first], end = index_[next_ - 1];
    Value whole;
    whole.kind = Kind::object;
    whole.handle = first;
    whole.place = {begin, end - begin + std::uint64_t{1}};
    --depth_;
    if (!settle(index, plan, state, whole, {end, 1}, use, path)) return false;
    if (cell) {
        cell->value = whole;
        cell->value.items = state.members;
        cell->frame = keep ? state.frame : nullptr;
    }
    if (state.frame) state.frame->path = nullptr;
    if (!keep) arena_.release(mark);
    return true;
}

// Names that the table cannot take as they stand: white space before the colon, near the text's
// end, empty.
std::uint32_t ByteProver::find_rarely(const program::MemberTable& table, std::uint32_t name_at,
                                      std::uint32_t colon) const {
    std::uint32_t end = colon;
    while (end > name_at + 1 && is_space(bytes_[end - 1])) --end;
    std::uint32_t size = end - name_at, readable = size_ - name_at;
    bool whole = size >= 3 && readable >= program::MemberTable::window;
    return whole ? table.find(bytes_ + name_at, size)
                 : table.find_exactly({bytes_ + name_at, size}, readable);
}

// An entry is a name; after it come a colon, a value, and a bracket at least. The loop's own
// variables, because writing to memory makes the compiler read members of this class again.
bool ByteProver::members(program::RecordIndex index, const RecordPlan& plan, State& state,
                         const Use& use, const PathNode& path) {
    if (++next_ >= count_) return false;
    if (byte() == '}') return ++next_, true;
    const char* const bytes = bytes_;
    const program::SlotPlan* const slots = plan.slots.data();
    const bool plain = !escapes_ && size_ <= limits_.string_bytes;
    const std::uint32_t near_end =
        size_ < program::MemberTable::window ? 0 : size_ - program::MemberTable::window + 1;
    const std::uint32_t* entry = index_ + next_;
    const std::uint32_t* const last = index_ + count_ - 3;
    for (std::uint32_t ordinal = 0, most = limits_.members; ordinal < most; ++ordinal) {
        if (entry >= last) return false;
        std::uint32_t name_at = entry[0], size = entry[1] - name_at;
        std::uint32_t slot = none;
        if (name_at < near_end && size >= 3) slot = plan.members.find(bytes + name_at, size);
        if (slot == none) slot = find_rarely(plan.members, name_at, entry[1]);
        if (bytes[entry[1]] != ':') return false;
        std::uint32_t begin = entry[2], after = entry[3];
        std::uint64_t at = 0;
        bool text = bytes[begin] == '"';
        if (plain && text && slot != none) {
            mark(state, slot, after - begin > slots[slot].short_bytes);
            entry += 4;
        } else {
            next_ = static_cast<std::uint32_t>(entry - index_);
            at = next_ + 2;
            bool passed = slot == none ? stranger(ordinal)
                                       : other_member(index, slot, ordinal, state, use, path);
            if (!passed) return false;
            if (slot != none) mark(state, slot, text);
            after = index_[next_];
            entry = index_ + next_ + 1;
        }
        if (slot != none) state.seen[slot] = {at << 32 | begin, after, ordinal};
        if (bytes[after] == ',') continue;
        next_ = static_cast<std::uint32_t>(entry - index_);
        state.members = ordinal + 1;
        return bytes[after] == '}';
    }
    return false;
}

// A member that is no string, or one in a text with escapes.
bool ByteProver::other_member(program::RecordIndex index, std::uint32_t slot, std::uint32_t ordinal,
                              State& state, const Use& outer, const PathNode& path) {
    const program::SlotPlan& plan = plan_.records[index].slots[slot];
    if (plan.type == none) return false;
    next_ += 2;
    const program::Record& record = program_.records[index];
    const auto& declaration = record.declarations[record.slots[slot].declarations.begin];
    Use use{declaration.rule, outer.sensitive || plan.sensitive, nullptr, none};
    PathNode node{&path, record.slots[slot].name, ordinal, false, false};
    Cell* cell = state.frame && plan.read ? &state.frame->cells[slot] : nullptr;
    if (byte() == '"') {
        std::string_view text = string_at(offset(), index_[next_ + 1]);
        ++next_;
        return text.size() <= limits_.string_bytes && are_escapes_well_formed(text);
    }
    Passed passed = value(plan_.types[plan.type], plan.type, use, node, plan.keep, cell);
    if (passed == Passed::wrong) mark_wrong(state, slot);
    return passed != Passed::unknown && next_ < count_;
}

} // namespace assay::evaluate
