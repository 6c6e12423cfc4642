// Operands: ranges over numbers, dates and instants; texts, patterns and names.
#include "bind/operands.hpp"

#include <algorithm>

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

std::optional<Decimal> value_of(const Bound& bound, const Decimal*) {
    if (bound.kind != Bound::Kind::number) return std::nullopt;
    return Decimal::parse(bound.text);
}

std::optional<Date> value_of(const Bound& bound, const Date*) {
    if (bound.kind != Bound::Kind::date) return std::nullopt;
    return Date::parse(bound.text);
}

/// Rules cannot spell an instant; a date stands for its first moment in UTC.
std::optional<Instant> value_of(const Bound& bound, const Instant*) {
    auto date = value_of(bound, static_cast<const Date*>(nullptr));
    if (!date) return std::nullopt;
    Instant instant;
    instant.minutes = std::int64_t{date->days} * 24 * 60;
    instant.utc = true;
    return instant;
}

struct Wrong {
    source::Span span;
};

/// One interval with its ends read as T; the end that is no T is noted in `wrong`.
template <class T>
constraint::Interval<T> read_interval(const syntax::Interval& interval,
                                      std::optional<Wrong>& wrong) {
    constraint::Interval<T> read;
    auto end = [&wrong](const std::optional<Bound>& bound) -> std::optional<T> {
        if (!bound) return std::nullopt;
        auto value = value_of(*bound, static_cast<const T*>(nullptr));
        if (!value && !wrong) wrong = Wrong{bound->span};
        return value;
    };
    read.low = end(interval.low);
    read.high = interval.form == Form::exact ? read.low : end(interval.high);
    read.low_open = interval.form == Form::greater;
    read.high_open = interval.form == Form::less;
    return read;
}

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
        auto word =
            tree.word.text.empty() ? written(binding, binding.at(file, tree.span)) : tree.word.text;
        say(binding, Kind::constraint_operand, binding.at(file, wrong->span), {word, takes},
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
        {tree.word.text, what_it_takes(info.expects)}, "as in `" + std::string(info.example) + "`");
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

template <class T>
void split_intervals(Ranges<T>& ranges, const syntax::Interval& interval,
                     std::optional<Wrong>& wrong) {
    auto read = read_interval<T>(interval, wrong);
    if (!wrong) ranges.choices.push_back(std::move(read));
}

void enter_interval(Union& set, const syntax::Interval& interval) {
    Branch branch;
    branch.span = interval.span;
    branch.before = set.mark();
    set.branches.push_back(branch);
}

std::optional<constraint::Constraint> add_range(Binding& binding, FileIndex file, source::Span span,
                                                Subject subject, Operand operand) {
    auto word = constraint::find_constraint(subject, "");
    if (!word) return std::nullopt;
    auto added = binding.rules.store.add(*word, std::move(operand));
    if (auto* flaw = std::get_if<constraint::Flaw>(&added)) {
        say(binding, Kind::constraint_flaw, binding.at(file, span), {flaw->sentence}, flaw->help);
        return std::nullopt;
    }
    return std::get<constraint::Constraint>(added);
}

void add_text_interval(Binding& binding, Union& set, source::Span span, Subject subject,
                       std::string_view format, Operand operand) {
    auto range = add_range(binding, set.file, span, subject, std::move(operand));
    if (range)
        set.type.texts.push_back(
            {binding.rules.store.format(format), {*range}, binding.at(set.file, span)});
}

void add_date_interval(Binding& binding, Union& set, const syntax::Interval& interval,
                       Asked asked) {
    std::optional<Wrong> wrong;
    if ((asked.kinds & kind::date_time) && !(asked.kinds & kind::date)) {
        Ranges<Instant> ranges;
        split_intervals(ranges, interval, wrong);
        if (!wrong)
            add_text_interval(binding, set, interval.span, Subject::date_time, "date_time",
                              Operand(std::move(ranges)));
    } else {
        Ranges<Date> ranges;
        split_intervals(ranges, interval, wrong);
        if (!wrong)
            add_text_interval(binding, set, interval.span, Subject::date, "date",
                              Operand(std::move(ranges)));
    }
    if (wrong)
        say(binding, Kind::constraint_operand, binding.at(set.file, wrong->span),
            {written(binding, binding.at(set.file, interval.span)), "dates at both ends"});
}

void add_number_interval(Binding& binding, Union& set, const syntax::Interval& interval,
                         Asked asked) {
    std::optional<Wrong> wrong;
    Ranges<Decimal> ranges;
    split_intervals(ranges, interval, wrong);
    if (wrong) {
        say(binding, Kind::constraint_operand, binding.at(set.file, wrong->span),
            {written(binding, binding.at(set.file, interval.span)), "numbers at both ends"});
        return;
    }
    if (asked.decimal && !(asked.kinds & kind::number))
        return add_text_interval(binding, set, interval.span, Subject::number, "decimal",
                                 Operand(std::move(ranges)));
    if (interval.form == Form::exact) {
        set.type.number_literals.push_back(*ranges.choices[0].low);
        return;
    }
    auto range =
        add_range(binding, set.file, interval.span, Subject::number, Operand(std::move(ranges)));
    if (range) set.type.numbers.push_back({false, {*range}, binding.at(set.file, interval.span)});
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

void add_intervals(Binding& binding, Union& set, const std::vector<syntax::SetAtom>& choices,
                   Asked asked) {
    for (const auto& choice : choices) {
        const auto* interval = std::get_if<syntax::Interval>(&choice);
        if (!interval) continue;
        enter_interval(set, *interval);
        const auto& bound = interval->low ? interval->low : interval->high;
        if (!bound) continue;
        if (bound->kind == Bound::Kind::date)
            add_date_interval(binding, set, *interval, asked);
        else
            add_number_interval(binding, set, *interval, asked);
    }
}

} // namespace assay::bind
