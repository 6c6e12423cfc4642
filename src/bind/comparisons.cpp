// `== != < <= > >=`, `is`, `in` and `matches`: which values may be compared, and which comparisons
// are lost from the start.
#include "bind/membership.hpp"
#include "bind/reader.hpp"
#include "bind/types.hpp"
#include "diagnostic/nearest.hpp"

#include <algorithm>

namespace assay::bind {

using diagnostic::Kind;
using ExpressionKind = Expression::Kind;

namespace {

constexpr Kinds orderable = kind::number | kind::date | kind::date_time;

ExpressionKind comparison(std::string_view word) {
    if (word == "==") return ExpressionKind::equal;
    if (word == "!=") return ExpressionKind::not_equal;
    if (word == "<") return ExpressionKind::less;
    if (word == "<=") return ExpressionKind::less_equal;
    if (word == ">") return ExpressionKind::greater;
    return ExpressionKind::greater_equal;
}

bool is_literal(const Expression& expression) {
    switch (expression.kind) {
    case ExpressionKind::literal_number:
    case ExpressionKind::literal_text:
    case ExpressionKind::literal_boolean:
    case ExpressionKind::literal_null: return true;
    default: return false;
    }
}

/// As has_text(), in constant time for large enums.
bool has_text_of(Binding& binding, TypeIndex index, const std::string& text) {
    constexpr std::size_t large = 32;
    const auto& type = binding.rules.types[index];
    if (type.text_literals.size() < large || !type.texts.empty() || type.any)
        return has_text(binding.rules, type, text);
    auto [place, fresh] = binding.enums.try_emplace(index);
    if (fresh)
        for (const auto& literal : type.text_literals) place->second.insert(literal.text);
    return place->second.count(text) == 1;
}

bool has_literal(Binding& binding, TypeIndex index, const Expression& literal) {
    const auto& rules = binding.rules;
    const auto& type = rules.types[index];
    switch (literal.kind) {
    case ExpressionKind::literal_number: return has_number(rules, type, literal.number);
    case ExpressionKind::literal_text: return has_text_of(binding, index, literal.text);
    case ExpressionKind::literal_boolean:
        return type.any || (literal.boolean ? type.true_literal : type.false_literal);
    default: return type.any || type.null;
    }
}

std::string absence_help(const syntax::Expression& tree) {
    if (tree.kind != syntax::Expression::Kind::path) return {};
    return "an absent field is not null: ask `present(" + spelled(tree.path) + ")`";
}

bool is_decimal(const Type& type) {
    return std::any_of(type.texts.begin(), type.texts.end(), [](const TextBranch& branch) {
        return branch.format &&
               constraint::formats()[branch.format->kind].value == constraint::FormatValue::number;
    });
}

} // namespace

bool may_be_equal(Kinds a, Kinds b) {
    if (a & b) return true;
    return ((a & kind::text) && (b & kind::strings)) || ((b & kind::text) && (a & kind::strings));
}

std::string nearest_literal(const Binding& binding, TypeIndex index, std::string_view text) {
    const auto& type = binding.rules.types[index];
    std::vector<std::string_view> known;
    for (const auto& literal : type.text_literals) known.push_back(literal.text);
    if (auto near = diagnostic::nearest(text, known))
        return "did you mean `\"" + std::string(*near) + "\"`?";
    for (const auto& branch : type.texts) {
        if (!branch.format) continue;
        if (auto meant = binding.rules.store.meant(*branch.format, text))
            return "did you mean `\"" + *meant + "\"`?";
    }
    return {};
}

void Reader::say_impossible(const syntax::Expression& value, source::Span where, std::string what,
                            std::string help) {
    say(binding_, Kind::impossible_value, at(where), {text(value), what}, std::move(help));
}

/// A string beside a date_time is an instant, beside a date a day; a day beside a date_time is its
/// first moment. False where the string is none, which is said.
bool Reader::adapt(Typed& literal, const syntax::Expression& tree, const Typed& other,
                   const syntax::Expression& other_tree) {
    auto& expression = literal.expression;
    bool quoted = expression.kind == ExpressionKind::literal_text;
    bool day = expression.kind == ExpressionKind::literal_date;
    bool instants = (other.kinds & kind::date_time) && !(other.kinds & (kind::text | kind::date));
    bool days = (other.kinds & kind::date) && !(other.kinds & (kind::text | kind::date_time));
    if (instants && day) {
        expression.text += "T00:00:00Z";
    } else if (instants && quoted) {
        if (!constraint::Instant::parse(expression.text)) {
            say_impossible(other_tree, tree.span, text(tree), "as in `\"2026-01-31T12:00:00Z\"`");
            return false;
        }
    } else if (days && quoted) {
        auto date = constraint::Date::parse(expression.text);
        if (!date) {
            say_impossible(other_tree, tree.span, text(tree), "as in `2026-01-31`");
            return false;
        }
        expression.date = *date;
    } else {
        return true;
    }
    expression.kind = instants ? ExpressionKind::literal_date_time : ExpressionKind::literal_date;
    literal.kinds = instants ? kind::date_time : kind::date;
    expression.type = value_type(literal.kinds);
    return true;
}

void Reader::check_literal(const Typed& value, const syntax::Expression& value_tree,
                           const Typed& literal, const syntax::Expression& literal_tree) {
    if (!is_literal(literal.expression) || value.type == none) return;
    if (has_literal(binding_, value.type, literal.expression)) return;
    std::string help;
    if (literal.expression.kind == ExpressionKind::literal_text)
        help = nearest_literal(binding_, value.type, literal.expression.text);
    say_impossible(value_tree, literal_tree.span, text(literal_tree), std::move(help));
}

void Reader::equality(const syntax::Expression& tree, Typed& left, Typed& right) {
    for (const auto* side : {&left, &right}) {
        if (side->kinds & kind::scalars) continue;
        return say_operand(tree.word.text, "compares scalars",
                           side == &left ? tree.operands[0] : tree.operands[1], side->kinds);
    }
    bool null = left.expression.kind == ExpressionKind::literal_null ||
                right.expression.kind == ExpressionKind::literal_null;
    if (!may_be_equal(left.kinds, right.kinds) && !null) {
        auto a = text(tree.operands[0]), b = text(tree.operands[1]);
        auto a_kind = in_words(left.kinds), b_kind = in_words(right.kinds);
        say(binding_, Kind::never_equal, at(tree.span), {a, a_kind, b, b_kind});
        return;
    }
    if (null && !(left.kinds & right.kinds & kind::null)) {
        bool on_right = right.expression.kind == ExpressionKind::literal_null;
        const auto& null_of = tree.operands[on_right ? 0 : 1];
        return say_impossible(null_of, tree.operands[on_right ? 1 : 0].span, "null",
                              absence_help(null_of));
    }
    check_literal(left, tree.operands[0], right, tree.operands[1]);
    check_literal(right, tree.operands[1], left, tree.operands[0]);
}

void Reader::order(const syntax::Expression& tree, Typed& left, Typed& right) {
    for (const auto* side : {&left, &right}) {
        if (side->kinds & orderable) continue;
        return say_operand(tree.word.text, "compares numbers, dates and date_times",
                           side == &left ? tree.operands[0] : tree.operands[1], side->kinds);
    }
    if (left.kinds & right.kinds & orderable) return;
    auto found = text(tree.operands[0]) + " is " + in_words(left.kinds) + ", " +
                 text(tree.operands[1]) + " " + in_words(right.kinds);
    say(binding_, Kind::operand_type, at(tree.span),
        {ticked(tree.word.text), "compares values of one kind", found});
}

Typed Reader::compare(const syntax::Expression& tree) {
    Typed typed;
    typed.expression.kind = comparison(tree.word.text);
    typed.expression.type = ValueType::boolean;
    typed.expression.location = at(tree.span);
    typed.kinds = kind::boolean;
    auto left = read(tree.operands[0]);
    auto right = read(tree.operands[1]);
    bool sound = adapt(left, tree.operands[0], right, tree.operands[1]) &&
                 adapt(right, tree.operands[1], left, tree.operands[0]);
    bool equal = typed.expression.kind == ExpressionKind::equal ||
                 typed.expression.kind == ExpressionKind::not_equal;
    if (sound && equal) equality(tree, left, right);
    if (sound && !equal) order(tree, left, right);
    typed.expression.operands.push_back(std::move(left.expression));
    typed.expression.operands.push_back(std::move(right.expression));
    return typed;
}

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
