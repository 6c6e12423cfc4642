// Check digits, by the schemes that several numbers share.
#include "constraint/checksum.hpp"

#include "constraint/characters.hpp"
#include "constraint/lanes.hpp"

#include <bit>

namespace assay::constraint {

int weighted_sum(std::string_view digits, std::initializer_list<int> weights) {
    int sum = 0;
    std::size_t i = 0;
    for (const int weight : weights) sum += weight * digit_value(digits[i++]);
    return sum;
}

bool luhn(std::string_view digits) {
    constexpr int doubled[] = {0, 2, 4, 6, 8, 1, 3, 5, 7, 9}; // and its digits added up
    int sum = 0;
    std::size_t left = digits.size();
    for (; left >= 2; left -= 2)
        sum += digit_value(digits[left - 1]) + doubled[digit_value(digits[left - 2])];
    if (left == 1) sum += digit_value(digits[0]);
    return sum % 10 == 0;
}

bool mod_11_10(std::string_view digits) {
    int check = 5;
    for (const char c : digits) check = ((check != 0 ? check : 10) * 2 % 11 + digit_value(c)) % 10;
    return check == 1;
}

namespace {

/// How many digits stand at the beginning of eight characters.
std::size_t leading_digits(std::uint64_t eight) {
    return static_cast<std::size_t>(std::countr_zero(other_than_digits(eight))) / 8;
}

/// A remainder of what stands before the next step, which may multiply it by `power`.
template <std::uint64_t power>
std::uint64_t with_room(std::uint64_t rest, std::uint64_t divisor) {
    return rest >= ~std::uint64_t{0} / power ? rest % divisor : rest;
}

} // namespace

// Divided only where the next step would not fit; by steps of eight digits where there are.
int remainder(std::string_view alphanumeric, int modulus, int before) {
    constexpr std::uint64_t zeros = lanes_of("00000000");
    const auto divisor = static_cast<std::uint64_t>(modulus);
    auto rest = static_cast<std::uint64_t>(before);
    const char* const text = alphanumeric.data();
    std::size_t singly = 0; // up to here there are no eight digits
    for (std::size_t at = 0; at < alphanumeric.size();) {
        if (at >= singly && at + 8 <= alphanumeric.size()) {
            const std::uint64_t eight = lanes(text + at);
            const std::size_t digits = leading_digits(eight);
            singly = at + digits + 1;
            if (digits == 8) {
                rest = with_room<100'000'000>(rest, divisor) * 100'000'000 + number(eight ^ zeros);
                at += 8;
                continue;
            }
        }
        const bool digit = is_digit(text[at]);
        const int value = text[at] - (digit ? '0' : 'A' - 10);
        rest = with_room<100>(rest, divisor) * (digit ? 10 : 100) + static_cast<unsigned>(value);
        ++at;
    }
    return static_cast<int>(rest % divisor);
}

} // namespace assay::constraint
