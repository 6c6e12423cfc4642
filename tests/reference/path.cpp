// Following paths: through what was judged, or into the context.
#include "reference/judge.hpp"

namespace assay::reference {

using namespace syntax;
using Kind = Payload::Kind;

bool is_context(const Path& path) {
    return path.names.size() > 1 && path.names.front().text == "context" &&
           !path.names.front().ticked;
}

/// A field of the record that holds the rule, or of one inside it.
Judge::Found Judge::field(Frame& frame, const std::string& name) {
    if (!frame.shape->fields.count(name)) { // of another branch of a union
        for (PayloadMember& member : frame.object->members)
            if (member.name == name) return {&member.value, why::spoiled};
        return {nullptr, why::absent};
    }
    Slot& slot = settle(frame, name);
    Found found{slot.value, 0, slot.repeated};
    if (slot.spoiled || (slot.value && slot.value->spoiled))
        found.reasons = why::spoiled;
    else if (!slot.value)
        found.reasons = frame.shape->partial ? why::must_wait : why::absent;
    return found;
}

Judge::Found Judge::walk(Found from, const Path& path, std::size_t first) {
    if (from.value && from.value->spoiled) from.reasons |= why::spoiled;
    for (std::size_t index = first; index < path.names.size(); ++index) {
        if (from.reasons) return {nullptr, from.reasons};
        // In null there is nothing; of another kind nothing can be asked.
        if (from.value->is(Kind::null)) return {nullptr, why::absent};
        if (!from.value->is(Kind::object)) return {nullptr, why::inapplicable};
        auto frame = frames_.find(from.value);
        // Not judged as a record: nothing tells which it was meant to be.
        if (frame == frames_.end()) return {nullptr, why::spoiled};
        from = field(frame->second, path.names[index].text);
    }
    return from;
}

/// The context was judged before, so what is there is right.
Judge::Found Judge::find_in_context(const Path& path) {
    const Body* body = rules_.context();
    Payload* value = context_;
    for (std::size_t index = 1; index < path.names.size(); ++index) {
        if (!body || !value->is(Kind::object)) return {nullptr, why::absent};
        const Place& declared =
            rules_.shape(*body, false).fields.at(path.names[index].text).front();
        Payload* next = nullptr;
        for (PayloadMember& member : value->members)
            if (member.name == path.names[index].text) next = &member.value;
        if (!next) return {nullptr, declared.optional ? why::waits : why::must_wait};
        value = next;
        body = nullptr;
        for (const Branch& branch : rules_.branches(*declared.type).branches)
            if (branch.body) body = branch.body;
    }
    return {value, 0, false, true};
}

Judge::Found Judge::find(const Path& path, Frame& frame, const Variable* variable) {
    if (variable && path.names.front().text == variable->name)
        return walk({variable->item}, path, 1);
    if (is_context(path)) return find_in_context(path);
    return walk(field(frame, path.names.front().text), path, 1);
}

const Expression* Judge::first_path(const Expression& expression,
                                    const std::string& variable) const {
    using Is = Expression::Kind;
    auto own = [&]() -> const Expression* {
        bool of_payload =
            !is_context(expression.path) && expression.path.names.front().text != variable;
        return of_payload ? &expression : nullptr;
    };
    if (expression.kind == Is::path) return own();
    if (expression.kind == Is::over) {
        if (const Expression* found = own()) return found;
        return first_path(expression.operands.front(), expression.variable.text);
    }
    for (const Expression& operand : expression.operands)
        if (const Expression* found = first_path(operand, variable)) return found;
    return expression.kind == Is::in ? own() : nullptr;
}

} // namespace assay::reference
