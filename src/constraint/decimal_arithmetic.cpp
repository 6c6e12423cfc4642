// Aligned arithmetic of two decimals.
#include "constraint/decimal_arithmetic.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace assay::constraint {

namespace mp = boost::multiprecision;

namespace {

constexpr auto small_powers = [] {
    std::array<std::int64_t, 19> powers{1};
    for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
    return powers;
}();

constexpr std::int64_t largest_small_power = small_powers.size() - 1;

Integer scaled(const Decimal& value, std::int64_t power) {
    Integer result = Arithmetic::coefficient(value);
    if (power > 0) result *= power_of_ten(static_cast<std::uint32_t>(power));
    return result;
}

/// base^power mod modulus, within 128 bits.
std::uint64_t power_modulo(std::uint64_t base, std::uint64_t power, std::uint64_t modulus) {
    __extension__ typedef unsigned __int128 UnsignedWide;
    UnsignedWide result = 1 % modulus;
    UnsignedWide factor = base % modulus;
    for (; power > 0; power /= 2, factor = factor * factor % modulus)
        if (power % 2 == 1) result = result * factor % modulus;
    return static_cast<std::uint64_t>(result);
}

} // namespace

std::int64_t Arithmetic::small_power(std::int64_t power) {
    return small_powers[static_cast<std::size_t>(power)];
}

std::uint32_t Arithmetic::digit_count(std::int64_t coefficient) {
    const std::uint64_t magnitude = coefficient < 0 ? 0 - static_cast<std::uint64_t>(coefficient)
                                                    : static_cast<std::uint64_t>(coefficient);
    const auto above = std::upper_bound(small_powers.begin(), small_powers.end(), magnitude,
                                        [](std::uint64_t value, std::int64_t power) {
                                            return value < static_cast<std::uint64_t>(power);
                                        });
    return std::max<std::uint32_t>(1, static_cast<std::uint32_t>(above - small_powers.begin()));
}

// Reached only by a product of thousands of factors of the greatest exponents.
std::int32_t Arithmetic::clamped(std::int64_t exponent) {
    using Limits = std::numeric_limits<std::int32_t>;
    return static_cast<std::int32_t>(
        std::clamp<std::int64_t>(exponent, Limits::min() + 1, Limits::max()));
}

Integer Arithmetic::coefficient(const Decimal& value) {
    return value.big_ ? value.big_->coefficient : Integer(value.coefficient_);
}

std::strong_ordering Arithmetic::compare_aligned(const Decimal& a, const Decimal& b) {
    const std::int64_t shift = std::int64_t{a.exponent_} - b.exponent_;
    if (!a.big_ && !b.big_) { // then |shift| is at most 18
        const Wide left =
            static_cast<Wide>(a.coefficient_) * small_power(std::max<std::int64_t>(shift, 0));
        const Wide right =
            static_cast<Wide>(b.coefficient_) * small_power(std::max<std::int64_t>(-shift, 0));
        return left < right   ? std::strong_ordering::less
               : left > right ? std::strong_ordering::greater
                              : std::strong_ordering::equal;
    }
    return scaled(a, shift).compare(scaled(b, -shift)) <=> 0;
}

Decimal Arithmetic::add(const Decimal& a, const Decimal& b) {
    const std::int64_t exponent = std::min(a.exponent_, b.exponent_);
    const std::int64_t shift_a = a.exponent_ - exponent;
    const std::int64_t shift_b = b.exponent_ - exponent;
    if (!a.big_ && !b.big_ && std::max(shift_a, shift_b) <= largest_small_power)
        return Decimal::normalised(static_cast<Wide>(a.coefficient_) * small_power(shift_a) +
                                       static_cast<Wide>(b.coefficient_) * small_power(shift_b),
                                   exponent);
    return Decimal::normalised(Integer(scaled(a, shift_a) + scaled(b, shift_b)), exponent);
}

Decimal Arithmetic::rounded(const Decimal& value, std::uint32_t dropped) {
    const std::int64_t exponent = std::int64_t{value.exponent_} + dropped;
    if (!value.big_ && dropped <= largest_small_power) {
        const std::int64_t unit = small_power(dropped);
        std::int64_t quotient = value.coefficient_ / unit;
        const std::int64_t remainder = value.coefficient_ % unit;
        if (std::abs(remainder) >= unit - std::abs(remainder))
            quotient += value.coefficient_ < 0 ? -1 : 1;
        return Decimal::normalised(quotient, exponent);
    }
    const Integer unit = power_of_ten(dropped);
    Integer quotient, remainder;
    mp::divide_qr(coefficient(value), unit, quotient, remainder);
    if (mp::abs(remainder) * 2 >= unit) quotient += value.sign();
    return Decimal::normalised(std::move(quotient), exponent);
}

bool Arithmetic::divides(const Decimal& step, const Decimal& value) {
    const std::int64_t power = std::int64_t{value.exponent_} - step.exponent_;
    if (!step.big_ && !value.big_ && step.coefficient_ > 0) {
        const auto modulus = static_cast<std::uint64_t>(step.coefficient_);
        const std::int64_t rest = value.coefficient_ % step.coefficient_;
        if (rest == 0) return true;
        const auto magnitude = static_cast<std::uint64_t>(std::abs(rest));
        return static_cast<Wide>(magnitude) *
                   power_modulo(10, static_cast<std::uint64_t>(power), modulus) %
                   static_cast<Wide>(modulus) ==
               0;
    }
    const Integer modulus = mp::abs(coefficient(step));
    const Integer rest = mp::abs(coefficient(value)) % modulus;
    return Integer(rest * mp::powm(Integer(10), Integer(power), modulus) % modulus).is_zero();
}

} // namespace assay::constraint
