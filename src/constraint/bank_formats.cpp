// IBAN, BIC, LEI and card numbers.
#include "constraint/bank_formats.hpp"

#include "constraint/character_set.hpp"
#include "constraint/characters.hpp"
#include "constraint/checksum.hpp"
#include "constraint/countries.hpp"
#include "constraint/lanes.hpp"

#include <array>

namespace assay::constraint {

namespace {

struct IbanLength {
    std::string_view country;
    std::size_t length;
};

// By country; frozen from release 101 of the registry.
constexpr IbanLength iban_lengths[] = {
    {"AD", 24}, {"AE", 23}, {"AL", 28}, {"AT", 20}, {"AZ", 28}, {"BA", 20}, {"BE", 16}, {"BG", 22},
    {"BH", 22}, {"BI", 27}, {"BR", 29}, {"BY", 28}, {"CH", 21}, {"CR", 22}, {"CY", 28}, {"CZ", 24},
    {"DE", 22}, {"DJ", 27}, {"DK", 18}, {"DO", 28}, {"EE", 20}, {"EG", 29}, {"ES", 24}, {"FI", 18},
    {"FK", 18}, {"FO", 18}, {"FR", 27}, {"GB", 22}, {"GE", 22}, {"GI", 23}, {"GL", 18}, {"GR", 27},
    {"GT", 28}, {"HN", 28}, {"HR", 21}, {"HU", 28}, {"IE", 22}, {"IL", 23}, {"IQ", 23}, {"IS", 26},
    {"IT", 27}, {"JO", 30}, {"KW", 30}, {"KZ", 20}, {"LB", 28}, {"LC", 32}, {"LI", 21}, {"LT", 20},
    {"LU", 20}, {"LV", 21}, {"LY", 25}, {"MC", 27}, {"MD", 24}, {"ME", 22}, {"MK", 19}, {"MN", 20},
    {"MR", 27}, {"MT", 31}, {"MU", 30}, {"NI", 28}, {"NL", 18}, {"NO", 15}, {"OM", 23}, {"PK", 24},
    {"PL", 28}, {"PS", 29}, {"PT", 25}, {"QA", 29}, {"RO", 24}, {"RS", 22}, {"RU", 33}, {"SA", 24},
    {"SC", 31}, {"SD", 18}, {"SE", 24}, {"SI", 19}, {"SK", 24}, {"SM", 27}, {"SO", 23}, {"ST", 25},
    {"SV", 28}, {"TL", 23}, {"TN", 24}, {"TR", 26}, {"UA", 29}, {"VA", 22}, {"VG", 24}, {"XK", 20},
    {"YE", 30},
};

static_assert(std::size(iban_lengths) == 89);

/// The place of a code of two capital letters among all that there could be.
constexpr std::size_t place(std::string_view country) {
    return static_cast<std::size_t>(country[0] - 'A') * 26 +
           static_cast<std::size_t>(country[1] - 'A');
}

// By the place of the country; 0 where it has no IBAN.
constexpr auto iban_length_by_place = [] {
    std::array<std::uint8_t, std::size_t{26} * 26> lengths{};
    for (const auto& [country, length] : iban_lengths)
        lengths[place(country)] = static_cast<std::uint8_t>(length);
    return lengths;
}();

constexpr CharacterSet upper_alphanumeric(is_upper_alphanumeric);

/// ISO 7064 MOD 97-10 with the first `prefix` characters moved to the end.
int mod_97_rotated(std::string_view text, std::size_t prefix) {
    return remainder(text.substr(0, prefix), 97, remainder(text.substr(prefix), 97));
}

} // namespace

FaultIndex IbanFormat::check(std::string_view text) {
    constexpr std::size_t prefix = 4; // country and check digits
    if (text.size() < prefix || !upper_alphanumeric.holds(text)) return layout;
    if (!all(text.substr(0, 2), is_upper) || !all(text.substr(2, 2), is_digit)) return layout;
    const std::size_t expected = iban_length_by_place[place(text)];
    if (expected == 0) return country;
    if (text.size() != expected) return length;
    // 00, 01 and 99 would pass as remainders of 97, 98 and 2, and are never given out.
    const int digits = digit_value(text[2]) * 10 + digit_value(text[3]);
    if (digits < 2 || digits > 98) return check_digits;
    if (mod_97_rotated(text, prefix) != 1) return check_digits;
    return std::nullopt;
}

FaultIndex BicFormat::check(std::string_view text) {
    if (text.size() != 8 && text.size() != 11) return length;
    const auto code = text.substr(4, 2);
    if (!upper_alphanumeric.holds(text) || !all(code, is_upper)) return characters;
    // Kosovo is in use with the user-assigned code.
    if (!find_country(code) && code != "XK") return country;
    return std::nullopt;
}

FaultIndex LeiFormat::check(std::string_view text) {
    if (text.size() != 20) return length;
    if (!upper_alphanumeric.holds(text) || !all(text.substr(18), is_digit)) return characters;
    const int digits = digit_value(text[18]) * 10 + digit_value(text[19]);
    if (digits < 2 || digits > 98 || remainder(text, 97) != 1) return check_digits;
    return std::nullopt;
}

FaultIndex CardFormat::check(std::string_view text) {
    if (!are_digits(text)) return characters;
    if (text.size() < 12 || text.size() > 19) return length;
    return luhn(text) ? FaultIndex() : check_digit;
}

} // namespace assay::constraint
