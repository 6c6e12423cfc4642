// Decimals from text and back.
#include "constraint/decimal_arithmetic.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace assay::constraint {

namespace {

constexpr std::int64_t largest_exponent = 100'000;
constexpr std::size_t digits_of_int64 = 18; // every number of so many digits fits
constexpr std::int64_t plain_digits = 30;   // beyond these the exponent is written

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view take_digits(std::string_view& rest) {
    std::size_t count = 0;
    while (count < rest.size() && is_digit(rest[count])) ++count;
    const auto taken = rest.substr(0, count);
    rest.remove_prefix(count);
    return taken;
}

bool take(std::string_view& rest, char wanted) {
    if (rest.empty() || rest.front() != wanted) return false;
    rest.remove_prefix(1);
    return true;
}

std::int64_t small_value(std::string_view digits) {
    std::int64_t value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

/// `e+12`, or nothing: the exponent; nullopt where it is malformed or out of bounds.
std::optional<std::int64_t> take_exponent(std::string_view& rest) {
    if (!take(rest, 'e') && !take(rest, 'E')) return 0;
    const bool negative = take(rest, '-');
    if (!negative) take(rest, '+');
    auto digits = take_digits(rest);
    if (digits.empty()) return std::nullopt;
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
    if (digits.size() > 6 || small_value(digits) > largest_exponent) return std::nullopt;
    return negative ? -small_value(digits) : small_value(digits);
}

} // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
    const bool negative = take(text, '-');
    const auto whole = take_digits(text);
    if (whole.empty() || (whole.size() > 1 && whole.front() == '0')) return std::nullopt;
    std::string_view fraction;
    if (take(text, '.')) {
        fraction = take_digits(text);
        if (fraction.empty()) return std::nullopt;
    }
    const auto exponent = take_exponent(text);
    if (!exponent || !text.empty()) return std::nullopt;
    return from_digits(whole, fraction, negative, *exponent);
}

Decimal Decimal::from_digits(std::string_view whole, std::string_view fraction, bool negative,
                             std::int64_t exponent) {
    while (fraction.ends_with('0')) fraction.remove_suffix(1);
    exponent -= static_cast<std::int64_t>(fraction.size());
    if (whole.size() + fraction.size() <= digits_of_int64) {
        const std::int64_t value =
            small_value(whole) *
                Arithmetic::small_power(static_cast<std::int64_t>(fraction.size())) +
            small_value(fraction);
        return small(negative ? -value : value, exponent);
    }
    std::string digits;
    digits.reserve(whole.size() + fraction.size());
    digits.append(whole).append(fraction);
    return of_digits(std::move(digits), negative, exponent);
}

std::optional<Decimal> Decimal::shortest(double value) {
    if (!std::isfinite(value)) return std::nullopt;
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    return parse({buffer, static_cast<std::size_t>(end - buffer)});
}

std::string Decimal::to_string() const {
    std::string text = big_ ? big_->digits : std::to_string(coefficient_);
    if (text.front() == '-') text.erase(0, 1);
    const auto count = static_cast<std::int64_t>(text.size());
    const std::int64_t point = count + exponent_; // digits before the point
    if (std::max({count, point, count - point}) > plain_digits) {
        if (count > 1) text.insert(1, ".");
        text += "e" + std::to_string(point - 1);
    } else if (exponent_ > 0) {
        text.append(static_cast<std::size_t>(exponent_), '0');
    } else if (exponent_ < 0) {
        if (point <= 0) text.insert(0, static_cast<std::size_t>(1 - point), '0');
        text.insert(text.size() - scale(), ".");
    }
    return is_negative() ? "-" + text : text;
}

} // namespace assay::constraint
