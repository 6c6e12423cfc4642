// Ranges of numbers and dates, and those among the choices after `is`.
#include "bind/intervals.hpp"

#include "bind/operands.hpp"

namespace assay::bind {

using constraint::Date;
using constraint::Decimal;
using constraint::Instant;
using constraint::Operand;
using constraint::Ranges;
using constraint::Subject;
using diagnostic::Kind;
using syntax::Bound;
using Form = syntax::Interval::Form;

std::optional<Decimal> value_of(const Bound& bound, const Decimal*) {
    if (bound.kind != Bound::Kind::number) return std::nullopt;
    return Decimal::parse(bound.text);
}

std::optional<Date> value_of(const Bound& bound, const Date*) {
    if (bound.kind != Bound::Kind::date) return std::nullopt;
    return Date::parse(bound.text);
}

std::optional<Instant> value_of(const Bound& bound, const Instant*) {
    auto date = value_of(bound, static_cast<const Date*>(nullptr));
    if (!date) return std::nullopt;
    Instant instant;
    instant.minutes = std::int64_t{date->days} * 24 * 60;
    instant.utc = true;
    return instant;
}

namespace {

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
            {"a range", "dates at both ends"});
}

void add_number_interval(Binding& binding, Union& set, const syntax::Interval& interval,
                         Asked asked) {
    std::optional<Wrong> wrong;
    Ranges<Decimal> ranges;
    split_intervals(ranges, interval, wrong);
    if (wrong) {
        say(binding, Kind::constraint_operand, binding.at(set.file, wrong->span),
            {"a range", "numbers at both ends"});
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
