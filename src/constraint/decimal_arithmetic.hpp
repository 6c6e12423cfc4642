// What needs two aligned coefficients: comparing, adding, rounding, dividing. Private to
// decimal*.cpp.
#pragma once

#include "constraint/decimal_big.hpp"

namespace assay::constraint {

struct Arithmetic {
    static constexpr std::int64_t largest_small_power = 18;
    /// 10^power for 0 to 18: the powers by which any int64 can be multiplied within 128 bits.
    static std::int64_t small_power(std::int64_t power);
    static std::uint32_t digit_count(std::int64_t coefficient);
    static std::int32_t clamped(std::int64_t exponent);
    /// Of the coefficient's magnitude; `room` holds them where it must.
    static std::string_view digits(const Decimal& value, std::string& room);
    /// Same sign, same place of the first digit.
    static std::strong_ordering compare_aligned(const Decimal& a, const Decimal& b);
    static Decimal add(const Decimal& a, const Decimal& b);
    /// Without its last `dropped` digits, of which there are at most as many as digits.
    static Decimal rounded(const Decimal& value, std::uint32_t dropped);
    /// Whether `value`, whose exponent is not below the step's, is a multiple of `step`.
    static bool divides(const Decimal& step, const Decimal& value);
};

} // namespace assay::constraint
