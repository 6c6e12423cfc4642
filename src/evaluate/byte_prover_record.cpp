// Records in one pass over their entries: each member is looked up once, and judged where it
// stands.
#include "evaluate/byte_prover.hpp"

namespace assay::evaluate {

namespace {

bool is_space(char byte) { return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t'; }

} // namespace

bool ByteProver::record(program::RecordIndex index, const Use& outer, const PathNode& path,
                        bool keep, Cell* cell) {
    const RecordPlan& plan = plan_.records[index];
    const program::Record& record = program_.records[index];
    if (!plan.usable || ++depth_ > limits_.depth) return false;
    Arena::Mark mark = arena_.mark();
    Use use = outer;
    use.sensitive |= record.sensitive;
    State state;
    std::uint32_t first = next_;
    if (plan.framed || keep) state.frame = open_frame(index, plan, path);
    if (!members(record, plan, state, use, path)) return false;
    std::uint32_t begin = index_[first], end = index_[next_ - 1];
    Value whole;
    whole.kind = Kind::object;
    whole.handle = first;
    whole.place = {begin, end - begin + std::uint64_t{1}};
    if (state.frame) {
        state.frame->object = whole;
        state.frame->end = {end, 1};
    }
    --depth_;
    if (!settle(record, plan, state, use, path)) return false;
    if (cell) {
        cell->value = whole;
        for (std::uint64_t word : state.present)
            cell->value.items += static_cast<std::uint32_t>(__builtin_popcountll(word));
        cell->frame = keep ? state.frame : nullptr;
    }
    if (state.frame) state.frame->path = nullptr;
    if (!keep) arena_.release(mark);
    return true;
}

bool ByteProver::members(const program::Record& record, const RecordPlan& plan, State& state,
                         const Use& use, const PathNode& path) {
    if (++next_ >= count_) return false;
    if (byte() == '}') {
        ++next_;
        return true;
    }
    for (std::uint32_t ordinal = 0;; ++ordinal) {
        if (!member(record, plan, state, use, path, ordinal)) return false;
        if (next_ >= count_) return false;
        char separator = byte();
        ++next_;
        if (separator == '}') return true;
        if (separator != ',' || ordinal + 1 >= limits_.members) return false;
    }
}

// A member takes a name, a colon and a value; after it comes at least one bracket.
bool ByteProver::name(std::string_view& name) {
    if (next_ + 3 >= count_) return false;
    std::uint32_t begin = offset(), colon = index_[next_ + 1];
    if (bytes_[begin] != '"' || bytes_[colon] != ':') return false;
    std::uint32_t end = colon - 1;
    while (is_space(bytes_[end])) --end;
    if (end <= begin || bytes_[end] != '"') return false;
    name = {bytes_ + begin + 1, end - begin - 1};
    next_ += 2;
    return name.size() <= limits_.name_bytes;
}

bool ByteProver::member(const program::Record& record, const RecordPlan& plan, State& state,
                        const Use& outer, const PathNode& path, std::uint32_t ordinal) {
    std::string_view written;
    std::uint32_t name_at = offset();
    if (!name(written)) return false;
    std::uint32_t slot = record.names.find(written);
    if (slot == none || !mark(state, slot)) return false;
    const program::SlotPlan& slot_plan = plan.slots[slot];
    if (slot_plan.type == none) return false;
    Cell* cell = state.frame && plan.read[slot] ? &state.frame->cells[slot] : nullptr;
    if (cell) {
        cell->ordinal = ordinal;
        cell->name = cell->written = written;
        cell->name_place = {name_at, written.size() + std::uint64_t{2}};
    }
    const TypePlan& type_plan = plan_.types[slot_plan.type];
    std::uint8_t* tag = slot_plan.tag != 0xFF ? &state.tags[slot_plan.tag] : nullptr;
    // Most members: nothing but their text matters.
    if (byte() == '"' && slot_plan.deprecated == none)
        return text(type_plan, slot_plan.type, cell, tag);
    const auto& declaration = record.declarations[record.slots[slot].declarations.begin];
    Use use{declaration.rule, outer.sensitive || slot_plan.sensitive, nullptr, none};
    PathNode node{&path, record.slots[slot].name, ordinal, false, false};
    std::uint32_t begin = offset();
    if (!value(type_plan, slot_plan.type, use, node, slot_plan.keep, cell, tag)) return false;
    if (slot_plan.deprecated != none) warn_deprecated(slot_plan, begin, use, node);
    return true;
}

// `begin` is where the value begins; it ends before the entry after it.
void ByteProver::warn_deprecated(const program::SlotPlan& plan, std::uint32_t begin, const Use& use,
                                 const PathNode& node) {
    std::uint32_t last = index_[next_] - 1;
    while (is_space(bytes_[last])) --last;
    Use warned{plan.deprecated, use.sensitive, nullptr, none};
    recorder_.warning(Code::deprecated, node, {begin, last - begin + std::uint64_t{1}}, warned);
}

} // namespace assay::evaluate
