// Check digits, by the schemes that several numbers share.
#include "constraint/checksum.hpp"

#include "constraint/characters.hpp"

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

int remainder(std::string_view alphanumeric, int modulus, int before) {
    int rest = before;
    for (const char c : alphanumeric)
        rest = is_digit(c) ? (rest * 10 + digit_value(c)) % modulus
                           : (rest * 100 + (c - 'A' + 10)) % modulus;
    return rest;
}

} // namespace assay::constraint
