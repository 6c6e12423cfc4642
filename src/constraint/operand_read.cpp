// Operands taken from what the author wrote; what is nonsense becomes a Flaw.
#include "constraint/operand.hpp"

namespace assay::constraint {

namespace {

Flaw misfit(std::string_view wanted) { return {"expected " + std::string(wanted), {}}; }

std::string notation(const Decimal& value) { return value.to_string(); }

std::string notation(const Date& value) {
    return words(DateRanges{{{{value, value}}}, {}}, Language::english);
}

std::string notation(const Instant& value) {
    InstantRanges only;
    only.written.choices.push_back({value, value});
    return words(only, Language::english);
}

/// As the author would write it: `10..5`, `< 3`.
template <class T>
std::string notation(const Interval<T>& interval) {
    if (interval.low && interval.high) {
        if (*interval.low == *interval.high) return notation(*interval.low);
        return notation(*interval.low) + ".." + notation(*interval.high);
    }
    if (interval.low) return (interval.low_open ? "> " : ">= ") + notation(*interval.low);
    if (interval.high) return (interval.high_open ? "< " : "<= ") + notation(*interval.high);
    return "..";
}

template <class T>
std::optional<Flaw> empty_choice(const Ranges<T>& ranges) {
    if (ranges.choices.empty()) return misfit("a range");
    for (const auto& choice : ranges.choices) {
        if (!choice.empty()) continue;
        Flaw flaw{"`" + notation(choice) + "` is empty", {}};
        if (*choice.high < *choice.low)
            flaw.help = "write the smaller bound first: `" + notation(*choice.high) + ".." +
                        notation(*choice.low) + "`";
        return flaw;
    }
    return std::nullopt;
}

/// A bound of a count: whole, from 0; beyond 64 bits nothing can be counted, and the greatest
/// serves.
std::optional<Flaw> check_bound(const std::optional<Decimal>& bound) {
    if (!bound) return std::nullopt;
    if (bound->is_negative())
        return Flaw{"`" + bound->to_string() + "` is negative", "a count is a whole number from 0"};
    if (!bound->is_integer())
        return Flaw{"`" + bound->to_string() + "` is not a whole number",
                    "a count is a whole number from 0"};
    return std::nullopt;
}

std::uint64_t bound_value(const Decimal& bound) {
    const auto value = bound.to_int64();
    return value ? static_cast<std::uint64_t>(*value) : CountRanges::unbounded - 1;
}

/// `> 3` is `>= 4`, `< 3` is `<= 2`: closed on both sides. Whether anything is left.
bool close(const Interval<Decimal>& choice, Interval<std::uint64_t>& closed) {
    if (choice.low) closed.low = bound_value(*choice.low) + (choice.low_open ? 1 : 0);
    if (!choice.high) return true;
    const std::uint64_t high = bound_value(*choice.high);
    if (choice.high_open && high == 0) return false;
    closed.high = choice.high_open ? high - 1 : high;
    return !closed.empty();
}

template <class T>
std::optional<Flaw> read_values(Operand&& operand, ValueRanges<T>& into, std::string_view wanted) {
    auto* ranges = std::get_if<Ranges<T>>(&operand);
    if (!ranges) return misfit(wanted);
    if (auto flaw = empty_choice(*ranges)) return flaw;
    into.written = std::move(*ranges);
    into.set = IntervalSet<T>(into.written.choices);
    return std::nullopt;
}

} // namespace

CountRanges::CountRanges(Ranges<std::uint64_t> choices)
    : written_(std::move(choices)), set_(written_.choices) {
    const auto& intervals = set_.intervals();
    if (intervals.empty()) return;
    low_ = intervals.front().low.value_or(0);
    high_ = intervals.back().high.value_or(unbounded);
    gaps_ = intervals.size() > 1;
}

std::optional<Flaw> read(Operand&& operand, CountRanges& into) {
    const auto* ranges = std::get_if<Ranges<Decimal>>(&operand);
    if (!ranges) return misfit("a range of whole numbers, such as `1..80`");
    for (const auto& choice : ranges->choices)
        for (const auto* bound : {&choice.low, &choice.high})
            if (auto flaw = check_bound(*bound)) return flaw;
    if (auto flaw = empty_choice(*ranges)) return flaw;
    Ranges<std::uint64_t> counts;
    for (const auto& choice : ranges->choices) {
        Interval<std::uint64_t> closed;
        if (!close(choice, closed)) return Flaw{"`" + notation(choice) + "` is empty", {}};
        counts.choices.push_back(closed);
    }
    into = CountRanges(std::move(counts));
    return std::nullopt;
}

std::optional<Flaw> read(Operand&& operand, std::optional<CountRanges>& into) {
    if (std::holds_alternative<std::monostate>(operand)) return std::nullopt;
    return read(std::move(operand), into.emplace());
}

std::optional<Flaw> read(Operand&& operand, NumberRanges& into) {
    return read_values(std::move(operand), into, "a range of numbers, such as `0..150`");
}

std::optional<Flaw> read(Operand&& operand, DateRanges& into) {
    return read_values(std::move(operand), into, "a range of dates, such as `>= 1900-01-01`");
}

std::optional<Flaw> read(Operand&& operand, InstantRanges& into) {
    if (auto* ranges = std::get_if<Ranges<Instant>>(&operand))
        for (auto& choice : ranges->choices)
            for (auto* bound : {&choice.low, &choice.high})
                if (*bound) {
                    into.fractions.push_back(
                        std::make_unique<const std::string>((*bound)->fraction));
                    (*bound)->fraction = *into.fractions.back();
                }
    return read_values(std::move(operand), into,
                       "a range of date_times, such as `>= 2020-01-01T00:00:00Z`");
}

std::optional<Flaw> read(Operand&& operand, Decimal& into) {
    const auto* ranges = std::get_if<Ranges<Decimal>>(&operand);
    const bool one = ranges && ranges->choices.size() == 1 && ranges->choices.front().low &&
                     ranges->choices.front().high &&
                     *ranges->choices.front().low == *ranges->choices.front().high;
    if (!one) return misfit("one number, such as `0.01`");
    into = *ranges->choices.front().low;
    return std::nullopt;
}

std::optional<Flaw> read(Operand&& operand, std::string& into) {
    auto* text = std::get_if<std::string>(&operand);
    if (!text) return misfit("a string in double quotes");
    into = std::move(*text);
    return std::nullopt;
}

} // namespace assay::constraint
