// Ends of ranges as written to numbers, days and instants.
#pragma once

#include "constraint/store.hpp"
#include "syntax/tree.hpp"

#include <optional>

namespace assay::bind {

std::optional<constraint::Decimal> value_of(const syntax::Bound& bound, const constraint::Decimal*);
std::optional<constraint::Date> value_of(const syntax::Bound& bound, const constraint::Date*);
/// Rules cannot spell an instant; a date stands for its first moment in UTC.
std::optional<constraint::Instant> value_of(const syntax::Bound& bound, const constraint::Instant*);

/// The end of a range that is none of what was asked for.
struct Wrong {
    source::Span span;
};

/// One interval with its ends read as T; the end that is no T is noted in `wrong`.
template <class T>
constraint::Interval<T> read_interval(const syntax::Interval& interval,
                                      std::optional<Wrong>& wrong) {
    constraint::Interval<T> read;
    auto end = [&wrong](const std::optional<syntax::Bound>& bound) -> std::optional<T> {
        if (!bound) return std::nullopt;
        auto value = value_of(*bound, static_cast<const T*>(nullptr));
        if (!value && !wrong) wrong = Wrong{bound->span};
        return value;
    };
    read.low = end(interval.low);
    read.high = interval.form == syntax::Interval::Form::exact ? read.low : end(interval.high);
    read.low_open = interval.form == syntax::Interval::Form::greater;
    read.high_open = interval.form == syntax::Interval::Form::less;
    return read;
}

} // namespace assay::bind
