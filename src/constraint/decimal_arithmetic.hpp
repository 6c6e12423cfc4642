// What needs two aligned coefficients: comparing, adding, rounding, dividing. Private to
// decimal*.cpp.
#pragma once

#include "constraint/decimal_big.hpp"

namespace assay::constraint {

__extension__ typedef __int128 Wide;

struct Arithmetic {
    /// 10^power for 0 to 18: the powers by which any int64 can be multiplied within 128 bits.
    static std::int64_t small_power(std::int64_t power);
    static std::uint32_t digit_count(std::int64_t coefficient);
    static std::int32_t clamped(std::int64_t exponent);
    static Integer coefficient(const Decimal& value);
    /// Same sign, same place of the first digit.
    static std::strong_ordering compare_aligned(const Decimal& a, const Decimal& b);
    static Decimal add(const Decimal& a, const Decimal& b);
    /// Without its last `dropped` digits, of which there are at most as many as digits.
    static Decimal rounded(const Decimal& value, std::uint32_t dropped);
    /// Whether `value`, whose exponent is not below the step's, is a multiple of `step`.
    static bool divides(const Decimal& step, const Decimal& value);
};

} // namespace assay::constraint
