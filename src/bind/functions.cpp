// Functions and quantifiers.
#include "bind/foreign_words.hpp"
#include "bind/reader.hpp"

#include <algorithm>

namespace assay::bind {

using diagnostic::Kind;
using ExpressionKind = Expression::Kind;

namespace {

struct Function {
    std::string_view name;
    ExpressionKind kind;
    std::size_t arguments;
    Kinds takes;
    std::string_view needs; // in words
    Kinds gives;
};

constexpr Function functions[] = {
    {"present", ExpressionKind::present, 1, kind::everything, "a path", kind::boolean},
    {"or_else", ExpressionKind::or_else, 2, kind::everything, "", kind::everything},
    {"length", ExpressionKind::length, 1, kind::strings, "counts the characters of a string",
     kind::number},
    {"count", ExpressionKind::count, 1, kind::array | kind::object, "counts an array or a map",
     kind::number},
    {"scale", ExpressionKind::scale, 1, kind::number, "works on a number", kind::number},
    {"decimals", ExpressionKind::decimals, 1, kind::text, "works on a currency", kind::number},
    {"years", ExpressionKind::years, 2, kind::date, "works on two dates", kind::number},
    {"days", ExpressionKind::days, 2, kind::date, "works on two dates", kind::number},
    {"lower", ExpressionKind::lower, 1, kind::strings, "works on a string", kind::text},
    {"round", ExpressionKind::round, 2, kind::number, "works on a number", kind::number},
};

const Function* find_function(std::string_view name) {
    for (const auto& function : functions)
        if (function.name == name) return &function;
    return nullptr;
}

} // namespace

std::vector<std::string_view> function_words() {
    std::vector<std::string_view> words{"all", "any", "sum"};
    for (const auto& function : functions) words.push_back(function.name);
    return words;
}

namespace {

std::string unknown_function_help(std::string_view name) {
    const auto known = function_words();
    auto help = foreign_function(name);
    if (name == "all" || name == "any" || name == "sum")
        help = "write " + ticked(std::string(name) + "(x in names: …)");
    if (help.empty()) help = did_you_mean(name, known);
    if (!help.empty()) return help;
    for (auto word : known) help += (help.empty() ? "there are " : ", ") + ticked(word);
    return help;
}

Typed result(ExpressionKind kind, Kinds kinds, Location location) {
    Typed typed;
    typed.expression.kind = kind;
    typed.expression.type = value_type(kinds);
    typed.expression.location = location;
    typed.kinds = kinds;
    return typed;
}

} // namespace

Typed Reader::present(const syntax::Expression& tree) {
    auto typed = result(ExpressionKind::present, kind::boolean, at(tree.span));
    if (tree.operands[0].kind != syntax::Expression::Kind::path)
        say(binding_, Kind::argument_form, at(tree.operands[0].span),
            {"present", "the path of a field"}, "as it is: `present(name)`");
    else
        typed.expression.path = std::move(path(tree.operands[0].path).expression.path);
    return typed;
}

Typed Reader::count(const syntax::Expression& tree) {
    auto typed = result(ExpressionKind::count, kind::number, at(tree.span));
    const auto& argument = tree.operands[0];
    if (argument.kind != syntax::Expression::Kind::path) {
        say(binding_, Kind::argument_form, at(argument.span),
            {"count", "the path of an array or a map"});
        return typed;
    }
    auto counted = path(argument.path);
    if (counted.kinds & kind::strings && !(counted.kinds & (kind::array | kind::object)))
        say(binding_, Kind::operand_type, at(argument.span),
            {"`count`", "counts an array or a map", text(argument) + " is a string"},
            "write `length(" + written(binding_, at(argument.span)) + ")`");
    else if (!(counted.kinds & (kind::array | kind::object)))
        say_operand("count", "counts an array or a map", argument, counted.kinds);
    typed.expression.path = std::move(counted.expression.path);
    return typed;
}

Typed Reader::or_else(const syntax::Expression& tree) {
    auto value = read(tree.operands[0]);
    auto substitute = read(tree.operands[1]);
    auto kinds = static_cast<Kinds>(value.kinds | substitute.kinds);
    auto typed = result(ExpressionKind::or_else, kinds, at(tree.span));
    auto without_null = [](Kinds of) { return static_cast<Kinds>(of & ~kind::null); };
    bool null = value.kinds == kind::null || substitute.kinds == kind::null;
    if (!null && !may_be_equal(without_null(value.kinds), without_null(substitute.kinds)))
        say(binding_, Kind::operand_type, at(tree.operands[1].span),
            {"`or_else`", "takes a value and a substitute of one kind",
             text(tree.operands[0]) + " is " + in_words(value.kinds) + ", " +
                 text(tree.operands[1]) + " " + in_words(substitute.kinds)});
    typed.expression.operands.push_back(std::move(value.expression));
    typed.expression.operands.push_back(std::move(substitute.expression));
    return typed;
}

Typed Reader::round(const syntax::Expression& tree) {
    auto typed = result(ExpressionKind::round, kind::number, at(tree.span));
    typed.expression.operands.push_back(std::move(number_of(tree.operands[0], "round").expression));
    auto places = read(tree.operands[1]);
    constexpr std::int64_t most = 1000;
    std::optional<std::int64_t> number;
    if (places.expression.kind == ExpressionKind::literal_number)
        number = places.expression.number.to_int64();
    if (!number || *number < 0 || *number > most)
        say(binding_, Kind::argument_form, at(tree.operands[1].span),
            {"round", "a whole number of places from 0 to 1000, written out"},
            "as in `round(total, 2)`");
    typed.expression.operands.push_back(std::move(places.expression));
    return typed;
}

Typed Reader::call(const syntax::Expression& tree) {
    const auto* function = find_function(tree.word.text);
    if (!function) {
        say(binding_, Kind::unknown_function, at(tree.word.span), {tree.word.text},
            unknown_function_help(tree.word.text));
        return result(ExpressionKind::or_else, kind::everything, at(tree.span)); // may be anything
    }
    if (tree.operands.size() != function->arguments) {
        auto takes = function->arguments == 1 ? "one argument" : "two arguments";
        say(binding_, Kind::argument_count, at(tree.span),
            {tree.word.text, takes, std::to_string(tree.operands.size())});
        return result(function->kind, function->gives, at(tree.span));
    }
    switch (function->kind) {
    case ExpressionKind::present: return present(tree);
    case ExpressionKind::count: return count(tree);
    case ExpressionKind::or_else: return or_else(tree);
    case ExpressionKind::round: return round(tree);
    default: break;
    }
    auto typed = result(function->kind, function->gives, at(tree.span));
    for (const auto& operand : tree.operands) {
        auto value = read(operand);
        if (!(value.kinds & function->takes))
            say_operand(function->name, function->needs, operand, value.kinds);
        typed.expression.operands.push_back(std::move(value.expression));
    }
    return typed;
}

Typed Reader::over(const syntax::Expression& tree) {
    auto kind = ExpressionKind::all;
    if (tree.word.text == "any") kind = ExpressionKind::any;
    if (tree.word.text == "sum") kind = ExpressionKind::sum;
    if (tree.word.text == "count") kind = ExpressionKind::count_if;
    bool sum = kind == ExpressionKind::sum;
    bool number = sum || kind == ExpressionKind::count_if;
    auto typed = result(kind, number ? kind::number : kind::boolean, at(tree.span));
    if (variable_) {
        say(binding_, Kind::nested_quantifier, at(tree.word.span), {tree.word.text},
            "put the inner one into the record of the items, as a `check`");
        return typed;
    }
    auto array = path(tree.path);
    element_ = element_of(tree, array);
    typed.expression.path = std::move(array.expression.path);
    if (tree.operands.empty()) return typed;
    variable_ = &tree.variable;
    auto body = sum ? number_of(tree.operands[0], "sum") : boolean(tree.operands[0]);
    variable_ = nullptr;
    typed.expression.operands.push_back(std::move(body.expression));
    return typed;
}

} // namespace assay::bind
