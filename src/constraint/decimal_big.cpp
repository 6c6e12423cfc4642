// Big coefficients: powers of ten, counting and stripping decimal digits.
#include "constraint/decimal_big.hpp"

#include <limits>

namespace assay::constraint {

namespace mp = boost::multiprecision;

Integer power_of_ten(std::uint32_t power) { return mp::pow(Integer(10), power); }

std::uint32_t digit_count(const Integer& value) {
    if (value.is_zero()) return 1;
    const Integer magnitude = mp::abs(value);
    // log10(2) from below: the estimate is right or one too small, but for rounding at great sizes.
    auto digits =
        static_cast<std::uint32_t>(static_cast<double>(mp::msb(magnitude)) * 0.30102999566398119) +
        1;
    Integer bound = power_of_ten(digits);
    while (magnitude >= bound) {
        bound *= 10;
        ++digits;
    }
    while (digits > 1 && magnitude < power_of_ten(digits - 1)) --digits;
    return digits;
}

std::uint32_t strip_zeros(Integer& value) {
    std::uint32_t stripped = 0;
    // A number with n trailing decimal zeros has at least n trailing binary ones: most values stop
    // here.
    const auto twos = [&] { return static_cast<std::uint32_t>(mp::lsb(mp::abs(value))); };
    std::uint32_t step = 1;
    while (step <= twos() / 2) step *= 2;
    for (; step > 0; step /= 2) {
        Integer quotient, remainder;
        while (twos() >= step) {
            mp::divide_qr(value, power_of_ten(step), quotient, remainder);
            if (!remainder.is_zero()) break;
            value = quotient;
            stripped += step;
        }
    }
    return stripped;
}

bool fits_int64(const Integer& value) {
    return value >= std::numeric_limits<std::int64_t>::min() &&
           value <= std::numeric_limits<std::int64_t>::max();
}

} // namespace assay::constraint
