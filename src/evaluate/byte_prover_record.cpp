// Records in one pass over their entries: each member is looked up once, and judged where it
// stands; of most, only how long it is.
#include "evaluate/byte_prover.hpp"

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
    Use use = outer.also(program_.records[index].sensitive);
    State state;
    open(state, index, plan);
    std::uint32_t first = next_;
    if (plan.keeps || keep) state.frame = open_frame(index, state, path);
    if (!members(index, plan, state, use, path)) return false;
    --depth_;
    if (!close(first, index, state, use, path, cell)) return false;
    if (cell) cell->frame = keep ? state.frame : nullptr;
    if (!keep) arena_.release(mark);
    return true;
}

bool ByteProver::close(std::uint32_t first, program::RecordIndex index, State& state,
                       const Use& use, const PathNode& path, Cell* cell) {
    std::uint32_t begin = index_[first], end = index_[next_ - 1];
    Value whole;
    whole.kind = Kind::object;
    whole.handle = first;
    whole.place = {begin, end - begin + std::uint64_t{1}};
    if (!settle(index, plan_.records[index], state, whole, {end, 1}, use, path)) return false;
    if (cell) {
        cell->value = whole;
        cell->value.items = state.members;
    }
    if (state.frame) state.frame->path = nullptr;
    return true;
}

// Names that the scan does not take: long ones, and where white space stands before the colon.
std::uint32_t ByteProver::find_rarely(const program::MemberTable& table, std::uint32_t name_at,
                                      std::uint32_t colon) const {
    std::uint32_t end = colon;
    while (end > name_at + 1 && is_space(bytes_[end - 1])) --end;
    return table.find({bytes_ + name_at, end - name_at}, size_ - name_at);
}

MemberScan ByteProver::open_scan(const RecordPlan& plan, State& state) const {
    constexpr int no_byte = 256;
    const bool plain = !escapes_ && size_ <= limits_.string_bytes;
    MemberScan scan;
    scan.bytes = bytes_;
    scan.end_copy = end_copy_ + 1;
    scan.near_end = near_end_;
    scan.table = plan.members.view();
    scan.quote = plain ? '"' : no_byte;
    scan.entry = index_ + next_;
    scan.last = index_ + (count_ < 3 ? 0 : count_ - 3);
    scan.most = limits_.members;
    scan.ordinal = 0;
    scan.present = state.present;
    scan.pending = state.pending;
    scan.repeated = false;
    scan.seen = state.seen;
    return scan;
}

// Members that the scan runs over, and between them those that it leaves.
bool ByteProver::members(program::RecordIndex index, const RecordPlan& plan, State& state,
                         const Use& use, const PathNode& path) {
    if (++next_ >= count_) return false;
    if (byte() == '}') return ++next_, true;
    MemberScan scan = open_scan(plan, state);
    for (;;) {
        ScanStop stop = scan_members(scan, plan.words == 1);
        if (stop == ScanStop::member) stop = other_member(index, scan, state, use, path);
        if (stop == ScanStop::member) continue;
        next_ = static_cast<std::uint32_t>(scan.entry - index_);
        state.members = scan.ordinal;
        state.repeated |= scan.repeated;
        return stop == ScanStop::end;
    }
}

ScanStop ByteProver::other_member(program::RecordIndex index, MemberScan& scan, State& state,
                                  const Use& use, const PathNode& path) {
    const std::uint32_t* entry = scan.entry;
    if (entry >= scan.last || scan.ordinal >= scan.most) return ScanStop::broken;
    std::uint32_t slot = scan.slot;
    if (slot == none) slot = find_rarely(plan_.records[index].members, entry[0], entry[1]);
    next_ = static_cast<std::uint32_t>(entry - index_);
    bool passed = slot == none ? stranger(scan.ordinal)
                               : declared_member(index, slot, scan.ordinal, state, use, path);
    if (!passed) return ScanStop::broken;
    ++scan.ordinal;
    char separator = byte();
    scan.entry = index_ + ++next_;
    if (separator == ',') return ScanStop::member;
    return separator == '}' ? ScanStop::end : ScanStop::broken;
}

bool ByteProver::declared_member(program::RecordIndex index, std::uint32_t slot,
                                 std::uint32_t ordinal, State& state, const Use& use,
                                 const PathNode& path) {
    if (bytes_[index_[next_ + 1]] != ':') return false;
    next_ += 2;
    std::uint32_t at = next_, begin = offset();
    bool scalar = byte() != '{' && byte() != '[';
    if (scalar)
        ++next_;
    else if (!container_member(index, slot, ordinal, state, use, path))
        return false;
    mark(state, slot, scalar);
    state.seen[slot] = {std::uint64_t{offset()} << 32 | begin, at, ordinal};
    return true;
}

bool ByteProver::container_member(program::RecordIndex index, std::uint32_t slot,
                                  std::uint32_t ordinal, State& state, const Use& outer,
                                  const PathNode& path) {
    const program::SlotPlan& plan = plan_.records[index].slots[slot];
    if (plan.type == none) return false;
    const program::Record& record = program_.records[index];
    const auto& declaration = record.declarations[record.slots[slot].declarations.begin];
    Use use{declaration.rule, outer.sensitive || plan.sensitive, nullptr, none};
    PathNode node{&path, record.slots[slot].name, ordinal, false, false};
    Cell* cell = state.frame && plan.read ? &state.frame->cells[slot] : nullptr;
    std::size_t before = told();
    spoiled_ = false;
    Passed passed = container(plan_.types[plan.type], use, node, plan.keep, cell);
    if (passed == Passed::wrong) mark_wrong(state, slot);
    return passed != Passed::unknown && next_ < count_ && can_tell(index, slot, before);
}

// A scalar that the scan passed.
Passed ByteProver::judge_pending(const Seen& seen, const TypePlan& plan, program::TypeIndex type,
                                 std::uint8_t* tag) {
    auto begin = static_cast<std::uint32_t>(seen.handle);
    std::string_view text;
    switch (bytes_[begin]) {
    case 't': return judge_word(plan, "true", program::kind_bit::yes, begin);
    case 'f': return judge_word(plan, "false", program::kind_bit::no, begin);
    case 'n': return judge_word(plan, "null", program::kind_bit::null, begin);
    case '"': break;
    default: return judge_number(plan, type, begin, text);
    }
    text = string_at(begin, static_cast<std::uint32_t>(seen.handle >> 32));
    if (text.size() > limits_.string_bytes || (escapes_ && !decode(text))) return Passed::unknown;
    return proves_text(plan, type, text, tag) ? Passed::proven : Passed::wrong;
}

bool ByteProver::settle_pending(const RecordPlan& plan, State& state) {
    return settle_pending_by(*this, plan, state);
}

} // namespace assay::evaluate
