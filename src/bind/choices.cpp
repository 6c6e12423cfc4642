// `is`, `in` and `matches`: a value against a set, an array or a pattern.
#include "bind/literals.hpp"
#include "bind/membership.hpp"
#include "bind/reader.hpp"
#include "bind/types.hpp"

#include <algorithm>

namespace assay::bind {

using diagnostic::Kind;
using ExpressionKind = Expression::Kind;

namespace {

bool is_decimal(const Type& type) {
    return std::any_of(type.texts.begin(), type.texts.end(), [](const TextBranch& branch) {
        return branch.format &&
               constraint::formats()[branch.format->kind].value == constraint::FormatValue::number;
    });
}

} // namespace

TypeIndex Reader::element_of(const syntax::Expression& tree, const Typed& array) {
    auto name = spelled(tree.path);
    if (!(array.kinds & kind::array)) {
        auto word = tree.word.text.empty() ? std::string("in") : tree.word.text;
        say(binding_, Kind::not_array, at(tree.path.span), {word, name, in_words(array.kinds)});
        return any_type;
    }
    if (array.type == none || array.kinds == kind::everything) return any_type;
    const auto& type = binding_.rules.types[array.type];
    return type.array ? type.array->element : any_type;
}

Typed Reader::in(const syntax::Expression& tree) {
    Typed typed;
    typed.expression.kind = ExpressionKind::in;
    typed.expression.type = ValueType::boolean;
    typed.expression.negated = tree.negated;
    typed.expression.location = at(tree.span);
    typed.kinds = kind::boolean;
    auto value = read(tree.operands[0]);
    auto array = path(tree.path);
    auto element = element_of(tree, array);
    auto kinds = kinds_of(binding_.rules.types[element]);
    if (!(kinds & kind::scalars)) {
        say(binding_, Kind::operand_type, at(tree.path.span),
            {"`in`", "compares scalars",
             "each item of " + ticked(spelled(tree.path)) + " is " + in_words(kinds)});
    } else if (!may_be_equal(value.kinds, kinds)) {
        auto a = text(tree.operands[0]), b = "an item of " + ticked(spelled(tree.path));
        say(binding_, Kind::never_equal, at(tree.span),
            {a, in_words(value.kinds), b, in_words(kinds)});
    } else if (is_literal(value.expression) && element != any_type &&
               !has_literal(binding_, element, value.expression)) {
        say(binding_, Kind::impossible_value, at(tree.operands[0].span),
            {"an item of " + ticked(spelled(tree.path)), text(tree.operands[0])},
            nearest_literal(binding_, element, value.expression.text));
    }
    typed.expression.operands.push_back(std::move(value.expression));
    typed.expression.path = std::move(array.expression.path);
    return typed;
}

Typed Reader::is(const syntax::Expression& tree) {
    Typed typed;
    typed.expression.kind = ExpressionKind::is;
    typed.expression.type = ValueType::boolean;
    typed.expression.negated = tree.negated;
    typed.expression.location = at(tree.span);
    typed.kinds = kind::boolean;
    auto value = read(tree.operands[0]);
    auto end = tree.span.end;
    auto begin = tree.operands[0].span.end;
    if (!tree.set.empty())
        begin = std::visit([](const auto& choice) { return choice.span.begin; }, tree.set.front());
    Asked asked{value.kinds, value.type != none && is_decimal(binding_.rules.types[value.type])};
    typed.expression.set = set_of(binding_, file_, tree.set, {begin, end}, asked);
    check_choices(value, tree, typed.expression.set);
    typed.expression.operands.push_back(std::move(value.expression));
    return typed;
}

void Reader::check_choices(const Typed& value, const syntax::Expression& tree, TypeIndex set) {
    const auto& rules = binding_.rules;
    const auto& choices = rules.types[set];
    const auto& subject = tree.operands[0];
    auto kinds = kinds_of(choices);
    if (kinds == kind::everything || value.kinds == kind::everything) return;
    if (kinds & kind::null && !(value.kinds & kind::null))
        say_impossible(subject, choices.location.span, "null", absence_help(subject));
    if (value.type != none) {
        const auto& type = rules.types[value.type];
        for (const auto& literal : choices.text_literals)
            if (may_be_equal(value.kinds, kind::text) &&
                !has_text_of(binding_, value.type, literal.text))
                say_impossible(subject, literal.location.span,
                               ticked(written(binding_, literal.location)),
                               nearest_literal(binding_, value.type, literal.text));
        for (const auto& number : choices.number_literals)
            if ((value.kinds & kind::number) && !has_number(rules, type, number))
                say_impossible(subject, choices.location.span, ticked(number.to_string()), {});
    }
    Kinds lost = 0;
    for (Kinds one = 1; one < kind::everything; one = static_cast<Kinds>(one << 1))
        if ((kinds & one) && one != kind::null && !may_be_equal(value.kinds, one)) lost |= one;
    if (lost)
        say(binding_, Kind::never_equal, choices.location,
            {text(subject), in_words(value.kinds), ticked(written(binding_, choices.location)),
             in_words(lost)});
}

Typed Reader::matches(const syntax::Expression& tree) {
    Typed typed;
    typed.expression.kind = ExpressionKind::matches;
    typed.expression.type = ValueType::boolean;
    typed.expression.location = at(tree.span);
    typed.kinds = kind::boolean;
    auto value = read(tree.operands[0]);
    if (!(value.kinds & kind::strings))
        say_operand("matches", "asks a string", tree.operands[0], value.kinds);
    auto added = binding_.rules.store.add_pattern(tree.pattern->text);
    if (const auto* flaw = std::get_if<constraint::Flaw>(&added))
        say(binding_, Kind::constraint_flaw, at(tree.pattern->span), {flaw->sentence}, flaw->help);
    else
        typed.expression.pattern = std::get<std::uint32_t>(added);
    typed.expression.operands.push_back(std::move(value.expression));
    return typed;
}

} // namespace assay::bind
