// Operands: ranges over numbers, dates and instants; texts, patterns and names.
#include "bind/operands.hpp"

#include "bind/intervals.hpp"

namespace assay::bind {
namespace {

using constraint::Date;
using constraint::Decimal;
using constraint::Expects;
using constraint::Instant;
using constraint::Operand;
using constraint::Ranges;
using constraint::Subject;
using diagnostic::Kind;
using syntax::Bound;
using syntax::TypeAtom;
using Form = syntax::Interval::Form;

template <class T>
std::optional<Operand> range_of(Binding& binding, FileIndex file, const syntax::Constraint& tree,
                                const constraint::ConstraintInfo& info, std::string_view takes) {
    Ranges<T> ranges;
    for (const auto& choice : tree.operand) {
        std::optional<Wrong> wrong;
        const auto* interval = std::get_if<syntax::Interval>(&choice);
        if (interval)
            ranges.choices.push_back(read_interval<T>(*interval, wrong));
        else
            wrong = Wrong{std::get<TypeAtom>(choice).span};
        if (!wrong) continue;
        auto what = tree.word.text.empty() ? "a range here" : ticked(tree.word.text);
        say(binding, Kind::constraint_operand, binding.at(file, wrong->span), {what, takes},
            "as in `" + std::string(info.example) + "`");
        return std::nullopt;
    }
    return Operand(std::move(ranges));
}

const TypeAtom* only_atom(const syntax::Constraint& tree) {
    return tree.operand.size() == 1 ? std::get_if<TypeAtom>(&tree.operand[0]) : nullptr;
}

std::optional<Operand> string_operand(const syntax::Constraint& tree) {
    const auto* atom = only_atom(tree);
    if (!atom || atom->form != TypeAtom::Form::literal || !atom->constraints.empty() ||
        atom->literal.kind != syntax::Literal::Kind::string)
        return std::nullopt;
    return Operand(atom->literal.text);
}

std::optional<Operand> name_operand(const syntax::Constraint& tree) {
    const auto* atom = only_atom(tree);
    if (!atom || atom->name.names.size() != 1 || !atom->constraints.empty() ||
        (atom->form != TypeAtom::Form::named && atom->form != TypeAtom::Form::builtin))
        return std::nullopt;
    return Operand(atom->name.names[0].text);
}

std::optional<Operand> positive_operand(const syntax::Constraint& tree) {
    const auto* interval =
        tree.operand.size() == 1 ? std::get_if<syntax::Interval>(&tree.operand[0]) : nullptr;
    if (!interval || interval->form != Form::exact || !interval->low) return std::nullopt;
    auto number = value_of(*interval->low, static_cast<const Decimal*>(nullptr));
    if (!number) return std::nullopt;
    return Operand(Ranges<Decimal>{{{*number, *number, false, false}}});
}

std::string_view what_it_takes(Expects expects) {
    switch (expects) {
    case Expects::nothing: return "nothing after it";
    case Expects::range: return "a range of whole numbers";
    case Expects::optional_range: return "a range of whole numbers, or nothing";
    case Expects::positive: return "one number above zero";
    case Expects::string: return "a text in double quotes";
    case Expects::pattern: return "a pattern between slashes";
    case Expects::name: return "a name";
    case Expects::paths: return "nothing, or `by` and fields";
    case Expects::type: return "a type of strings";
    }
    return {};
}

} // namespace

source::Span operand_span(const syntax::Constraint& tree) {
    if (tree.pattern) return tree.pattern->span;
    if (!tree.by.empty()) return {tree.by.front().span.begin, tree.by.back().span.end};
    if (tree.operand.empty()) return tree.word.span;
    auto span_of = [](const syntax::SetAtom& atom) {
        return std::visit([](const auto& choice) { return choice.span; }, atom);
    };
    return {span_of(tree.operand.front()).begin, span_of(tree.operand.back()).end};
}

namespace {

std::optional<Operand> say_operand(Binding& binding, FileIndex file, const syntax::Constraint& tree,
                                   const constraint::ConstraintInfo& info) {
    say(binding, Kind::constraint_operand, binding.at(file, operand_span(tree)),
        {ticked(tree.word.text), what_it_takes(info.expects)},
        "as in `" + std::string(info.example) + "`");
    return std::nullopt;
}

std::optional<Operand> range_operand(Binding& binding, FileIndex file,
                                     const syntax::Constraint& tree,
                                     const constraint::ConstraintInfo& info) {
    bool bare = tree.word.text.empty();
    if (bare && info.subject == Subject::date)
        return range_of<Date>(binding, file, tree, info, "dates");
    if (bare && info.subject == Subject::date_time)
        return range_of<Instant>(binding, file, tree, info,
                                 "dates, each standing for its first moment in UTC");
    return range_of<Decimal>(binding, file, tree, info,
                             bare ? "numbers" : what_it_takes(info.expects));
}

bool has_nothing(const syntax::Constraint& tree) {
    return tree.operand.empty() && !tree.pattern && tree.by.empty();
}

} // namespace

std::string called(const Binding& binding, FileIndex file, const syntax::Constraint& tree) {
    if (tree.word.text.empty()) return written(binding, binding.at(file, tree.span));
    return (tree.negated ? "not " : "") + tree.word.text;
}

std::optional<Operand> operand_of(Binding& binding, FileIndex file, const syntax::Constraint& tree,
                                  const constraint::ConstraintInfo& info) {
    std::optional<Operand> operand;
    if (!tree.by.empty() || tree.of != info.spelled_of)
        return say_operand(binding, file, tree, info);
    switch (info.expects) {
    case Expects::range:
        if (tree.operand.empty() || tree.pattern) break;
        return range_operand(binding, file, tree, info);
    case Expects::optional_range:
        if (has_nothing(tree)) return Operand();
        if (tree.operand.empty()) break;
        return range_operand(binding, file, tree, info);
    case Expects::nothing:
        if (has_nothing(tree)) return Operand();
        break;
    case Expects::positive: operand = positive_operand(tree); break;
    case Expects::string: operand = string_operand(tree); break;
    case Expects::name: operand = name_operand(tree); break;
    case Expects::pattern:
        if (tree.pattern) operand = Operand(constraint::Pattern{tree.pattern->text});
        break;
    case Expects::paths:
    case Expects::type: break; // carried out by the engine, and read where the type is at hand
    }
    if (!operand) return say_operand(binding, file, tree, info);
    return operand;
}

} // namespace assay::bind
