// Arrays in one pass over their entries: scalars are judged where they stand.
#include "evaluate/byte_prover_container.hpp"
#include "evaluate/byte_prover_scalar.hpp"

namespace assay::evaluate {

inline bool ByteProver::item(const TypePlan& plan, program::TypeIndex type, Keep how,
                             const Use& use, const PathNode& path, std::uint32_t ordinal) {
    const bool is_container = byte() == '{' || byte() == '[';
    if (how == Keep::nothing && is_container) {
        const std::uint32_t here = next_;
        const Passed passed =
            container(plan, use, {&path, {}, ordinal, true, false}, false, nullptr);
        if (passed != Passed::wrong) return passed == Passed::proven;
        next_ = here; // once more, for the cell
    }
    if (how != Keep::cells && !is_container && next_ + 1 < count_) {
        const std::uint32_t begin = offset(), after = index_[next_ + 1];
        const Passed passed = judge_scalar(begin, after, plan, type, nullptr);
        if (passed == Passed::unknown) return false;
        if (passed == Passed::proven) {
            if (how == Keep::texts) texts_.push_back(read_text(begin, after));
            return ++next_, true;
        }
    }
    return kept_item(plan, type, how, use, {&path, {}, ordinal, true, false});
}

// An item that is kept, or wrong.
bool ByteProver::kept_item(const TypePlan& plan, program::TypeIndex type, Keep how, const Use& use,
                           const PathNode& node) {
    Cell cell;
    cell.ordinal = node.ordinal;
    Passed passed = value(plan, type, use, node, how == Keep::cells, &cell);
    if (passed == Passed::wrong) report_item(cell, type, use, node);
    if (how == Keep::cells) {
        items_.push_back(cell);
        if (keeps_too_much()) return false;
    }
    return passed != Passed::unknown;
}

// From the opening bracket to past the closing one.
bool ByteProver::pass_items(const program::Array& array, Keep how, const Use& use,
                            const PathNode& path, std::uint32_t& count) {
    if (++next_ >= count_) return false;
    if (byte() == ']') return ++next_, true;
    const TypePlan& plan = plan_.types[array.element];
    for (;; ++count) {
        if (!item(plan, array.element, how, use, path, count)) return false;
        if (next_ >= count_) return false;
        char separator = byte();
        ++next_;
        if (separator == ',') continue;
        ++count;
        return separator == ']';
    }
}

bool ByteProver::array(const TypePlan& plan, const Use& outer, const PathNode& path, bool keep,
                       Cell* cell) {
    const program::Array& array = program_.arrays[plan.array];
    if (++depth_ > limits_.depth) return false;
    Use use = outer.also(plan.sensitive);
    Keep how = keeping(array, keep);
    Arena::Mark mark = arena_.mark();
    std::size_t base = items_.size();
    std::uint32_t first = next_, count = 0;
    if (!pass_items(array, how, use, path, count)) return false;
    --depth_;
    if (!cell && how == Keep::nothing && count_holds(plan.array, count)) return true;
    Cell& whole = *arena_.make<Cell>(); // not on the stack: arrays are deep
    read_passed(first, Kind::array, count, whole.value);
    if (!settle_array(array, whole, how, base, use, path, cell)) return false;
    if (!keep) arena_.release(mark);
    return true;
}

} // namespace assay::evaluate
