// Aligned arithmetic of two decimals.
#include "constraint/decimal_arithmetic.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string>

namespace assay::constraint {

namespace mp = boost::multiprecision;

namespace {

constexpr auto small_powers = [] {
    std::array<std::int64_t, 19> powers{1};
    for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
    return powers;
}();

static_assert(Arithmetic::largest_small_power == small_powers.size() - 1);

UnsignedWide magnitude(std::int64_t coefficient) {
    return coefficient < 0 ? 0 - static_cast<std::uint64_t>(coefficient)
                           : static_cast<std::uint64_t>(coefficient);
}

/// base^power mod modulus, within 128 bits.
std::uint64_t power_modulo(std::uint64_t base, std::uint64_t power, std::uint64_t modulus) {
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

std::string_view Arithmetic::digits(const Decimal& value, std::string& room) {
    if (value.big_) return value.big_->digits;
    room = digits_of(magnitude(value.coefficient_));
    return room;
}

std::strong_ordering Arithmetic::compare_aligned(const Decimal& a, const Decimal& b) {
    const std::int64_t shift = std::int64_t{a.exponent_} - b.exponent_;
    if (!a.big_ && !b.big_) { // then |shift| is at most largest_small_power
        const Wide left =
            static_cast<Wide>(a.coefficient_) * small_power(std::max<std::int64_t>(shift, 0));
        const Wide right =
            static_cast<Wide>(b.coefficient_) * small_power(std::max<std::int64_t>(-shift, 0));
        return left < right   ? std::strong_ordering::less
               : left > right ? std::strong_ordering::greater
                              : std::strong_ordering::equal;
    }
    // Their first digits stand at one place, and none ends in a zero: they compare as texts do.
    std::string of_a, of_b;
    const auto order = digits(a, of_a) <=> digits(b, of_b);
    return a.is_negative() ? 0 <=> order : order;
}

Decimal Arithmetic::add(const Decimal& a, const Decimal& b) {
    const std::int64_t exponent = std::min(a.exponent_, b.exponent_);
    const std::int64_t shift_a = a.exponent_ - exponent;
    const std::int64_t shift_b = b.exponent_ - exponent;
    if (!a.big_ && !b.big_ && std::max(shift_a, shift_b) <= largest_small_power)
        return Decimal::normalised(static_cast<Wide>(a.coefficient_) * small_power(shift_a) +
                                       static_cast<Wide>(b.coefficient_) * small_power(shift_b),
                                   exponent);
    std::string room;
    std::string left(digits(a, room));
    left.append(static_cast<std::size_t>(shift_a), '0');
    std::string right(digits(b, room));
    right.append(static_cast<std::size_t>(shift_b), '0');
    const bool negative = a.is_negative();
    if (negative == b.is_negative())
        return Decimal::of_digits(sum_of(left, right), negative, exponent);
    if (left == right) return {};
    return is_less(left, right)
               ? Decimal::of_digits(difference_of(right, left), !negative, exponent)
               : Decimal::of_digits(difference_of(left, right), negative, exponent);
}

Decimal Arithmetic::rounded(const Decimal& value, std::uint32_t dropped) {
    const std::int64_t exponent = std::int64_t{value.exponent_} + dropped;
    if (!value.big_ && dropped <= largest_small_power) {
        const std::int64_t unit = small_power(dropped);
        std::int64_t quotient = value.coefficient_ / unit;
        const std::int64_t remainder = value.coefficient_ % unit;
        if (std::abs(remainder) >= unit - std::abs(remainder))
            quotient += value.coefficient_ < 0 ? -1 : 1;
        return Decimal::small(quotient, exponent);
    }
    std::string room;
    const std::string_view all = digits(value, room);
    const std::size_t kept = all.size() - dropped;
    const bool up = all[kept] >= '5';
    return Decimal::of_digits(sum_of(all.substr(0, kept), up ? "1" : "0"), value.is_negative(),
                              exponent);
}

bool Arithmetic::divides(const Decimal& step, const Decimal& value) {
    const std::int64_t power = std::int64_t{value.exponent_} - step.exponent_;
    std::string room;
    if (!step.big_ && step.coefficient_ > 0) {
        const auto modulus = static_cast<std::uint64_t>(step.coefficient_);
        const auto rest = static_cast<UnsignedWide>(
            value.big_ ? remainder_of(value.big_->digits, modulus)
                       : static_cast<std::uint64_t>(magnitude(value.coefficient_)) % modulus);
        if (rest == 0) return true;
        return rest * power_modulo(10, static_cast<std::uint64_t>(power), modulus) % modulus == 0;
    }
    const Integer modulus = integer_of(digits(step, room));
    const Integer rest = integer_of(digits(value, room)) % modulus;
    return Integer(rest * mp::powm(Integer(10), Integer(power), modulus) % modulus).is_zero();
}

} // namespace assay::constraint
