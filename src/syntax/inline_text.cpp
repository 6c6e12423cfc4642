// Types, expressions and members as one line of canonical text.
#include "syntax/inline_text.hpp"

#include "syntax/parts.hpp"
#include "syntax/print.hpp"

#include <algorithm>

namespace assay::syntax {

namespace {

const std::string pause(1, soft_break);

/// How tightly an expression binds; an operand that binds less needs parentheses.
int binding_of(const Expression& expression) {
    switch (expression.kind) {
    case Expression::Kind::or_: return 1;
    case Expression::Kind::and_: return 2;
    case Expression::Kind::not_: return 3;
    case Expression::Kind::compare:
    case Expression::Kind::in:
    case Expression::Kind::is:
    case Expression::Kind::matches: return 4;
    case Expression::Kind::add: return 5;
    case Expression::Kind::multiply: return 6;
    default: return 7;
    }
}

template <class Items, class Spell>
std::string joined(const Items& items, const std::string& separator, const Spell& spell_item) {
    std::string result;
    bool first = true;
    for (const auto& item : items) {
        if (!first) result += separator;
        first = false;
        result += spell_item(item);
    }
    return result;
}

std::string by_text(const std::vector<Path>& paths) {
    if (paths.size() == 1) return spell(paths.front());
    return "(" + joined(paths, ", ", [](const Path& path) { return spell(path); }) + ")";
}

std::string soft_names(const std::vector<Word>& names) {
    return joined(names, "," + pause, [](const Word& name) { return spell(name); });
}

} // namespace

std::string unbroken(std::string text) {
    std::replace(text.begin(), text.end(), soft_break, ' ');
    return text;
}

std::string field_head(const Field& field) {
    return joined(field.names, "," + pause,
                  [](const FieldName& name) {
                      return spell(name.name) + (name.optional ? "?" : "");
                  }) +
           ":";
}

std::string InlineText::type(const Type& type) const {
    std::string result;
    for (const TypeAtom& branch : type.branches) {
        const bool first = &branch == &type.branches.front();
        const bool documented = blocks_.docs && !branch.docs.empty();
        if (documented) result += blocks_.docs(branch.docs);
        if (!first) result += documented ? "| " : pause + "| ";
        result += atom(branch);
    }
    return result;
}

std::string InlineText::atom(const TypeAtom& atom) const {
    std::string result;
    switch (atom.form) {
    case TypeAtom::Form::literal: result = spell(atom.literal, source_); break;
    case TypeAtom::Form::map: result = "map(" + type(*atom.element) + ")"; break;
    case TypeAtom::Form::array: result = "[" + type(*atom.element) + "]"; break;
    case TypeAtom::Form::record:
        result = blocks_.body ? blocks_.body(*atom.body) : body(*atom.body);
        break;
    case TypeAtom::Form::named:
    case TypeAtom::Form::builtin: result = spell(atom.name); break;
    }
    if (atom.constraints.empty()) return result;
    const auto spell_constraint = [this](const Constraint& inner) { return constraint(inner); };
    return result + "(" + joined(atom.constraints, "," + pause, spell_constraint) + ")";
}

std::string InlineText::constraint(const Constraint& constraint) const {
    std::string result = constraint.negated ? "not " : "";
    result += constraint.word.text;
    if (constraint.of) result += " of";
    if (!constraint.by.empty()) result += " by " + by_text(constraint.by);
    if (constraint.pattern) result += " " + spell_pattern(*constraint.pattern);
    if (constraint.operand.empty()) return result;
    return result + (result.empty() ? "" : " ") + set(constraint.operand);
}

std::string InlineText::set(const std::vector<SetAtom>& set) const {
    return joined(set, pause + "| ", [this](const SetAtom& choice) {
        if (const auto* interval = std::get_if<Interval>(&choice)) return spell(*interval);
        return atom(std::get<TypeAtom>(choice));
    });
}

std::string InlineText::operand(const Expression& expression, int binding) const {
    const std::string text = this->expression(expression);
    return binding_of(expression) < binding ? "(" + text + ")" : text;
}

std::string InlineText::expression(const Expression& node) const {
    const int own = binding_of(node);
    const auto first = [&](int binding) { return operand(node.operands.front(), binding); };
    const auto all_operands = [this](const Expression& each) { return operand(each, 0); };
    const std::string negated = node.negated ? "not " : "";
    switch (node.kind) {
    case Expression::Kind::or_:
    case Expression::Kind::and_:
        return joined(node.operands, pause + node.word.text + " ",
                      [&](const Expression& each) { return operand(each, own + 1); });
    case Expression::Kind::not_: return "not " + first(own);
    case Expression::Kind::compare:
        return first(5) + " " + node.word.text + " " + operand(node.operands[1], 5);
    case Expression::Kind::in: return first(5) + " " + negated + "in " + spell(node.path);
    case Expression::Kind::is: return first(5) + " is " + negated + set(node.set);
    case Expression::Kind::matches: return first(5) + " matches " + spell_pattern(*node.pattern);
    case Expression::Kind::add:
    case Expression::Kind::multiply:
        return first(own) + " " + node.word.text + " " + operand(node.operands[1], own + 1);
    case Expression::Kind::over:
        return node.word.text + "(" + spell(node.variable) + " in " + spell(node.path) + ":" +
               pause + first(0) + ")";
    case Expression::Kind::call:
        return node.word.text + "(" + joined(node.operands, "," + pause, all_operands) + ")";
    case Expression::Kind::date: return node.literal.text;
    case Expression::Kind::literal: return spell(node.literal, source_);
    case Expression::Kind::path: break;
    }
    return spell(node.path);
}

std::string InlineText::rest(const Rest& rest) const {
    std::string result = "...";
    if (rest.keys) result += " keys " + type(*rest.keys);
    if (rest.value) result += ": " + type(*rest.value);
    return result;
}

std::string InlineText::annotation(const Annotation& annotation) const {
    std::string result = "@" + annotation.name.text;
    if (annotation.language) result += " " + spell(*annotation.language);
    if (annotation.text)
        result += " " + quoted(annotation.text->text, annotation.text->span, source_);
    if (annotation.json) result += " " + print_spaced(*annotation.json, source_);
    return result;
}

std::string InlineText::body(const Body& body) const {
    std::string inside =
        joined(body.members, "  ", [this](const Member& inner) { return member(inner); });
    if (body.rest) inside += (inside.empty() ? "" : "  ") + rest(*body.rest);
    return inside.empty() ? "{}" : "{ " + inside + " }";
}

std::string InlineText::member(const Member& member) const {
    std::string result;
    for (const Annotation& inner : member.annotations) result += annotation(inner) + " ";
    return result + std::visit([this](const auto& kind) { return what(kind); }, member.what);
}

std::string InlineText::what(const Field& field) const {
    return field_head(field) + " " + type(field.type);
}

std::string InlineText::what(const Include& include) const {
    std::string result = "include " + spell(include.type);
    if (include.as_optional) result += " as optional";
    if (!include.without.empty()) result += pause + "without " + soft_names(include.without);
    return result;
}

std::string InlineText::what(const When& when) const {
    std::string result;
    for (const Arm& arm : when.arms) {
        if (!result.empty()) result += " else ";
        if (arm.condition) result += "when " + expression(*arm.condition) + " ";
        result += body(Body{arm.members, std::nullopt, arm.span});
    }
    return result;
}

std::string InlineText::what(const Group& group) const {
    return std::string(spell(group.kind)) + " " + soft_names(group.names);
}

std::string InlineText::what(const Require& require) const {
    return "require " + soft_names(require.names);
}

std::string InlineText::what(const Check& check) const {
    std::string result = check.warning ? "warn " : "check ";
    if (check.expression) result += expression(*check.expression);
    if (check.at) result += pause + "at " + spell(*check.at);
    return result + pause + "else " + quoted(check.message.text, check.message.span, source_);
}

std::string print(const Expression& expression) {
    return unbroken(InlineText().expression(expression));
}

std::string print(const Type& type) { return unbroken(InlineText().type(type)); }

} // namespace assay::syntax
