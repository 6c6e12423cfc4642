// Constraints of one branch that no value satisfies together. Ranges of what is counted alike are
// intersected; where one count bounds another (bytes and code points), the bounds are compared.
#include "constraint/tables.hpp"

namespace assay::constraint {

namespace {

using CountSet = IntervalSet<std::uint64_t>;

constexpr std::size_t measures = static_cast<std::size_t>(Measure::last) + 1;

/// The counts that all constraints so far allow, by measure.
struct Counts {
    std::array<std::optional<CountSet>, measures> allowed;
    bool impossible = false;

    const std::optional<CountSet>& of(Measure measure) const {
        return allowed[static_cast<std::size_t>(measure)];
    }

    void narrow(Measure measure, const CountSet& set) {
        auto& now = allowed[static_cast<std::size_t>(measure)];
        now = now ? now->intersected(set) : set;
        impossible = impossible || now->empty();
    }

    std::uint64_t least(Measure measure) const {
        return of(measure) ? of(measure)->intervals().front().low.value_or(0) : 0;
    }

    std::uint64_t most(Measure measure) const {
        if (!of(measure)) return CountRanges::unbounded;
        return of(measure)->intervals().back().high.value_or(CountRanges::unbounded);
    }
};

/// Of a text there are at most as many graphemes as code points as bytes, and four bytes a code
/// point.
bool sizes_disagree(const Counts& counts) {
    const auto most = std::min(counts.most(Measure::code_points), counts.most(Measure::bytes));
    if (counts.least(Measure::code_points) > counts.most(Measure::bytes)) return true;
    if (counts.least(Measure::graphemes) > most) return true;
    return counts.least(Measure::bytes) / 4 > counts.most(Measure::code_points);
}

/// A number's range over whole numbers: `> 5, < 6` has none.
Interval<Decimal> whole(Interval<Decimal> interval) {
    if (interval.low) {
        // The least whole number not below it, whichever way the nearest one lies.
        Decimal low = interval.low->rounded(0);
        if (low < *interval.low || (interval.low_open && low == *interval.low)) low = low + 1;
        interval.low = low;
    }
    if (interval.high) {
        Decimal high = interval.high->rounded(0);
        if (*interval.high < high || (interval.high_open && high == *interval.high))
            high = high - 1;
        interval.high = high;
    }
    interval.low_open = interval.high_open = false;
    return interval;
}

Interval<Date> whole(Interval<Date> interval) {
    if (interval.low_open) ++interval.low->days;
    if (interval.high_open) --interval.high->days;
    interval.low_open = interval.high_open = false;
    return interval;
}

template <class T>
IntervalSet<T> whole(const IntervalSet<T>& set) {
    std::vector<Interval<T>> intervals;
    for (const auto& interval : set.intervals()) intervals.push_back(whole(interval));
    return IntervalSet<T>(std::move(intervals));
}

/// The values that all ranges of one kind allow.
template <class T>
struct Values {
    std::optional<IntervalSet<T>> allowed;

    void narrow(const IntervalSet<T>& set) { allowed = allowed ? allowed->intersected(set) : set; }
    bool impossible() const { return allowed && allowed->empty(); }
    bool impossible_whole() const { return allowed && whole(*allowed).empty(); }
};

/// What the constraints of a branch leave, gathered one by one.
struct Remaining {
    Counts counts;
    Values<Decimal> numbers;
    Values<Date> dates;
    Values<Instant> instants;

    template <class One>
    void narrow(const One& one) {
        if constexpr (std::is_same_v<One, Digits>) {
            if (one.limit) narrow_digits(one.limit->set());
        } else if constexpr (requires { One::measure; }) {
            counts.narrow(One::measure, one.limit.set());
        } else if constexpr (std::is_same_v<One, NotBlank>) {
            counts.narrow(Measure::code_points, CountSet({{1, std::nullopt}}));
        } else if constexpr (std::is_same_v<One, NumberRange>) {
            numbers.narrow(one.limit.set);
        } else if constexpr (std::is_same_v<One, DateRange>) {
            dates.narrow(one.limit.set);
        } else if constexpr (std::is_same_v<One, DateTimeRange>) {
            instants.narrow(one.limit.set);
        }
    }

    void narrow_digits(const CountSet& set) {
        for (const auto measure :
             {Measure::digits, Measure::code_points, Measure::graphemes, Measure::bytes})
            counts.narrow(measure, set);
    }

    bool nothing(bool integers_only) const {
        if (counts.impossible || sizes_disagree(counts)) return true;
        const bool whole_only = integers_only || counts.most(Measure::scale) == 0;
        return (whole_only ? numbers.impossible_whole() : numbers.impossible()) ||
               dates.impossible_whole() || instants.impossible();
    }
};

} // namespace

bool contradictory(const Tables& tables, std::span<const Constraint> all, bool integers_only) {
    Remaining remaining;
    for (const Constraint each : all)
        tables.visit(each, false, [&remaining](const auto& one) {
            remaining.narrow(one);
            return true;
        });
    return remaining.nothing(integers_only);
}

} // namespace assay::constraint
