// Closing a record's frame: conditions and members in the plan's order, then groups and checks.
#include "evaluate/judge.hpp"

#include "evaluate/decode.hpp"
#include "evaluate/unknown_members.hpp"

namespace assay::evaluate {

Frame* Judge::open_frame(program::RecordIndex index, const Value& object, const PathNode& path) {
    const program::Record& record = program_.records[index];
    Frame* frame = arena_.make<Frame>();
    frame->record = &record;
    frame->record_index = index;
    frame->cells = arena_.make<Cell>(record.slots.size());
    frame->conditions = arena_.make<ConditionState>(record.conditions.size());
    frame->path = &path;
    frame->object = object;
    if (object.place.offset != no_offset)
        frame->end = Place{object.place.offset + object.place.length - 1, 1};
    return frame;
}

void Judge::judge_record(Cell& cell, program::RecordIndex index, const Use& outer,
                         const PathNode& path, bool keep) {
    Arena::Mark mark = arena_.mark();
    Frame* frame = open_frame(index, cell.value, path);
    Use use = outer.also(frame->record->sensitive);
    Base base = this->base();
    fill(*frame);
    if (collecting_ && frame->record->any_sensitive)
        for (std::size_t at = base.strangers; at < strangers_.size(); ++at)
            note_sensitive(strangers_[at].value.place);
    close(*frame, use, path, base);
    release(base);
    frame->path = nullptr;
    cell.frame = keep ? frame : nullptr;
    if (!keep) arena_.release(mark);
}

void Judge::member(Frame& frame, std::uint32_t slot, const Cell& seen) {
    if (collecting_ && (frame.record->slots[slot].sensitive || frame.record->sensitive))
        note_sensitive(seen.value.place);
    Cell& cell = frame.cells[slot];
    if (cell.value.kind == Kind::absent) {
        cell = seen;
        return;
    }
    note_unjudged(frame, slot, cell);
    note_unjudged(frame, slot, seen);
    cell.repeated = true;
    repeats_.push_back({slot, seen.name_place});
}

// What is sensitive must not be shown either where no declaration is asked.
void Judge::note_unjudged(const Frame& frame, std::uint32_t slot, const Cell& cell) {
    if (!collecting_) return;
    const program::Slice& declarations = frame.record->slots[slot].declarations;
    for (auto at = declarations.begin; at < declarations.end; ++at)
        if (collecting_->may_hide(frame.record->declarations[at].type))
            return note_sensitive(cell.value.place);
}

// Nor in a repeated member, of which all types are alike.
void Judge::collect_inside(program::TypeIndex type, const Cell& seen) {
    Recorder::Silence silence(recorder_);
    Evaluator::Interrupted interrupted(evaluator_);
    const Arena::Mark mark = arena_.mark();
    Cell copy = seen;
    judge(copy, type, Use{}, PathNode{}, false);
    arena_.release(mark);
}

void Judge::close(Frame& frame, const Use& use, const PathNode& path, const Base& base) {
    for (const auto& step : frame.record->plan) {
        if (step.kind == bind::PlanStep::Kind::condition)
            decide(frame, step.index, path);
        else
            settle(frame, step.index, use, path, base);
    }
    bool others = strangers_.size() > base.strangers || missing_.size() > base.missing;
    if (others) settle_others(members_of(frame), use, path, base);
    for (const auto& group : frame.record->groups) judge_group(frame, group, use, path);
    for (const auto& check : frame.record->checks) judge_check(frame, check, use, path);
    if (watcher_ && !recorder_.silent()) watcher_->settled(frame, context_, path, evaluator_);
}

Judge::Members Judge::members_of(const Frame& frame) {
    const std::size_t slots = frame.record->slots.size();
    auto* present = arena_.make<std::uint64_t>((slots + 63) / 64);
    for (std::size_t slot = 0; slot < slots; ++slot) {
        bool there = frame.cells[slot].value.kind != Kind::absent;
        present[slot / 64] |= std::uint64_t{there} << (slot % 64);
    }
    return {frame.record_index, present, frame.end};
}

void Judge::settle_others(const Members& members, const Use& use, const PathNode& path,
                          const Base& base) {
    bool strange = strangers_.size() > base.strangers;
    if (strange) UnknownMembers(*this, members, use, path, base).judge();
    if (missing_.size() > base.missing) report_missing(members, path, base);
}

// Members.

void Judge::settle(Frame& frame, std::uint32_t slot, const Use& use, const PathNode& path,
                   const Base& base) {
    Cell& cell = frame.cells[slot];
    if (cell.value.kind == Kind::absent)
        settle_absent(frame, slot, use);
    else if (cell.repeated)
        report_repeat(frame, slot, use, path, base);
    else
        settle_present(frame, slot, use, path);
}

void Judge::settle_absent(Frame& frame, std::uint32_t index, const Use& use) {
    if (facts_) return;
    const program::Slot& slot = frame.record->slots[index];
    auto applies = [&](std::uint32_t condition) {
        return condition == none || frame.conditions[condition].truth == Truth::yes;
    };
    auto demand_by = [&](program::RuleIndex rule, std::uint32_t condition, bool sensitive) {
        frame.cells[index].spoiled = true;
        demand(index, Use{rule, use.sensitive || sensitive, &frame, condition});
    };
    for (auto at = slot.declarations.begin; at < slot.declarations.end; ++at) {
        const auto& declaration = frame.record->declarations[at];
        if (!declaration.optional && applies(declaration.condition))
            return demand_by(declaration.rule, declaration.condition, declaration.sensitive);
    }
    for (auto at = slot.requirements.begin; at < slot.requirements.end; ++at) {
        const auto& requirement = frame.record->requirements[at];
        if (applies(requirement.condition))
            return demand_by(requirement.rule, requirement.condition, slot.sensitive);
    }
}

void Judge::settle_present(Frame& frame, std::uint32_t index, const Use& outer,
                           const PathNode& path) {
    const program::Slot& slot = frame.record->slots[index];
    Cell& cell = frame.cells[index];
    PathNode node{&path, slot.name, cell.ordinal, false, false};
    bool allowed = false, maybe = false;
    for (auto at = slot.declarations.begin; at < slot.declarations.end; ++at) {
        const auto& declaration = frame.record->declarations[at];
        Truth truth = declaration.condition == none ? Truth::yes
                                                    : frame.conditions[declaration.condition].truth;
        bool alone = truth == Truth::unknown && slot.declarations.size() == 1;
        maybe |= truth == Truth::unknown;
        if (truth != Truth::yes && !alone) continue;
        Use use{declaration.rule, outer.sensitive || declaration.sensitive, &frame,
                alone ? none : declaration.condition};
        allowed = true;
        judge(cell, declaration.type, use, node, slot.keep);
        if (declaration.deprecated_warning && !alone)
            explain(recorder_.warning(Code::deprecated, node, cell.value.place, use), use);
    }
    if (allowed) return;
    note_unjudged(frame, index, cell);
    if (!maybe) return not_allowed(frame, index, outer, node);
    if (cell.value.kind == Kind::array || cell.value.kind == Kind::object) scan(cell.value, node);
}

void Judge::not_allowed(Frame& frame, std::uint32_t index, const Use& outer, const PathNode& node) {
    const program::Slot& slot = frame.record->slots[index];
    Cell& cell = frame.cells[index];
    cell.spoiled = true;
    Use use{frame.record->rule, outer.sensitive || slot.sensitive, &frame, none};
    if (!slot.declarations.empty())
        use.rule = frame.record->declarations[slot.declarations.begin].rule;
    Violation& violation = recorder_.error(Code::not_allowed, node, cell.value.place, use);
    if (!recorder_.silent()) violation.because = because_.not_allowed(frame, slot, context_);
    if (cell.value.kind == Kind::array || cell.value.kind == Kind::object) scan(cell.value, node);
}

void Judge::report_repeat(Frame& frame, std::uint32_t index, const Use&, const PathNode& path,
                          const Base& base) {
    Cell& cell = frame.cells[index];
    cell.spoiled = true;
    PathNode node{&path, frame.record->slots[index].name, cell.ordinal, false, false};
    const Repeat* second = nullptr;
    for (std::size_t at = base.repeats; at < repeats_.size() && !second; ++at)
        if (repeats_[at].slot == index) second = &repeats_[at];
    Violation& violation = recorder_.error(Code::duplicate_field, node, second->place, Use{});
    recorder_.related(violation, cell.name_place);
    for (const Repeat* each = second + 1; each < repeats_.data() + repeats_.size(); ++each)
        if (each->slot == index) recorder_.related(violation, each->place);
    violation.actual = violation.related.size() + 1;
}

void Judge::report_missing(const Members& members, const PathNode& path, const Base& base) {
    const auto& slots = program_.records[members.record].slots;
    for (std::size_t at = base.missing; at < missing_.size(); ++at) {
        const Missing& missing = missing_[at];
        PathNode node{&path, slots[missing.slot].name, none, false, false};
        const Cell* meant = missing.meant == none ? nullptr : &strangers_[missing.meant];
        Place place = meant ? meant->name_place : members.end;
        if (meant) node.ordinal = meant->ordinal;
        Violation& violation = recorder_.error(Code::required, node, place, missing.use);
        violation.missing = true;
        if (meant) {
            violation.meant = meant->written;
            violation.meant_escaped = meant->written_escaped;
        }
        explain(violation, missing.use);
    }
}

} // namespace assay::evaluate
