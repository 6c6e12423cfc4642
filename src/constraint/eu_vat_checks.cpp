// One short function a state, in the order of their names. Where natural persons have numbers of
// their own kind, their check digit is checked, and not the date that some of them begin with.
#include "constraint/eu_vat_checks.hpp"

#include "constraint/characters.hpp"
#include "constraint/checksum.hpp"

namespace assay::constraint::vat {

namespace {

int last(std::string_view text) { return digit_value(text.back()); }

/// Some states' check digits would let a row of zeros pass.
bool begins_with_zero(std::string_view text) { return text.front() == '0'; }

int two_digits(std::string_view text) { return remainder(text, 100); }

} // namespace

// Luhn's doubling from the first digit on, and 4 is added.
bool austria(std::string_view text) {
    text.remove_prefix(1); // U
    int sum = 4;
    for (int i = 0; i < 7; ++i) {
        const int value = digit_value(text[static_cast<std::size_t>(i)]) * (i % 2 + 1);
        sum += value / 10 + value % 10;
    }
    return (10 - sum % 10) % 10 == last(text);
}

bool belgium(std::string_view text) {
    if (text.front() > '1') return false;
    return 97 - remainder(text.substr(0, 8), 97) == two_digits(text.substr(8));
}

namespace {

bool bulgarian_organisation(std::string_view text) {
    int sum = weighted_sum(text, {1, 2, 3, 4, 5, 6, 7, 8}) % 11;
    if (sum == 10) sum = weighted_sum(text, {3, 4, 5, 6, 7, 8, 9, 10}) % 11;
    return sum % 10 == last(text);
}

} // namespace

// Ten digits are a citizen's, a foreigner's or another person's number: any of three sums.
bool bulgaria(std::string_view text) {
    if (text.size() == 9) return bulgarian_organisation(text);
    const int citizen = weighted_sum(text, {2, 4, 8, 5, 10, 9, 7, 3, 6}) % 11 % 10;
    const int foreigner = weighted_sum(text, {21, 19, 17, 13, 11, 9, 7, 3, 1}) % 10;
    const int other = (11 - weighted_sum(text, {4, 3, 2, 7, 6, 5, 4, 3, 2}) % 11) % 11;
    return last(text) == citizen || last(text) == foreigner || last(text) == other;
}

bool croatia(std::string_view text) { return mod_11_10(text); }

// Digits in odd places count by a table, the letter is the sum's.
bool cyprus(std::string_view text) {
    constexpr int odd_places[] = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};
    int sum = 0;
    for (std::size_t i = 0; i < 8; ++i)
        sum += i % 2 == 0 ? odd_places[digit_value(text[i])] : digit_value(text[i]);
    return !text.starts_with("12") && text.back() == 'A' + sum % 26;
}

namespace {

bool czech_organisation(std::string_view text) {
    const int check = (11 - weighted_sum(text, {8, 7, 6, 5, 4, 3, 2}) % 11) % 11;
    return text.front() != '9' && (check == 0 ? 1 : check % 10) == last(text);
}

/// Nine digits that begin with 6.
bool czech_special(std::string_view text) {
    const int sum = weighted_sum(text.substr(1), {8, 7, 6, 5, 4, 3, 2}) % 11;
    return (8 - (10 - sum + 11) % 11 + 10) % 10 == last(text);
}

} // namespace

// Birth numbers of nine digits, given out before 1954, have no check digit.
bool czechia(std::string_view text) {
    if (text.size() == 8) return czech_organisation(text);
    if (text.size() == 9) return text.front() != '6' || czech_special(text);
    return remainder(text.substr(0, 9), 11) % 10 == last(text);
}

bool denmark(std::string_view text) {
    return !begins_with_zero(text) && weighted_sum(text, {2, 7, 6, 5, 4, 3, 2, 1}) % 11 == 0;
}

bool estonia(std::string_view text) {
    return !begins_with_zero(text) && weighted_sum(text, {3, 7, 1, 3, 7, 1, 3, 7, 1}) % 10 == 0;
}

bool finland(std::string_view text) {
    return weighted_sum(text, {7, 9, 10, 5, 8, 4, 2, 1}) % 11 == 0;
}

namespace {

/// Where the two key characters are not both digits: they stand for the check of the SIREN.
bool french_new_style(std::string_view text) {
    constexpr std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // without I and O
    const auto first = alphabet.find(text[0]);
    const auto second = alphabet.find(text[1]);
    if (first == std::string_view::npos || second == std::string_view::npos) return false;
    const int key =
        static_cast<int>(first < 10 ? first * 24 + second - 10 : first * 34 + second - 100);
    return (remainder(text.substr(2), 11) + 1 + key / 11) % 11 == key % 11;
}

} // namespace

// Numbers of Monaco begin with 000 and are no SIREN.
bool france(std::string_view text) {
    const auto siren = text.substr(2);
    if (!siren.starts_with("000") && !luhn(siren)) return false;
    if (!all(text.substr(0, 2), is_digit)) return french_new_style(text);
    return two_digits(text.substr(0, 2)) == remainder("12", 97, remainder(siren, 97));
}

bool germany(std::string_view text) { return !begins_with_zero(text) && mod_11_10(text); }

bool greece(std::string_view text) {
    return weighted_sum(text, {256, 128, 64, 32, 16, 8, 4, 2}) % 11 % 10 == last(text) &&
           text != "000000000";
}

bool hungary(std::string_view text) {
    return text != "00000000" && weighted_sum(text, {9, 7, 3, 1, 9, 7, 3, 1}) % 10 == 0;
}

namespace {

char irish_letter(std::string_view seven_digits, int last_letter) {
    const int sum = weighted_sum(seven_digits, {8, 7, 6, 5, 4, 3, 2}) + 9 * last_letter;
    return "WABCDEFGHIJKLMNOPQRSTUV"[sum % 23];
}

} // namespace

// `#######@`, since 2013 also with a second letter, which counts; before, the second place was a
// letter and the first digit stood for the last.
bool ireland(std::string_view text) {
    if (!is_digit(text[1])) {
        char digits[] = {'0', text[2], text[3], text[4], text[5], text[6], text[0]};
        return text[7] == irish_letter({digits, sizeof digits}, 0);
    }
    const char second = text.size() == 9 ? text[8] : 'W';
    const int value = second == 'W' ? 0 : second - 'A' + 1;
    return second <= 'W' && text[7] == irish_letter(text.substr(0, 7), value);
}

bool italy(std::string_view text) { return !text.starts_with("0000000") && luhn(text); }

// Organisations begin with 4 to 9, natural persons with the day of their birth or 32.
bool latvia(std::string_view text) {
    if (text.front() > '3') return weighted_sum(text, {9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1}) % 11 == 3;
    return (1 + weighted_sum(text, {10, 5, 8, 4, 2, 1, 6, 3, 7, 9})) % 11 % 10 == last(text);
}

// The last but one digit is 1 in all of them.
bool lithuania(std::string_view text) {
    const std::size_t digits = text.size() - 1;
    if (text[digits - 1] != '1') return false;
    const auto sum_from = [&](std::size_t first_weight) {
        int sum = 0;
        for (std::size_t i = 0; i < digits; ++i)
            sum += static_cast<int>((i + first_weight - 1) % 9 + 1) * digit_value(text[i]);
        return sum % 11;
    };
    int check = sum_from(1);
    if (check == 10) check = sum_from(3);
    return check % 10 == last(text);
}

bool luxembourg(std::string_view text) {
    return !text.starts_with("000000") &&
           remainder(text.substr(0, 6), 89) == two_digits(text.substr(6));
}

bool malta(std::string_view text) {
    return !begins_with_zero(text) && weighted_sum(text, {3, 4, 6, 7, 8, 9, 10, 1}) % 37 == 0;
}

// Organisations by the citizens' 11-check; sole traders since 2020 by MOD 97-10 over NL and all.
bool netherlands(std::string_view text) {
    const auto number = text.substr(0, 9);
    if (number == "000000000" || text.ends_with("00")) return false;
    const bool eleven = weighted_sum(number, {9, 8, 7, 6, 5, 4, 3, 2, -1}) % 11 == 0;
    return eleven || remainder(text, 97, remainder("NL", 97)) == 1;
}

// As in Great Britain: 9 digits, 12 with a branch, or three of a department or an authority. Since
// 2010 the sum may be 55 off modulo 97, which has been read both ways.
bool northern_ireland(std::string_view text) {
    if (text.size() == 5) return (text[0] == 'G') == (text[2] < '5');
    const int rest = weighted_sum(text, {8, 7, 6, 5, 4, 3, 2, 10, 1}) % 97;
    if (text.starts_with("000")) return false;
    return rest == 0 || (!begins_with_zero(text) && (rest == 42 || rest == 55));
}

bool poland(std::string_view text) {
    return weighted_sum(text, {6, 5, 7, 2, 3, 4, 5, 6, 7, -1}) % 11 == 0 && text != "0000000000";
}

bool portugal(std::string_view text) {
    const int check = 11 - weighted_sum(text, {9, 8, 7, 6, 5, 4, 3, 2}) % 11;
    return !begins_with_zero(text) && (check > 9 ? 0 : check) == last(text);
}

// Two to ten digits, the weights aligned at the right.
bool romania(std::string_view text) {
    constexpr int weights[] = {7, 5, 3, 2, 1, 7, 5, 3, 2};
    const std::size_t digits = text.size() - 1;
    int sum = 0;
    for (std::size_t i = 0; i < digits; ++i) sum += weights[9 - digits + i] * digit_value(text[i]);
    return !begins_with_zero(text) && sum * 10 % 11 % 10 == last(text);
}

// The third digit tells the kind of payer; three digits tell none.
bool slovakia(std::string_view text) {
    constexpr std::string_view kinds = "2346789";
    return !begins_with_zero(text) && kinds.find(text[2]) != std::string_view::npos &&
           remainder(text, 11) == 0;
}

bool slovenia(std::string_view text) {
    const int check = 11 - weighted_sum(text, {8, 7, 6, 5, 4, 3, 2}) % 11;
    return !begins_with_zero(text) && (check == 10 ? 0 : check) == last(text);
}

namespace {

char spanish_letter(int number) { return "TRWAGMYFPDXBNJZSQVHLCKE"[number % 23]; }

/// Organisations: Luhn over the digits, written as a digit or as a letter, by the kind of
/// organisation.
bool spanish_organisation(std::string_view text) {
    constexpr std::string_view kinds = "ABCDEFGHJNPQRSUVW";
    if (kinds.find(text.front()) == std::string_view::npos) return false;
    int check = 0;
    for (int digit = 0; digit < 10; ++digit) {
        char digits[] = {text[1], text[2], text[3], text[4],
                         text[5], text[6], text[7], static_cast<char>('0' + digit)};
        if (luhn({digits, sizeof digits})) check = digit;
    }
    const bool letter_only = std::string_view("PQS").find(text.front()) != std::string_view::npos;
    const bool digit_only = std::string_view("ABEH").find(text.front()) != std::string_view::npos;
    if (is_digit(text.back())) return !letter_only && last(text) == check;
    return !digit_only && text.back() == "JABCDEFGHI"[check];
}

} // namespace

// Citizens: a number and its letter; foreigners with X, Y, Z for 0, 1, 2 in front; K, L, M and a
// number for some residents; the rest are organisations.
bool spain(std::string_view text) {
    const char first = text.front();
    const auto number = text.substr(1, 7);
    if (is_digit(first)) return text.back() == spanish_letter(remainder(text.substr(0, 8), 23));
    if (first >= 'X') return text.back() == spanish_letter(remainder(number, 23, first - 'X'));
    if (first >= 'K' && first <= 'M') return text.back() == spanish_letter(remainder(number, 23));
    return spanish_organisation(text);
}

bool sweden(std::string_view text) {
    return !text.ends_with("00") && luhn(text.substr(0, 10)) && !text.starts_with("0000000000");
}

} // namespace assay::constraint::vat
