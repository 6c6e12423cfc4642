// Conditions, groups and checks of a record, and what is left undecided.
#include "evaluate/record_rules.hpp"

namespace assay::evaluate {

namespace {

using GroupKind = bind::Group::Kind;

bool accepted(GroupKind kind, std::size_t count, std::size_t of) {
    switch (kind) {
    case GroupKind::exactly_one: return count == 1;
    case GroupKind::at_least_one: return count >= 1;
    case GroupKind::at_most_one: return count <= 1;
    case GroupKind::all_or_none: return count == 0 || count == of;
    }
    return true;
}

// Does a rule of this record apply?
bool applies(const Frame& frame, std::uint32_t condition) {
    return condition == none || frame.conditions[condition].truth == Truth::yes;
}

} // namespace

RecordRules::RecordRules(const program::Program& program, Findings& findings, Arena& arena,
                         const PayloadLimits& limits)
    : program_(program), arena_(arena), recorder_(program, findings, limits),
      evaluator_(program, arena, *this), because_(recorder_, evaluator_, arena) {}

void RecordRules::explain(Violation& violation, const Use& use) {
    if (use.condition == none || recorder_.silent()) return; // mostly
    violation.because = because_.applied(use, context_);
}

namespace {

Truth truth_of(const Result& result) {
    if (result.is == Result::Is::boolean) return result.boolean ? Truth::yes : Truth::no;
    if (result.is != Result::Is::unknown) return Truth::no;
    // Unknown only because something optional is absent, or a rule cannot apply to what is there:
    // that is a fact.
    bool fact = (result.reasons & (reason::spoiled | reason::waits)) == 0;
    return fact ? Truth::no : Truth::unknown;
}

Truth both(Truth a, Truth b) {
    if (a == Truth::no || b == Truth::no) return Truth::no;
    return a == Truth::yes ? b : a;
}

Truth opposite(Truth truth) {
    if (truth == Truth::unknown) return truth;
    return truth == Truth::yes ? Truth::no : Truth::yes;
}

} // namespace

void RecordRules::decide(Frame& frame, std::uint32_t index, const PathNode& path) {
    const program::Condition& condition = frame.record->conditions[index];
    ConditionState& state = frame.conditions[index];
    Truth parent = condition.parent == none ? Truth::yes : frame.conditions[condition.parent].truth;
    if (parent == Truth::no) {
        state.truth = state.own = Truth::no;
        return;
    }
    Truth turn = Truth::yes; // no earlier arm took it
    std::uint8_t reasons = 0;
    for (std::uint32_t earlier : condition.after) {
        turn = both(turn, opposite(frame.conditions[earlier].own));
        reasons |= frame.conditions[earlier].reasons;
    }
    state.own = Truth::yes;
    if (condition.expression != none && turn != Truth::no) {
        Scope scope{&frame, context_, nullptr};
        evaluator_.forget();
        Result result = evaluator_.evaluate(condition.expression, scope);
        state.own = truth_of(result);
        if (state.own == Truth::unknown) state.reasons = result.reasons;
        reasons |= state.reasons;
        bool waits = state.own == Truth::unknown && !(reasons & reason::spoiled);
        if (waits && parent == Truth::yes)
            list_undecided(frame, condition.rule, none, reasons, path);
    }
    state.truth = both(parent, both(turn, state.own));
}

// Groups speak of what the payload holds. Members with an error of their own may or may not count:
// it fails only where it fails either way.
void RecordRules::judge_group(Frame& frame, const program::Group& group, const Use& outer,
                              const PathNode& path) {
    if (!applies(frame, group.condition)) return;
    std::size_t sure = 0, spoiled = 0, there = 0;
    for (std::uint32_t slot : group.slots) {
        const Cell& cell = frame.cells[slot];
        there += cell.value.kind != Kind::absent;
        if (cell.spoiled && !cell.repeated)
            ++spoiled;
        else
            sure += cell.value.kind != Kind::absent;
    }
    for (std::size_t count = sure; count <= sure + spoiled; ++count)
        if (accepted(group.kind, count, group.slots.size())) return;
    if (facts_) return;
    Use use{group.rule, outer.sensitive, &frame, group.condition};
    Violation& violation = recorder_.error(Code::one_of, path, frame.object.place, use);
    violation.actual = there;
    explain(violation, use);
}

bool RecordRules::holds_in_context(program::NodeIndex expression, Frame& context) {
    Scope scope{nullptr, &context, nullptr};
    evaluator_.forget();
    Result result = evaluator_.evaluate(expression, scope);
    return result.is == Result::Is::boolean && result.boolean;
}

void RecordRules::judge_check(Frame& frame, const program::Check& check, const Use& use,
                              const PathNode& path) {
    if (!applies(frame, check.condition)) return;
    Scope scope{&frame, context_, nullptr};
    evaluator_.forget(check.all);
    Result result = evaluator_.evaluate(check.expression, scope);
    if (result.is == Result::Is::boolean) {
        if (!result.boolean) report_check(frame, check, use, path);
        return;
    }
    // An error elsewhere, or something optional that is absent, keeps a check from applying.
    bool only_waits = (result.reasons & ~reason::required) == reason::waits;
    if (check.warning || result.is != Result::Is::unknown || !only_waits) return;
    list_undecided(frame, check.rule, check.at, result.reasons, path);
}

namespace {

// The steps of a path from a record on, and where it leads.
struct Trail {
    std::vector<PathNode> nodes;
    Place place;
    bool missing = false;
};

PathNode step(std::string_view name, const Cell* cell) {
    PathNode node;
    node.name = name;
    bool there = cell && cell->value.kind != Kind::absent;
    node.ordinal = there ? cell->ordinal : none;
    return node;
}

Trail follow(const program::Program& program, const program::Path& path, Frame& frame) {
    Trail trail;
    Frame* at = &frame;
    Frame* deepest = at; // the record that holds the gap where something is missing
    Cell* cell = &frame.cells[path.slot];
    trail.place = frame.object.place;
    trail.nodes.push_back(step(frame.record->slots[path.slot].name, cell));
    for (auto index = path.steps.begin; index < path.steps.end; ++index) {
        const program::PathStep& next = program.path_steps[index];
        at = cell ? cell->record() : nullptr;
        cell = nullptr;
        if (at)
            for (auto [record, slot] : next.slots)
                if (record == at->record_index) cell = &at->cells[slot];
        trail.nodes.push_back(step(next.name, cell));
        if (at) deepest = at;
    }
    trail.missing = !cell || cell->value.kind == Kind::absent;
    trail.place = trail.missing ? deepest->end : cell->value.place;
    return trail;
}

void link(std::vector<PathNode>& nodes, const PathNode& root) {
    const PathNode* up = &root;
    for (PathNode& node : nodes) {
        node.up = up;
        up = &node;
    }
}

} // namespace

void RecordRules::report_check(Frame& frame, const program::Check& check, const Use& outer,
                               const PathNode& path) {
    Use use{check.rule, outer.sensitive, &frame, check.condition};
    Trail trail;
    trail.place = frame.object.place;
    if (check.at != none) trail = follow(program_, program_.paths[check.at], frame);
    if (const auto& item = evaluator_.failing()) {
        PathNode node;
        node.ordinal = item->ordinal;
        node.index = true;
        trail.nodes.push_back(node);
        trail.place = item->place;
    }
    link(trail.nodes, path);
    const PathNode& leaf = trail.nodes.empty() ? path : trail.nodes.back();
    Violation& violation = check.warning ? recorder_.warning(Code::check, leaf, trail.place, use)
                                         : recorder_.error(Code::check, leaf, trail.place, use);
    violation.missing = trail.missing;
    explain(violation, use);
}

void RecordRules::list_undecided(Frame& frame, program::RuleIndex rule, program::PathIndex at,
                                 std::uint8_t reasons, const PathNode& path) {
    program::PathIndex waits = evaluator_.waits_for();
    if (waits == none || facts_) return;
    bool context = program_.paths[waits].root == bind::Path::Root::context;
    Undecided* undecided = recorder_.undecided();
    if (!undecided) return;
    undecided->rule = rule;
    undecided->context = context;
    undecided->required = (reasons & reason::required) != 0;
    undecided->path = recorder_.spell(path);
    undecided->at = undecided->path;
    if (at != none) {
        Trail trail = follow(program_, program_.paths[at], frame);
        link(trail.nodes, path);
        undecided->at = recorder_.spell(trail.nodes.back());
    }
    const program::Path& awaited = program_.paths[waits];
    Trail trail;
    PathNode root;
    if (awaited.slot != none)
        trail.nodes.push_back(
            step(program_.records[awaited.record].slots[awaited.slot].name, nullptr));
    for (auto index = awaited.steps.begin; index < awaited.steps.end; ++index)
        trail.nodes.push_back(step(program_.path_steps[index].name, nullptr));
    link(trail.nodes, context ? root : path);
    undecided->waits_for = recorder_.spell(trail.nodes.empty() ? path : trail.nodes.back());
}

} // namespace assay::evaluate
