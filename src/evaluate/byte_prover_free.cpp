// Containers other than records and arrays: maps, unions, and what no rule judges.
#include "evaluate/byte_prover_container.hpp"
#include "evaluate/byte_prover_scalar.hpp"
#include "evaluate/scalar.hpp"

namespace assay::evaluate {

// The value at next_, which is then past it.
[[gnu::always_inline]] inline Passed ByteProver::unkept_value(const TypePlan& plan,
                                                              program::TypeIndex type,
                                                              const Use& use,
                                                              const PathNode& path) {
    if (next_ + 1 >= count_) return Passed::unknown;
    if (byte() == '{' || byte() == '[') return container(plan, use, path, false, nullptr);
    const std::uint32_t begin = offset();
    return judge_scalar(begin, index_[++next_], plan, type, nullptr);
}

// What is no record, or one that has to be chosen, or to be hidden.
Passed ByteProver::other_object(const TypePlan& plan, const Use& use, const PathNode& path,
                                bool keep, Cell* cell) {
    if (!plan.has_objects() || plan.any) return other_container(plan, path, cell);
    if (plan.sensitive_objects > use.sensitive)
        return container(plan, use.also(true), path, keep, cell);
    if (plan.map != none)
        return map(program_.maps[plan.map], use, path, cell) ? Passed::proven : Passed::unknown;
    const program::RecordIndex index = choose(program_.discriminators[plan.discriminator]);
    if (index == none) return Passed::unknown;
    const Use whole = use.also(program_.records[index].sensitive);
    return object(index, whole, path, keep, cell) ? Passed::proven : Passed::unknown;
}

// Of which no rule judges what is inside: in a type of anything, or in one that has none.
Passed ByteProver::other_container(const TypePlan& plan, const PathNode& path, Cell* cell) {
    if (plan.any && cell) return Passed::unknown; // whoever keeps it may read inside
    const std::uint32_t first = next_, begin = offset();
    bool passed = byte() == '[' ? free_array(path) : map(free_map, Use{}, path, nullptr);
    if (!passed || next_ >= count_) return Passed::unknown;
    if (cell) read({std::uint64_t{offset()} << 32 | begin, first}, cell->value);
    return plan.any ? Passed::proven : Passed::wrong;
}

bool ByteProver::map(const program::Map& map, const Use& use, const PathNode& path, Cell* cell) {
    if (++depth_ > limits_.depth) return false;
    std::size_t base = map_names_.size();
    std::uint32_t first = next_, count = 0;
    if (!map_members(map, use, path, count)) return false;
    if (!distinct_.are_distinct(map_names_, base)) return false;
    map_names_.resize(base);
    --depth_;
    bool holds_counts = counts_hold(map.counts, count);
    if (holds_counts && !cell) return true;
    Cell whole;
    read_passed(first, Kind::object, count, whole.value);
    if (!holds_counts) report_counts(whole, map.counts, use, path);
    if (cell) *cell = whole;
    return true;
}

bool ByteProver::map_members(const program::Map& map, const Use& use, const PathNode& path,
                             std::uint32_t& count) {
    const TypePlan& plan = map.value == none ? anything : plan_.types[map.value];
    if (++next_ >= count_) return false;
    if (byte() == '}') return ++next_, true;
    for (; count < limits_.members; ++count) {
        std::string_view name = member_name();
        if (!name.data()) return false;
        if (map.keys != none && !proves_text(plan_.types[map.keys], map.keys, name, nullptr))
            return false;
        map_names_.push_back(name);
        PathNode node{&path, name, count, false, false};
        if (unkept_value(plan, map.value, use, node) != Passed::proven) return false;
        if (next_ >= count_) return false;
        char separator = byte();
        ++next_;
        if (separator == ',') continue;
        ++count;
        return separator == '}';
    }
    return false;
}

// Past a name and its colon; without data where it is none. Names with escapes are left to the
// judge.
std::string_view ByteProver::member_name() {
    if (next_ + 3 >= count_ || byte() != '"' || bytes_[index_[next_ + 1]] != ':') return {};
    std::string_view name = string_at(offset(), index_[next_ + 1]);
    next_ += 2;
    bool escaped = escapes_ && name.find('\\') != std::string_view::npos;
    return !escaped && name.size() <= limits_.name_bytes ? name : std::string_view();
}

bool ByteProver::free_array(const PathNode& path) {
    if (++depth_ > limits_.depth || ++next_ >= count_) return false;
    bool empty = byte() == ']';
    for (std::uint32_t at = 0; !empty; ++at) {
        PathNode node{&path, {}, at, true, false};
        if (unkept_value(anything, none, Use{}, node) != Passed::proven) return false;
        if (next_ >= count_) return false;
        if (byte() == ']') break;
        if (byte() != ',' || ++next_ >= count_) return false;
    }
    ++next_;
    --depth_;
    return true;
}

// The record that the discriminating member names, where it stands before the first container.
program::RecordIndex ByteProver::choose(const program::Discriminator& discriminator) {
    for (std::uint32_t at = next_ + 1; at + 3 < count_; at += 4) {
        if (bytes_[index_[at]] != '"' || bytes_[index_[at + 1]] != ':') return none;
        char first = bytes_[index_[at + 2]];
        if (first == '{' || first == '[') return none;
        std::string_view name = string_at(index_[at], index_[at + 1]);
        if (escapes_ && name.find('\\') != std::string_view::npos) return none;
        if (name != discriminator.name) continue;
        // Not yet passed, so it may be no JSON at all.
        std::string_view written(bytes_ + index_[at + 2], index_[at + 3] - index_[at + 2]);
        if (written.find('\\') != std::string_view::npos) return none;
        Value tag;
        read({std::uint64_t{index_[at + 3]} << 32 | index_[at + 2], at + 2}, tag);
        if (tag.kind == Kind::number && !constraint::Decimal::parse(tag.text)) return none;
        for (auto [literals, record] : discriminator.branches)
            if (fits(program_, program_.types[literals], tag, arena_)) return record;
        return none;
    }
    return none;
}

// A member that nothing declares. One with escapes in its name may be declared after all.
bool ByteProver::stranger() {
    std::uint32_t name_at = offset();
    std::string_view name = member_name();
    if (!name.data()) return false;
    std::uint32_t first = next_;
    if (unkept_value(anything, none, Use{}, PathNode{}) != Passed::proven) return false;
    if (next_ >= count_) return false;
    Cell& cell = Judge::stranger();
    const Seen seen{std::uint64_t{offset()} << 32 | index_[first], first};
    cell.ordinal = ordinal_of(seen);
    cell.name = cell.written = name;
    cell.name_place = {name_at, name.size() + 2};
    read(seen, cell.value);
    return true;
}

} // namespace assay::evaluate
