// Decimal arithmetic: 64-bit coefficients inline through 128-bit intermediates, big integers
// beyond.
#include "constraint/decimal.hpp"

#include "constraint/decimal_arithmetic.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>

namespace assay::constraint {

Decimal::Decimal(std::int64_t value) { *this = normalised(value, 0); }

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
    if (big_) return big_->coefficient.sign();
    return coefficient_ < 0 ? -1 : coefficient_ > 0;
}

std::uint32_t Decimal::digits() const {
    return big_ ? digit_count(big_->coefficient) : Arithmetic::digit_count(coefficient_);
}

std::strong_ordering Decimal::operator<=>(const Decimal& other) const {
    const int mine = sign();
    const int theirs = other.sign();
    if (mine != theirs || mine == 0) return mine <=> theirs;
    if (!big_ && !other.big_ && exponent_ == other.exponent_)
        return coefficient_ <=> other.coefficient_;
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
    return normalised(Integer(Arithmetic::coefficient(*this) * Arithmetic::coefficient(other)),
                      exponent);
}

Decimal Decimal::operator-() const {
    if (big_) return normalised(Integer(-big_->coefficient), exponent_);
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
    const std::size_t coefficient = big_ ? boost::multiprecision::hash_value(big_->coefficient)
                                         : std::hash<std::int64_t>{}(coefficient_);
    // One multiply and a fold: std::hash of an integer is the integer, and tables take its low
    // bits.
    const std::uint64_t mixed =
        (coefficient ^ (static_cast<std::uint64_t>(static_cast<std::uint32_t>(exponent_)) << 48)) *
        0x9E3779B97F4A7C15u;
    return static_cast<std::size_t>(mixed ^ (mixed >> 32));
}

template <class Coefficient>
Decimal Decimal::normalised(Coefficient coefficient, std::int64_t exponent) {
    if (coefficient == 0) return {};
    if constexpr (std::is_same_v<Coefficient, Integer>) {
        exponent += strip_zeros(coefficient);
        Decimal result;
        result.exponent_ = Arithmetic::clamped(exponent);
        if (fits_int64(coefficient))
            result.coefficient_ = static_cast<std::int64_t>(coefficient);
        else
            result.big_ = std::make_unique<Big>(Big{std::move(coefficient)});
        return result;
    } else if constexpr (std::is_same_v<Coefficient, Wide>) {
        while (coefficient % 10 == 0) coefficient /= 10, ++exponent;
        if (coefficient < std::numeric_limits<std::int64_t>::min() ||
            coefficient > std::numeric_limits<std::int64_t>::max())
            return normalised(Integer(coefficient), exponent);
        return normalised(static_cast<std::int64_t>(coefficient), exponent);
    } else {
        while (coefficient % 10 == 0) coefficient /= 10, ++exponent;
        Decimal result;
        result.coefficient_ = coefficient;
        result.exponent_ = Arithmetic::clamped(exponent);
        return result;
    }
}

template Decimal Decimal::normalised(std::int64_t, std::int64_t);
template Decimal Decimal::normalised(Wide, std::int64_t);
template Decimal Decimal::normalised(Integer, std::int64_t);

} // namespace assay::constraint
