// Check digits, by the schemes that several numbers share.
#include "constraint/checksum.hpp"

#include "constraint/characters.hpp"
#include "constraint/lanes.hpp"

namespace assay::constraint {

int weighted_sum(std::string_view digits, std::initializer_list<int> weights) {
    int sum = 0;
    std::size_t i = 0;
    for (const int weight : weights) sum += weight * digit_value(digits[i++]);
    return sum;
}

bool luhn(std::string_view digits) {
    int sum = 0;
    bool doubled = false;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, doubled = !doubled) {
        const int value = digit_value(*digit) * (doubled ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
}

bool mod_11_10(std::string_view digits) {
    int check = 5;
    for (const char c : digits) check = ((check != 0 ? check : 10) * 2 % 11 + digit_value(c)) % 10;
    return check == 1;
}

namespace {

/// The remainder of a number that stands before others: divided only where they would not fit.
struct Remainder {
    std::uint64_t divisor;
    std::uint64_t rest;

    void append(std::uint64_t number, std::uint64_t power) {
        if (rest >= ~std::uint64_t{0} / power) rest %= divisor;
        rest = rest * power + number;
    }
};

} // namespace

int remainder(std::string_view alphanumeric, int modulus, int before) {
    constexpr Layout digits("99999999");
    Remainder result{static_cast<std::uint64_t>(modulus), static_cast<std::uint64_t>(before)};
    while (!alphanumeric.empty()) {
        if (alphanumeric.size() >= 8) {
            const std::uint64_t eight = lanes(alphanumeric.data()) ^ digits.zeros;
            if (above(eight, digits.bounds) == 0) {
                result.append(number(eight), 100'000'000);
                alphanumeric.remove_prefix(8);
                continue;
            }
        }
        const char c = alphanumeric.front();
        const int value = is_digit(c) ? digit_value(c) : c - 'A' + 10;
        result.append(static_cast<std::uint64_t>(value), is_digit(c) ? 10 : 100);
        alphanumeric.remove_prefix(1);
    }
    return static_cast<int>(result.rest % result.divisor);
}

} // namespace assay::constraint
