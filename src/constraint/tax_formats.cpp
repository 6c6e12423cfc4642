// Russian and American numbers; those of the European Union are in eu_vat.cpp.
#include "constraint/tax_formats.hpp"

#include "constraint/characters.hpp"
#include "constraint/checksum.hpp"
#include "constraint/lanes.hpp"

namespace assay::constraint {

namespace {

/// Whether the last digit is the weighted sum of those before it modulo 11, 10 counting as 0.
bool checks_mod_11(std::string_view digits, std::initializer_list<int> weights) {
    return weighted_sum(digits, weights) % 11 % 10 == digit_value(digits.back());
}

bool is_one_of(std::size_t size, std::size_t a, std::size_t b) { return size == a || size == b; }

} // namespace

FaultIndex RuInn::check(std::string_view text) {
    if (!is_one_of(text.size(), 10, 12) || !are_digits(text)) return layout;
    if (text.starts_with("00")) return region; // else a row of zeros would pass
    if (text.size() == 10)
        return checks_mod_11(text, {2, 4, 10, 3, 5, 9, 4, 6, 8}) ? FaultIndex() : check_digit;
    const bool eleventh = checks_mod_11(text.substr(0, 11), {7, 2, 4, 10, 3, 5, 9, 4, 6, 8});
    const bool twelfth = checks_mod_11(text, {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8});
    return eleventh && twelfth ? FaultIndex() : check_digit;
}

FaultIndex RuKpp::check(std::string_view text) {
    if (text.size() != 9) return length;
    const bool fits = all(text.substr(0, 4), is_digit) &&
                      all(text.substr(4, 2), is_upper_alphanumeric) &&
                      all(text.substr(6), is_digit);
    return fits ? FaultIndex() : characters;
}

FaultIndex RuOgrn::check(std::string_view text) {
    if (!is_one_of(text.size(), 13, 15) || !are_digits(text)) return layout;
    const bool organisation = text.size() == 13;
    const char first = text.front();
    if (organisation ? first != '1' && first != '5' : first != '3') return sign;
    const int rest = remainder(text.substr(0, text.size() - 1), organisation ? 11 : 13);
    return rest % 10 == digit_value(text.back()) ? FaultIndex() : check_digit;
}

FaultIndex RuOkpo::check(std::string_view text) {
    if (!is_one_of(text.size(), 8, 10) || !are_digits(text)) return layout;
    const int digits = static_cast<int>(text.size()) - 1;
    // Weights 1, 2, 3…; where that gives 10, again with 3, 4, 5…; where that does too, 0.
    const auto sum_from = [&](int first_weight) {
        int sum = 0;
        for (int i = 0; i < digits; ++i) {
            const int weight = (i + first_weight - 1) % 10 + 1; // 1 to 10, and round again
            sum += weight * digit_value(text[static_cast<std::size_t>(i)]);
        }
        return sum % 11;
    };
    int expected = sum_from(1);
    if (expected == 10) expected = sum_from(3);
    return expected % 10 == digit_value(text.back()) ? FaultIndex() : check_digit;
}

FaultIndex UsEin::check(std::string_view text) {
    if (text.size() != 10 || text[2] != '-' || !all(text.substr(0, 2), is_digit) ||
        !all(text.substr(3), is_digit))
        return layout;
    constexpr std::string_view unused[] = {"00", "07", "08", "09", "17", "18", "19", "28", "29",
                                           "49", "69", "70", "78", "79", "89", "96", "97"};
    for (const auto number : unused)
        if (text.starts_with(number)) return prefix;
    return std::nullopt;
}

} // namespace assay::constraint
