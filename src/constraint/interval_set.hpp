// Sets of values as sorted, disjoint intervals: membership by binary search, intersection in one
// pass.
#pragma once

#include "constraint/ranges.hpp"

#include <algorithm>
#include <vector>

namespace assay::constraint {

template <class T>
bool starts_before(const Interval<T>& a, const Interval<T>& b) {
    if (!a.low || !b.low) return !a.low && b.low;
    if (*a.low == *b.low) return !a.low_open && b.low_open;
    return *a.low < *b.low;
}

template <class T>
bool ends_before(const Interval<T>& a, const Interval<T>& b) {
    if (!a.high || !b.high) return a.high && !b.high;
    if (*a.high == *b.high) return a.high_open && !b.high_open;
    return *a.high < *b.high;
}

/// The values that are in both.
template <class T>
Interval<T> overlap(const Interval<T>& a, const Interval<T>& b) {
    const auto& later = starts_before(a, b) ? b : a;
    const auto& earlier = ends_before(a, b) ? a : b;
    return {later.low, earlier.high, later.low_open, earlier.high_open};
}

template <class T>
class IntervalSet {
  public:
    IntervalSet() = default;

    /// Sorts, and joins what overlaps. Empty intervals are dropped.
    explicit IntervalSet(std::vector<Interval<T>> choices) {
        std::erase_if(choices, [](const auto& choice) { return choice.empty(); });
        std::sort(choices.begin(), choices.end(), starts_before<T>);
        for (auto& choice : choices) {
            if (intervals_.empty() || overlap(intervals_.back(), choice).empty())
                intervals_.push_back(std::move(choice));
            else if (ends_before(intervals_.back(), choice))
                intervals_.back().high = choice.high,
                intervals_.back().high_open = choice.high_open;
        }
    }

    bool contains(const T& value) const {
        if (intervals_.size() == 1) return intervals_.front().contains(value);
        const auto starts_after = [](const T& wanted, const Interval<T>& interval) {
            return interval.low && wanted < *interval.low;
        };
        const auto after =
            std::upper_bound(intervals_.begin(), intervals_.end(), value, starts_after);
        if (after == intervals_.begin()) return false;
        // Two intervals may touch at an open and a closed end: `< 5 | 5..7`.
        const auto last = after - 1;
        return last->contains(value) || (last != intervals_.begin() && (last - 1)->contains(value));
    }

    bool empty() const { return intervals_.empty(); }
    const std::vector<Interval<T>>& intervals() const { return intervals_; }

    IntervalSet intersected(const IntervalSet& other) const {
        IntervalSet both;
        auto mine = intervals_.begin();
        auto theirs = other.intervals_.begin();
        while (mine != intervals_.end() && theirs != other.intervals_.end()) {
            if (auto common = overlap(*mine, *theirs); !common.empty())
                both.intervals_.push_back(std::move(common));
            ends_before(*mine, *theirs) ? void(++mine) : void(++theirs);
        }
        return both;
    }

  private:
    std::vector<Interval<T>> intervals_;
};

} // namespace assay::constraint
