// Decimal arithmetic: 64-bit coefficients inline through 128-bit intermediates, digits beyond.
#include "constraint/decimal.hpp"

#include "constraint/decimal_arithmetic.hpp"

#include <cstdlib>
#include <functional>
#include <limits>
#include <string>

namespace assay::constraint {

Decimal::Decimal(std::int64_t value) : coefficient_(value) {
    if (value == 0) return;
    for (; coefficient_ % 10 == 0; coefficient_ /= 10) ++exponent_;
}

Decimal Decimal::from_unsigned(std::uint64_t value) {
    return normalised(static_cast<Wide>(value), 0);
}

Decimal::Decimal(const Decimal& other)
    : coefficient_(other.coefficient_), exponent_(other.exponent_) {
    if (other.big_) copy_big(other);
}

Decimal::Decimal(Decimal&& other) noexcept = default;

Decimal& Decimal::operator=(const Decimal& other) {
    if (this == &other) return *this;
    if (other.big_)
        copy_big(other);
    else
        big_.reset();
    coefficient_ = other.coefficient_;
    exponent_ = other.exponent_;
    return *this;
}

Decimal& Decimal::operator=(Decimal&& other) noexcept = default;
Decimal::Decimal() noexcept = default;
Decimal::~Decimal() = default;

void Decimal::copy_big(const Decimal& other) { big_ = std::make_unique<Big>(*other.big_); }

int Decimal::sign() const {
    if (big_) return big_->negative ? -1 : 1;
    return coefficient_ < 0 ? -1 : coefficient_ > 0;
}

std::uint32_t Decimal::digits() const {
    return big_ ? static_cast<std::uint32_t>(big_->digits.size())
                : Arithmetic::digit_count(coefficient_);
}

std::strong_ordering Decimal::compare(const Decimal& other) const {
    const std::int64_t shift = std::int64_t{exponent_} - other.exponent_;
    if (!big_ && !other.big_ && std::abs(shift) <= Arithmetic::largest_small_power)
        return Arithmetic::compare_aligned(*this, other);
    const int mine = sign();
    const int theirs = other.sign();
    if (mine != theirs || mine == 0) return mine <=> theirs;
    // The place of the first digit decides, unless it is the same: then the exponents differ by no
    // more than the digits do, and aligning is bounded by the text that was parsed.
    const std::int64_t first = std::int64_t{exponent_} + digits();
    const std::int64_t second = std::int64_t{other.exponent_} + other.digits();
    if (first != second) return mine > 0 ? first <=> second : second <=> first;
    return Arithmetic::compare_aligned(*this, other);
}

Decimal Decimal::operator+(const Decimal& other) const {
    if (is_zero()) return other;
    if (other.is_zero()) return *this;
    return Arithmetic::add(*this, other);
}

Decimal Decimal::operator-(const Decimal& other) const { return *this + -other; }

Decimal Decimal::operator*(const Decimal& other) const {
    const std::int64_t exponent = std::int64_t{exponent_} + other.exponent_;
    if (!big_ && !other.big_)
        return normalised(static_cast<Wide>(coefficient_) * other.coefficient_, exponent);
    std::string room;
    const Integer mine = integer_of(Arithmetic::digits(*this, room));
    const Integer theirs = integer_of(Arithmetic::digits(other, room));
    return of_digits(Integer(mine * theirs).str(), is_negative() != other.is_negative(), exponent);
}

Decimal Decimal::operator-() const {
    if (big_) return of_digits(big_->digits, !big_->negative, exponent_);
    return normalised(-static_cast<Wide>(coefficient_), exponent_);
}

Decimal Decimal::rounded(std::int32_t places) const {
    const std::int64_t dropped = -(std::int64_t{exponent_} + places);
    if (dropped <= 0) return *this;
    if (dropped > digits()) return {}; // less than half a unit, however many digits follow
    return Arithmetic::rounded(*this, static_cast<std::uint32_t>(dropped));
}

bool Decimal::is_integer() const { return exponent_ >= 0; }
bool Decimal::is_zero() const { return !big_ && coefficient_ == 0; }
bool Decimal::is_negative() const { return sign() < 0; }

std::uint32_t Decimal::scale() const {
    return exponent_ < 0 ? static_cast<std::uint32_t>(-std::int64_t{exponent_}) : 0;
}

bool Decimal::is_multiple_of(const Decimal& step) const {
    if (is_zero()) return true;
    if (step.is_zero()) return false;
    // A coefficient has no factor ten: it cannot be a multiple of a step with more of them.
    if (exponent_ < step.exponent_) return false;
    return Arithmetic::divides(step, *this);
}

std::optional<std::int64_t> Decimal::to_int64() const {
    if (big_ || exponent_ < 0 || exponent_ > 18) return std::nullopt;
    const Wide value = static_cast<Wide>(coefficient_) * Arithmetic::small_power(exponent_);
    if (value < std::numeric_limits<std::int64_t>::min() ||
        value > std::numeric_limits<std::int64_t>::max())
        return std::nullopt;
    return static_cast<std::int64_t>(value);
}

std::size_t Decimal::hash() const {
    const std::size_t coefficient =
        big_ ? std::hash<std::string>{}(big_->digits) ^ static_cast<std::size_t>(big_->negative)
             : std::hash<std::int64_t>{}(coefficient_);
    // One multiply and a fold: std::hash of an integer is the integer, and tables take its low
    // bits.
    const std::uint64_t mixed =
        (coefficient ^ (static_cast<std::uint64_t>(static_cast<std::uint32_t>(exponent_)) << 48)) *
        0x9E3779B97F4A7C15u;
    return static_cast<std::size_t>(mixed ^ (mixed >> 32));
}

Decimal Decimal::normalised(Wide coefficient, std::int64_t exponent) {
    using Limits = std::numeric_limits<std::int64_t>;
    if (coefficient == 0) return {};
    while (coefficient < Limits::min() || coefficient > Limits::max()) {
        if (coefficient % 10 != 0) {
            const bool negative = coefficient < 0;
            const auto value = static_cast<UnsignedWide>(coefficient);
            return of_digits(digits_of(negative ? 0 - value : value), negative, exponent);
        }
        coefficient /= 10;
        ++exponent;
    }
    return small(static_cast<std::int64_t>(coefficient), exponent);
}

Decimal Decimal::small(std::int64_t coefficient, std::int64_t exponent) {
    if (coefficient == 0) return {};
    for (; coefficient % 10 == 0; coefficient /= 10) ++exponent;
    Decimal result;
    result.coefficient_ = coefficient;
    result.exponent_ = Arithmetic::clamped(exponent);
    return result;
}

Decimal Decimal::of_digits(std::string digits, bool negative, std::int64_t exponent) {
    const std::size_t first = digits.find_first_not_of('0');
    if (first == digits.npos) return {};
    const std::size_t end = digits.find_last_not_of('0') + 1;
    exponent += static_cast<std::int64_t>(digits.size() - end);
    digits.resize(end);
    digits.erase(0, first);
    if (const auto coefficient = small_coefficient(digits, negative))
        return small(*coefficient, exponent);
    Decimal result;
    result.exponent_ = Arithmetic::clamped(exponent);
    result.big_ = std::make_unique<Big>(Big{std::move(digits), negative});
    return result;
}

} // namespace assay::constraint
