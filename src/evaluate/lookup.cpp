// Following a path, and why it cannot be followed.
#include "evaluate/lookup.hpp"

namespace assay::evaluate {

namespace {

// An absent member is a fact of a complete record, and a gap elsewhere.
std::uint8_t absence(const Frame* frame, bool context) {
    return context || (frame && frame->record->partial) ? reason::waits : reason::absent;
}

std::uint8_t readable(const Cell& cell, const Frame* frame, bool context) {
    if (cell.spoiled || cell.repeated) return reason::spoiled;
    return cell.value.kind == Kind::absent ? absence(frame, context) : 0;
}

Cell* step_into(const program::PathStep& step, Frame& frame) {
    for (auto [record, slot] : step.slots)
        if (record == frame.record_index) return &frame.cells[slot];
    return nullptr;
}

} // namespace

Found find(const program::Program& program, const program::Path& path, const Scope& scope) {
    bool context = path.root == bind::Path::Root::context;
    Found found;
    if (path.root == bind::Path::Root::variable) {
        found.cell = scope.variable;
        found.reasons = found.cell ? readable(*found.cell, nullptr, false) : reason::absent;
    } else {
        found.frame = context ? scope.context : scope.frame;
        if (!found.frame) return {nullptr, nullptr, reason::waits, false};
        found.cell = &found.frame->cells[path.slot];
        found.reasons = readable(*found.cell, found.frame, context);
    }
    auto at = path.steps.begin;
    for (; at < path.steps.end && found.reasons == 0; ++at) {
        Kind kind = found.cell->value.kind;
        Frame* inner = found.cell->record();
        if (!inner)
            return {nullptr, found.frame,
                    kind == Kind::null ? reason::absent : reason::inapplicable, false};
        found.frame = inner;
        found.cell = step_into(program.path_steps[at], *inner);
        if (!found.cell) return {nullptr, inner, absence(inner, context), false};
        found.reasons = readable(*found.cell, inner, context);
    }
    found.whole = at == path.steps.end;
    return found;
}

} // namespace assay::evaluate
