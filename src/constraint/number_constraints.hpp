// What may be demanded of a number, by value: `10.00` is 10.
#pragma once

#include "constraint/list.hpp"
#include "constraint/operand.hpp"

namespace assay::constraint {

struct NumberRange {
    static constexpr ConstraintInfo info{
        .word = {},
        .subject = Subject::number,
        .expects = Expects::range,
        .spelled_of = false,
        .code = Code::range,
        .summary = "a number in the range",
        .example = "integer(0..150)",
        .message = {"expected a value of {limit}", "допустимое значение: {limit}"},
        .json_schema = "minimum, maximum, exclusiveMinimum, exclusiveMaximum",
    };
    NumberRanges limit;

    bool holds(const Decimal& number) const { return limit.contains(number); }
};

struct MultipleOf {
    static constexpr ConstraintInfo info{
        .word = "multiple",
        .subject = Subject::number,
        .expects = Expects::positive,
        .spelled_of = true,
        .code = Code::multiple,
        .summary = "a whole number of times the given number, in exact decimals",
        .example = "number(multiple of 0.01)",
        .message = {"expected a multiple of {limit}", "ожидалось число, кратное {limit}"},
        .json_schema = "multipleOf",
    };
    Decimal limit;

    std::optional<Flaw> flaw() const {
        if (!limit.is_zero() && !limit.is_negative()) return std::nullopt;
        return Flaw{"`multiple of " + limit.to_string() + "` is not above zero",
                    "a multiple is of a number above zero, such as `multiple of 0.01`"};
    }
    bool holds(const Decimal& number) const { return number.is_multiple_of(limit); }
};

struct Scale {
    static constexpr ConstraintInfo info{
        .word = "scale",
        .subject = Subject::number,
        .expects = Expects::range,
        .spelled_of = false,
        .code = Code::scale,
        .summary = "so many digits after the point, by value: 10.00 has none",
        .example = "number(scale <= 2)",
        .message = {"expected a scale (digits after the point) of {limit}, found {actual}",
                    "допустимое число знаков после запятой: {limit}, фактическое: {actual}"},
        .json_schema = "multipleOf",
    };
    static constexpr Measure measure = Measure::scale;
    CountRanges limit;

    bool holds(const Decimal& number) const { return limit.contains(number.scale()); }
    std::uint64_t actual(const Decimal& number) const { return number.scale(); }
};

using NumberConstraints = List<NumberRange, MultipleOf, Scale>;

} // namespace assay::constraint
