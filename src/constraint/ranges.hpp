// `8 | 10 | 12..15`: choices of intervals over any ordered value.
#pragma once

#include <optional>
#include <vector>

namespace assay::constraint {

template <class T>
struct Interval {
    std::optional<T> low;
    std::optional<T> high;
    bool low_open = false;  // `> low`
    bool high_open = false; // `< high`

    bool contains(const T& value) const {
        if (low && (low_open ? !(*low < value) : value < *low)) return false;
        if (high && (high_open ? !(value < *high) : *high < value)) return false;
        return true;
    }
    /// No value can be in it, over a dense order; over integers the owner normalises first.
    bool empty() const {
        return low && high && (*high < *low || ((low_open || high_open) && !(*low < *high)));
    }
};

template <class T>
struct Ranges {
    std::vector<Interval<T>> choices;

    bool contains(const T& value) const {
        for (const auto& choice : choices)
            if (choice.contains(value)) return true;
        return false;
    }
};

} // namespace assay::constraint
