// `== != < <= > >=`: which values may be compared, and which comparisons are lost from the start.
#include "bind/literals.hpp"
#include "bind/reader.hpp"

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

} // namespace

bool may_be_equal(Kinds a, Kinds b) {
    if (a & b) return true;
    return ((a & kind::text) && (b & kind::strings)) || ((b & kind::text) && (a & kind::strings));
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

} // namespace assay::bind
