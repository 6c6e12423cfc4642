// Values against types: dispatch by kind, containers, unions.
#include "evaluate/judge.hpp"

#include "evaluate/decode.hpp"
#include "evaluate/scalar.hpp"

#include <utility>

namespace assay::evaluate {

void Judge::release(const Base& base) {
    // Mostly there is nothing to drop.
    strangers_.cut(base.strangers);
    if (missing_.size() != base.missing) missing_.resize(base.missing);
    if (repeats_.size() != base.repeats) repeats_.resize(base.repeats);
}

void Judge::run(Cell& root, program::TypeIndex type, Frame* context) {
    begin(context);
    Use use;
    use.rule = program_.type_rules[type];
    judge(root, type, use, PathNode{}, false);
    recorder_.finish();
}

Frame* Judge::run_context(Cell& root) {
    facts_ = true;
    Use use;
    use.rule = program_.records[program_.context].rule;
    PathNode path;
    judge_record(root, program_.context, use, path, true);
    recorder_.finish();
    return root.frame;
}

void Judge::judge(Cell& cell, program::TypeIndex index, const Use& outer, const PathNode& path,
                  bool keep) {
    const program::Type& type = program_.types[index];
    Use use = outer.also(type.sensitive);
    if (collecting_ && use.sensitive) note_sensitive(cell.value.place);
    switch (cell.value.kind) {
    case Kind::array: judge_array(cell, index, use, path, keep); break;
    case Kind::object: judge_object(cell, index, use, path, keep); break;
    default: judge_scalar(cell, index, use, path); break;
    }
}

// A container of a kind that the type does not have.
void Judge::mismatch(Cell& cell, program::TypeIndex index, const Use& use, const PathNode& path) {
    cell.spoiled = true;
    if (collecting_ && collecting_->may_hide(index)) note_sensitive(cell.value.place);
    Violation& violation = recorder_.error(Code::type, path, cell.value.place, use);
    violation.type = index;
    violation.actual_kind = cell.value.kind;
    explain(violation, use);
    scan(cell.value, path);
}

void Judge::judge_array(Cell& cell, program::TypeIndex index, const Use& use, const PathNode& path,
                        bool keep) {
    const program::Type& type = program_.types[index];
    if (type.any) return scan(cell.value, path);
    if (type.array == none) return mismatch(cell, index, use, path);
    const program::Array& array = program_.arrays[type.array];
    judge_counts(cell, array.counts, use, path);
    Arena::Mark mark = arena_.mark();
    items(cell, array.element, use, path, keep || array.unique);
    if (array.unique) judge_unique(cell, array, use, path);
    if (!keep) {
        cell.elements = nullptr;
        arena_.release(mark);
    }
}

void Judge::judge_object(Cell& cell, program::TypeIndex index, const Use& use, const PathNode& path,
                         bool keep) {
    const program::Type& type = program_.types[index];
    if (type.record != none) return judge_record(cell, type.record, use, path, keep);
    if (type.any) return scan(cell.value, path);
    if (type.map != none) return judge_map(cell, program_.maps[type.map], use, path);
    if (type.discriminator != none)
        return judge_union(cell, program_.discriminators[type.discriminator], use, path, keep);
    mismatch(cell, index, use, path);
}

void Judge::judge_counts(Cell& cell, program::Slice counts, const Use& use, const PathNode& path) {
    for (auto at = counts.begin; at < counts.end; ++at) {
        const auto& constraint = program_.constraints[at];
        if (program_.store.holds(constraint, std::uint64_t{cell.value.items})) continue;
        cell.spoiled = true;
        Code code = constraint::constraints()[constraint.kind].code;
        Violation& violation = recorder_.error(code, path, cell.value.place, use);
        violation.constraint = constraint;
        violation.actual = cell.value.items;
        violation.actual_kind = cell.value.kind;
        explain(violation, use);
    }
}

void Judge::judge_map(Cell& cell, const program::Map& map, const Use& use, const PathNode& path) {
    Arena::Mark mark = arena_.mark();
    std::size_t base = strangers_.size();
    list_members(cell.value);
    // A member counts once, however often it is written.
    std::size_t listed = strangers_.size() - base;
    cell.value.items = static_cast<std::uint32_t>(listed - report_repeated_strangers(base, path));
    judge_counts(cell, map.counts, use, path);
    for (std::size_t at = base; at < strangers_.size(); ++at) {
        if (strangers_[at].repeated) {
            if (collecting_) collect_inside(map.value, strangers_[at]);
            continue;
        }
        Cell member = strangers_[at]; // a copy: judging may grow the stack
        PathNode node{&path, member.written, member.ordinal, false, member.written_escaped};
        if (map.keys != none &&
            !fits_text(program_, program_.types[map.keys], name_of(member, arena_))) {
            Violation& violation = recorder_.error(Code::keys, node, member.name_place, use);
            violation.type = map.keys;
            explain(violation, use);
        }
        judge(member, map.value, use, node, false);
    }
    strangers_.cut(base);
    arena_.release(mark);
}

// The member that tells the records of a union apart; `repeated` where there are several.
Cell Judge::find_tag(const Value& object, const std::string& name) {
    std::size_t base = strangers_.size();
    list_members(object);
    Cell tag;
    for (std::size_t at = base; at < strangers_.size(); ++at) {
        if (name_of(strangers_[at], arena_) != name) continue;
        if (tag.value.kind == Kind::absent)
            tag = strangers_[at];
        else
            tag.repeated = true;
    }
    strangers_.cut(base);
    return tag;
}

// The discriminating member chooses the record; where it cannot, only that is said.
void Judge::judge_union(Cell& cell, const program::Discriminator& discriminator, const Use& use,
                        const PathNode& path, bool keep) {
    Cell tag = find_tag(cell.value, discriminator.name);
    if (!tag.repeated)
        for (auto [literals, record] : discriminator.branches)
            if (fits(program_, program_.types[literals], tag.value, arena_))
                return judge_record(cell, record, use, path, keep);
    cell.spoiled = true;
    for (auto [literals, record] : discriminator.branches)
        if (collecting_ && collecting_->record_may_hide(record)) note_sensitive(cell.value.place);
    if (tag.value.kind == Kind::absent)
        report_untold(cell, discriminator, use, path);
    else if (!tag.repeated) // the scan says that it is
        judge_tag(tag, discriminator, use, path);
    scan(cell.value, path);
}

void Judge::report_untold(const Cell& cell, const program::Discriminator& discriminator,
                          const Use& use, const PathNode& path) {
    PathNode node{&path, discriminator.name, none, false, false};
    const Place& whole = cell.value.place;
    Place end = whole.offset == no_offset ? Place{} : Place{whole.offset + whole.length - 1, 1};
    Violation& violation = recorder_.error(Code::required, node, end, use);
    violation.missing = true;
    explain(violation, use);
}

void Judge::judge_tag(Cell& tag, const program::Discriminator& discriminator, const Use& outer,
                      const PathNode& path) {
    PathNode node{&path, discriminator.name, tag.ordinal, false, false};
    Use use = outer.also(discriminator.sensitive);
    if (collecting_ && use.sensitive) note_sensitive(tag.value.place);
    if (!is_container(tag.value.kind)) return judge_scalar(tag, discriminator.type, use, node);
    Violation& violation = recorder_.error(Code::type, node, tag.value.place, use);
    violation.type = discriminator.type;
    violation.actual_kind = tag.value.kind;
    explain(violation, use);
}

bool Judge::fits_container(Cell& cell, std::uint32_t type) {
    Recorder::Silence silence(recorder_);
    Evaluator::Interrupted interrupted(evaluator_);
    Arena::Mark mark = arena_.mark();
    Cell copy = cell;
    PathNode root;
    judge(copy, type, Use{}, root, false);
    arena_.release(mark);
    return !silence.errors();
}

// Items of items that are read again, and so on, would take time that doubles with each level: once
// that was more than for a few checks, what is in them is kept.
Keeping Judge::keeping_of(std::uint64_t values) const {
    constexpr std::uint64_t often = 16;
    if (facts_) return {}; // they are read by many threads at once
    if (reading_again_ && values_again_ > often * values)
        return {Keeping::Beyond::refuse, most_kept_at_last_};
    return {Keeping::Beyond::read_again, most_kept_};
}

// Whatever is wrong with it was told when it was judged.
void Judge::read_item_again(const Cell& array, std::uint32_t at, Depth depth, Cell& scratch) {
    const ItemHandle& handle = array.many->handles[at];
    scratch = {};
    scratch.ordinal = at;
    const std::uint64_t values = read_value(handle.handle(), scratch.value);
    if (depth == Depth::whole && is_container(scratch.value.kind)) {
        Recorder::Silence silence(recorder_);
        Evaluator::Interrupted interrupted(evaluator_);
        values_again_ += values;
        const bool within = std::exchange(reading_again_, true);
        const SensitiveWalk* collecting = std::exchange(collecting_, nullptr);
        PathNode root;
        std::swap(arena_, memory_of_items());
        judge(scratch, array.many->element, Use{}, root, true);
        decode_all(scratch, arena_); // later, it would be in the other's memory
        std::swap(arena_, memory_of_items());
        collecting_ = collecting;
        reading_again_ = within;
    }
    scratch.spoiled |= handle.spoiled();
}

std::string_view Judge::lasting(std::string_view word) {
    return arena_.holds(word.data()) ? recorder_.findings().keep(word) : word;
}

void Judge::note_sensitive(const Place& place) {
    if (place.offset == no_offset) return;
    auto& all = recorder_.findings().sensitive;
    const bool within = !all.empty() && all.back().offset <= place.offset &&
                        place.offset + place.length <= all.back().end();
    if (within) return; // of what is in a sensitive container nothing is noted
    all.push_back(
        {static_cast<std::uint32_t>(place.offset), static_cast<std::uint32_t>(place.length)});
}

} // namespace assay::evaluate
