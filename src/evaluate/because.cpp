// Finding the facts. Only words of the rules are told, never a value of the payload: where a
// field's value is one of the rules' own literals, that literal is named.
#include "evaluate/because.hpp"

#include "evaluate/decode.hpp"

#include <algorithm>

namespace assay::evaluate {

using Op = bind::Expression::Kind;
using program::Node;
using program::NodeIndex;
using program::PathIndex;

Slice Because::applied(const Use& use, Frame* context) {
    auto begin = static_cast<std::uint32_t>(recorder_.findings().facts.size());
    Scope scope{const_cast<Frame*>(use.frame), context, nullptr};
    chain(use.condition, scope);
    return {begin, static_cast<std::uint32_t>(recorder_.findings().facts.size())};
}

// As deep as conditions are nested.
void Because::chain(std::uint32_t innermost, Scope& scope) {
    if (innermost == none) return;
    chain(scope.frame->record->conditions[innermost].parent, scope);
    arm(innermost, scope);
}

// An arm that holds: its own expression, or, of a bare `else`, all that came before it.
void Because::arm(std::uint32_t index, Scope& scope) {
    const auto& condition = scope.frame->record->conditions[index];
    if (condition.expression != none) {
        explain(condition.expression, true, condition.rule, scope);
        return;
    }
    for (std::uint32_t earlier : condition.after) {
        const auto& other = scope.frame->record->conditions[earlier];
        if (other.expression != none) explain(other.expression, false, other.rule, scope);
    }
}

Slice Because::not_allowed(Frame& frame, const program::Slot& slot, Frame* context) {
    auto begin = static_cast<std::uint32_t>(recorder_.findings().facts.size());
    if (recorder_.silent()) return {begin, begin};
    Scope scope{&frame, context, nullptr};
    told_.clear();
    const auto is_told = [this](std::uint32_t condition) {
        return std::find(told_.begin(), told_.end(), condition) != told_.end();
    };
    for (auto at = slot.declarations.begin; at < slot.declarations.end; ++at) {
        std::uint32_t failed = none; // the outermost condition that is false
        for (auto each = frame.record->declarations[at].condition; each != none;
             each = frame.record->conditions[each].parent)
            if (frame.conditions[each].truth == Truth::no) failed = each;
        if (failed == none || is_told(failed)) continue;
        told_.push_back(failed);
        const auto& condition = frame.record->conditions[failed];
        bool overtaken = false;
        for (std::uint32_t earlier : condition.after)
            if (frame.conditions[earlier].truth == Truth::yes) {
                overtaken = true;
                if (is_told(earlier)) continue;
                told_.push_back(earlier);
                arm(earlier, scope);
            }
        if (!overtaken && condition.expression != none)
            explain(condition.expression, false, condition.rule, scope);
    }
    return {begin, static_cast<std::uint32_t>(recorder_.findings().facts.size())};
}

void Because::explain(NodeIndex index, bool holds, program::RuleIndex rule, Scope& scope) {
    const Node& node = program().nodes[index];
    if (node.kind == Op::not_)
        explain(program().operands[node.operands.begin], !holds, rule, scope);
    else if (node.kind == Op::and_ || node.kind == Op::or_)
        either(node, holds, rule, scope);
    else
        fact(node, index, holds, rule, scope);
}

// Where one operand settled it, that one is told; where all were needed, all are.
void Because::either(const Node& node, bool holds, program::RuleIndex rule, Scope& scope) {
    bool one = (node.kind == Op::or_) == holds;
    evaluator_.forget_lists();
    for (auto at = node.operands.begin; at < node.operands.end; ++at) {
        NodeIndex operand = program().operands[at];
        Result result = evaluator_.evaluate(operand, scope);
        if (result.is != Result::Is::boolean || result.boolean != holds) continue;
        explain(operand, holds, rule, scope);
        if (one) return;
    }
}

void Because::fact(const Node& node, NodeIndex index, bool holds, program::RuleIndex rule,
                   Scope& scope) {
    const Fact::Form form = holds ? Fact::Form::holds : Fact::Form::does_not_hold;
    Fact& fact = append(recorder_.findings().facts);
    fact.condition = rule;
    fact.form = form;
    PathIndex path = first_path(index);
    if (path == none) return;
    fact.context = program().paths[path].root == bind::Path::Root::context;
    fact.path = spell(path, scope);
    Found found = find(program(), program().paths[path], scope);
    fact.sensitive = sensitive(path, found);
    const Node& subject =
        node.operands.empty() ? node : program().nodes[program().operands[node.operands.begin]];
    bool plain = node.kind == Op::is || node.kind == Op::equal || node.kind == Op::not_equal;
    if (node.kind == Op::present)
        fact.form = holds ? Fact::Form::is_present : Fact::Form::is_absent;
    else if (node.kind == Op::path || (plain && subject.kind == Op::path))
        fact.form = form_of(found);
    if (fact.form != Fact::Form::is_literal) return;
    fact.literal = literal_of(path, found, node.kind == Op::is ? node.set : none);
    if (fact.literal.data() == nullptr) fact.form = form;
}

Fact::Form Because::form_of(const Found& found) {
    if (!found.cell || found.cell->value.kind == Kind::absent) return Fact::Form::is_absent;
    switch (found.cell->value.kind) {
    case Kind::null: return Fact::Form::is_null;
    case Kind::boolean:
        return found.cell->value.boolean ? Fact::Form::is_true : Fact::Form::is_false;
    default: return Fact::Form::is_literal;
    }
}

// The literal of the condition's set, or of the field's own type, that the field's value is.
std::string_view Because::literal_of(PathIndex path, const Found& found, std::uint32_t set) {
    if (!found.cell || found.cell->value.kind != Kind::string || found.reasons) return {};
    std::string_view text = text_of(found.cell->value, arena_);
    auto search = [&](std::uint32_t type) -> std::string_view {
        if (type == none) return {};
        const auto& literals = program().types[type].text_literals;
        for (auto at = literals.begin; at < literals.end; ++at)
            if (program().literals[at] == text) return program().literals[at];
        return {};
    };
    if (auto literal = search(set); literal.data()) return literal;
    if (!found.frame || program().paths[path].root == bind::Path::Root::variable) return {};
    auto slot = static_cast<std::uint32_t>(found.cell - found.frame->cells);
    const auto& declarations = found.frame->record->slots[slot].declarations;
    for (auto at = declarations.begin; at < declarations.end; ++at)
        if (auto literal = search(found.frame->record->declarations[at].type); literal.data())
            return literal;
    return {};
}

PathIndex Because::first_path(NodeIndex index) const {
    const Node& node = program().nodes[index];
    if (node.path != none && node.kind != Op::in) return node.path;
    for (auto at = node.operands.begin; at < node.operands.end; ++at)
        if (PathIndex path = first_path(program().operands[at]); path != none) return path;
    return node.path;
}

Slice Because::spell(PathIndex index, Scope& scope) {
    const auto& path = program().paths[index];
    auto& steps = recorder_.findings().steps;
    Slice slice{static_cast<std::uint32_t>(steps.size()), 0};
    bool context = path.root == bind::Path::Root::context;
    if (!context) slice = recorder_.spell(*scope.frame->path);
    if (path.slot != none)
        steps.push_back({program().records[path.record].slots[path.slot].name, 0, false, false});
    for (auto at = path.steps.begin; at < path.steps.end; ++at)
        steps.push_back({program().path_steps[at].name, 0, false, false});
    slice.end = static_cast<std::uint32_t>(steps.size());
    return slice;
}

bool Because::sensitive(PathIndex path, const Found& found) const {
    const auto& first = program().paths[path];
    if (first.slot != none && program().records[first.record].slots[first.slot].sensitive)
        return true;
    if (!found.cell || !found.frame) return false;
    if (found.frame->record->sensitive) return true;
    if (first.root == bind::Path::Root::variable && first.steps.empty()) return false;
    auto slot = static_cast<std::uint32_t>(found.cell - found.frame->cells);
    return found.frame->record->slots[slot].sensitive;
}

} // namespace assay::evaluate
