// The expressions that join others: and, or, not, arithmetic; and those that stand alone.
#include "bind/reader.hpp"

#include "diagnostic/nearest.hpp"

namespace assay::bind {

using diagnostic::Kind;
using Tree = syntax::Expression::Kind;

namespace {

Typed of_kind(Expression::Kind kind, Kinds kinds, Location location) {
    Typed typed;
    typed.expression.kind = kind;
    typed.expression.type = value_type(kinds);
    typed.expression.location = location;
    typed.kinds = kinds;
    return typed;
}

} // namespace

Expression Reader::condition(const syntax::Expression& tree) {
    return std::move(boolean(tree).expression);
}

std::string Reader::text(const syntax::Expression& tree) const {
    return ticked(written(binding_, at(tree.span)));
}

void Reader::say_operand(std::string_view who, std::string_view needs,
                         const syntax::Expression& tree, Kinds kinds) {
    auto found = text(tree) + " is " + in_words(kinds);
    say(binding_, Kind::operand_type, at(tree.span), {ticked(who), needs, found});
}

Typed Reader::boolean(const syntax::Expression& tree) {
    auto typed = read(tree);
    if (!(typed.kinds & kind::boolean)) {
        auto is_path = tree.kind == Tree::path;
        say(binding_, Kind::not_boolean, at(tree.span), {text(tree), in_words(typed.kinds)},
            is_path ? "compare it, or ask `present(" + written(binding_, at(tree.span)) + ")`"
            : tree.kind == Tree::literal
                ? "several values are asked for by a set: `name is \"a\" | \"b\"`"
                : std::string());
        typed.kinds = kind::everything;
    }
    return typed;
}

Typed Reader::connective(const syntax::Expression& tree, Expression::Kind kind) {
    auto typed = of_kind(kind, kind::boolean, at(tree.span));
    typed.expression.operands.reserve(tree.operands.size());
    for (const auto& operand : tree.operands)
        typed.expression.operands.push_back(std::move(boolean(operand).expression));
    return typed;
}

Typed Reader::number_of(const syntax::Expression& tree, std::string_view who) {
    auto typed = read(tree);
    if (!(typed.kinds & kind::number)) say_operand(who, "works on numbers", tree, typed.kinds);
    return typed;
}

Typed Reader::arithmetic(const syntax::Expression& tree) {
    auto kind = Expression::Kind::multiply;
    std::string_view word = "*";
    if (tree.kind == Tree::add) {
        word = tree.word.text;
        kind = word == "-" ? Expression::Kind::subtract : Expression::Kind::add;
    }
    auto typed = of_kind(kind, kind::number, at(tree.span));
    for (const auto& operand : tree.operands)
        typed.expression.operands.push_back(std::move(number_of(operand, word).expression));
    return typed;
}

Typed Reader::literal(const syntax::Expression& tree) {
    const auto& literal = tree.literal;
    auto place = at(tree.span);
    switch (literal.kind) {
    case syntax::Literal::Kind::string: {
        auto typed = of_kind(Expression::Kind::literal_text, kind::text, place);
        typed.expression.text = literal.text;
        return typed;
    }
    case syntax::Literal::Kind::number: {
        auto typed = of_kind(Expression::Kind::literal_number, kind::number, place);
        if (auto number = constraint::Decimal::parse(literal.text))
            typed.expression.number = std::move(*number);
        else
            say(binding_, Kind::constraint_flaw, place,
                {ticked(literal.text) + " is beyond what a number can be"});
        return typed;
    }
    case syntax::Literal::Kind::boolean_true:
    case syntax::Literal::Kind::boolean_false: {
        auto typed = of_kind(Expression::Kind::literal_boolean, kind::boolean, place);
        typed.expression.boolean = literal.kind == syntax::Literal::Kind::boolean_true;
        return typed;
    }
    case syntax::Literal::Kind::null: break;
    }
    return of_kind(Expression::Kind::literal_null, kind::null, place);
}

Typed Reader::date(const syntax::Expression& tree) {
    auto typed = of_kind(Expression::Kind::literal_date, kind::date, at(tree.span));
    if (auto date = constraint::Date::parse(tree.literal.text)) {
        typed.expression.date = *date;
        typed.expression.text = tree.literal.text;
    } else {
        say(binding_, Kind::constraint_flaw, at(tree.span),
            {ticked(tree.literal.text) + " is not a day of the calendar"});
    }
    return typed;
}

Typed Reader::read(const syntax::Expression& tree) {
    switch (tree.kind) {
    case Tree::or_: return connective(tree, Expression::Kind::or_);
    case Tree::and_: return connective(tree, Expression::Kind::and_);
    case Tree::not_: return connective(tree, Expression::Kind::not_);
    case Tree::add:
    case Tree::multiply: return arithmetic(tree);
    case Tree::literal: return literal(tree);
    case Tree::date: return date(tree);
    case Tree::path: return path(tree.path);
    case Tree::call: return call(tree);
    case Tree::over: return over(tree);
    case Tree::compare:
        if (tree.operands.size() == 2) return compare(tree);
        break;
    case Tree::in:
        if (!tree.operands.empty()) return in(tree);
        break;
    case Tree::is:
        if (!tree.operands.empty()) return is(tree);
        break;
    case Tree::matches:
        if (!tree.operands.empty() && tree.pattern) return matches(tree);
        break;
    }
    return {}; // a broken tree, of which the parser has spoken
}

Path::Root Reader::root_of(const syntax::Path& path) const {
    const auto& first = path.names.front();
    if (first.ticked) return Path::Root::record;
    if (variable_ && first.text == variable_->text) return Path::Root::variable;
    return first.text == "context" ? Path::Root::context : Path::Root::record;
}

Reached Reader::follow(const Path& path) const {
    if (path.root == Path::Root::variable) return reach_from(binding_, element_, path.names);
    auto record = path.root == Path::Root::context ? binding_.rules.context : record_;
    return reach(binding_, record, path.names);
}

Typed Reader::path(const syntax::Path& tree) {
    Typed typed;
    typed.expression.kind = Expression::Kind::path;
    typed.expression.location = at(tree.span);
    if (tree.names.empty()) return typed;
    Path path;
    path.root = root_of(tree);
    path.location = at(tree.span);
    for (const auto& name : tree.names) path.names.push_back(name.text);
    if (path.root != Path::Root::record) path.names.erase(path.names.begin());
    if (path.root == Path::Root::context &&
        (path.names.empty() || binding_.rules.context == none)) {
        say(binding_, Kind::no_context, at(tree.span), {spelled(tree)},
            path.names.empty() ? "name a fact: `context.name`" : "declare it: `context { … }`");
        typed.expression.path = std::move(path);
        return typed;
    }
    auto reached = follow(path);
    if (reached.why != Reached::Why::reached) {
        say_lost(tree, path, reached);
        reached = {};
    }
    path.type = reached.type;
    typed.kinds = reached.kinds;
    typed.type = reached.sole();
    typed.expression.type = value_type(typed.kinds);
    typed.expression.path = std::move(path);
    return typed;
}

std::optional<Path> Reader::place(const syntax::Path& tree) {
    if (tree.names.empty()) return std::nullopt;
    auto root = root_of(tree);
    if (root == Path::Root::context) {
        say(binding_, Kind::unknown_field, at(tree.names[0].span), {"the record", "context"},
            "an error stands at a field of the payload");
        return std::nullopt;
    }
    return std::move(path(tree).expression.path);
}

} // namespace assay::bind
