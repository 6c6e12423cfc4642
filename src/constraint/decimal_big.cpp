// Arithmetic of magnitudes in decimal digits, as it is done on paper.
#include "constraint/decimal_big.hpp"

#include <algorithm>
#include <limits>

namespace assay::constraint {

namespace {

constexpr std::size_t digits_of_int64 = 18; // every number of so many digits fits

std::uint64_t value_of(std::string_view digits) {
    std::uint64_t value = 0;
    for (const char c : digits) value = value * 10 + static_cast<std::uint64_t>(c - '0');
    return value;
}

std::uint64_t power_of_ten(std::size_t power) {
    std::uint64_t value = 1;
    for (; power > 0; --power) value *= 10;
    return value;
}

/// Calls `take(chunk, 10^digits of the chunk)` for the digits, eighteen by eighteen.
template <class Take>
void for_each_chunk(std::string_view digits, Take take) {
    while (!digits.empty()) {
        const auto chunk = digits.substr(0, digits_of_int64);
        take(value_of(chunk), power_of_ten(chunk.size()));
        digits.remove_prefix(chunk.size());
    }
}

} // namespace

Integer integer_of(std::string_view digits) {
    Integer value = 0;
    for_each_chunk(digits, [&value](std::uint64_t chunk, std::uint64_t power) {
        value *= power;
        value += chunk;
    });
    return value;
}

std::optional<std::int64_t> small_coefficient(std::string_view digits, bool negative) {
    constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (digits.size() > digits_of_int64 + 1) return std::nullopt; // nineteen fit 64 bits unsigned
    const std::uint64_t magnitude = value_of(digits);
    if (magnitude > most + (negative ? 1 : 0)) return std::nullopt;
    return static_cast<std::int64_t>(negative ? 0 - magnitude : magnitude);
}

std::string digits_of(UnsignedWide magnitude) {
    std::string digits;
    for (; magnitude > 0; magnitude /= 10) digits += static_cast<char>('0' + magnitude % 10);
    std::reverse(digits.begin(), digits.end());
    return digits;
}

bool is_less(std::string_view a, std::string_view b) {
    return a.size() != b.size() ? a.size() < b.size() : a < b;
}

std::string sum_of(std::string_view a, std::string_view b) {
    if (a.size() < b.size()) std::swap(a, b);
    std::string sum = "0";
    sum += a;
    int carry = 0;
    for (std::size_t at = 0; at < a.size() && (at < b.size() || carry > 0); ++at) {
        char& digit = sum[sum.size() - 1 - at];
        const int added = at < b.size() ? b[b.size() - 1 - at] - '0' : 0;
        const int value = digit - '0' + added + carry;
        carry = value >= 10;
        digit = static_cast<char>('0' + value - 10 * carry);
    }
    sum.front() = static_cast<char>('0' + carry);
    if (carry == 0) sum.erase(0, 1);
    return sum;
}

std::string difference_of(std::string_view greater, std::string_view less) {
    std::string difference(greater);
    int borrowed = 0;
    for (std::size_t at = 0; at < less.size() || borrowed > 0; ++at) {
        char& digit = difference[difference.size() - 1 - at];
        const int taken = at < less.size() ? less[less.size() - 1 - at] - '0' : 0;
        const int value = digit - '0' - taken - borrowed;
        borrowed = value < 0;
        digit = static_cast<char>('0' + value + 10 * borrowed);
    }
    difference.erase(0, difference.find_first_not_of('0'));
    return difference;
}

std::uint64_t remainder_of(std::string_view digits, std::uint64_t modulus) {
    UnsignedWide rest = 0;
    for_each_chunk(digits, [&rest, modulus](std::uint64_t chunk, std::uint64_t power) {
        rest = (rest * power + chunk) % modulus;
    });
    return static_cast<std::uint64_t>(rest);
}

} // namespace assay::constraint
