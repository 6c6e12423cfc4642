// What may be demanded of a date or a point in time, besides that it is one.
#pragma once

#include "constraint/list.hpp"
#include "constraint/operand.hpp"

namespace assay::constraint {

struct DateRange {
    static constexpr ConstraintInfo info{
        .word = {},
        .subject = Subject::date,
        .expects = Expects::range,
        .spelled_of = false,
        .code = Code::range,
        .summary = "a date in the range",
        .example = "date(>= 1900-01-01)",
        .message = {"expected a date {limit}", "допустимая дата: {limit}"},
        .json_schema = {},
    };
    DateRanges limit;

    bool holds(Date date) const { return limit.contains(date); }
};

struct DateTimeRange {
    static constexpr ConstraintInfo info{
        .word = {},
        .subject = Subject::date_time,
        .expects = Expects::range,
        .spelled_of = false,
        .code = Code::range,
        .summary = "a point in time in the range, whatever its offset",
        .example = "date_time(>= 2020-01-01)",
        .message = {"expected a time {limit}", "допустимое время: {limit}"},
        .json_schema = {},
    };
    InstantRanges limit;

    bool holds(const Instant& instant) const { return limit.contains(instant); }
};

struct Fraction {
    static constexpr ConstraintInfo info{
        .word = "fraction",
        .subject = Subject::date_time,
        .expects = Expects::range,
        .spelled_of = false,
        .code = Code::format,
        .summary = "so many digits after the seconds, as written: `12:00:00.500` has three",
        .example = "date_time(fraction 0)",
        .message = {"expected a digit count after the seconds of {limit}, found {actual}",
                    "допустимое число знаков долей секунды: {limit}, фактическое: {actual}"},
        .json_schema = {},
    };
    static constexpr Measure measure = Measure::fraction;
    CountRanges limit;

    bool holds(const Instant& instant) const { return limit.contains(instant.fraction_digits); }
    std::uint64_t actual(const Instant& instant) const { return instant.fraction_digits; }
};

struct Utc {
    static constexpr ConstraintInfo info{
        .word = "utc",
        .subject = Subject::date_time,
        .expects = Expects::nothing,
        .spelled_of = false,
        .code = Code::format,
        .summary = "written in UTC: with `Z` or a zero offset",
        .example = "date_time(utc)",
        .message = {"expected a time in UTC, with `Z` or a zero offset",
                    "ожидалось время UTC: с «Z» или нулевым смещением"},
        .json_schema = {},
    };

    bool holds(const Instant& instant) const { return instant.utc; }
};

using DateConstraints = List<DateRange, DateTimeRange, Fraction, Utc>;

} // namespace assay::constraint
