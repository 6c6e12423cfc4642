// Numbers of banks, accounts, cards and companies in finance.
#pragma once

#include "constraint/format.hpp"

namespace assay::constraint {

struct IbanFormat {
    enum Fault : std::uint16_t { layout, country, length, check_digits };
    static constexpr Sentences faults[]{
        {"expected two capital letters, two digits, then capital letters and digits, without "
         "spaces",
         "ожидались две заглавные буквы, две цифры, далее заглавные буквы и цифры без пробелов"},
        {"this country has no IBAN", "в этой стране нет IBAN"},
        {"the length is not that of an IBAN of this country",
         "длина не соответствует IBAN этой страны"},
        {"the check digits are wrong", "контрольные цифры неверны"},
    };
    static constexpr FormatInfo info{
        .word = "iban",
        .value = FormatValue::text,
        .summary = "an account number in electronic form, with its country's length and its check "
                   "digits",
        .standard = "ISO 13616 (registry release 101)",
        .example = "DE89370400440532013000",
        .faults = faults,
        .json_schema = {},
    };
    static FaultIndex check(std::string_view text);
};

struct BicFormat {
    enum Fault : std::uint16_t { length, characters, country };
    static constexpr Sentences faults[]{
        {"expected 8 or 11 characters", "ожидалось 8 или 11 символов"},
        {"expected capital letters and digits, the 5th and 6th being letters",
         "ожидались заглавные буквы и цифры, 5-й и 6-й символы — буквы"},
        {"the 5th and 6th characters are no country code",
         "5-й и 6-й символы не являются кодом страны"},
    };
    static constexpr FormatInfo info{
        .word = "bic",
        .value = FormatValue::text,
        .summary =
            "a business identifier code of 8 or 11 characters; its country is one of ISO 3166-1, "
            "or XK",
        .standard = "ISO 9362:2022",
        .example = "DEUTDEFF500",
        .faults = faults,
        .json_schema = {},
    };
    static FaultIndex check(std::string_view text);
};

struct LeiFormat {
    enum Fault : std::uint16_t { length, characters, check_digits };
    static constexpr Sentences faults[]{
        {"expected 20 characters", "ожидалось 20 символов"},
        {"expected capital letters and digits, the last two being digits",
         "ожидались заглавные буквы и цифры, два последних символа — цифры"},
        {"the check digits are wrong", "контрольные цифры неверны"},
    };
    static constexpr FormatInfo info{
        .word = "lei",
        .value = FormatValue::text,
        .summary = "a legal entity identifier with its check digits",
        .standard = "ISO 17442",
        .example = "5493001KJTIIGC8Y1R12",
        .faults = faults,
        .json_schema = {},
    };
    static FaultIndex check(std::string_view text);
};

struct CardFormat {
    enum Fault : std::uint16_t { characters, length, check_digit };
    static constexpr Sentences faults[]{
        {"expected only digits", "допустимы только цифры"},
        {"expected 12 to 19 digits", "ожидалось от 12 до 19 цифр"},
        {"the check digit is wrong", "контрольная цифра неверна"},
    };
    static constexpr FormatInfo info{
        .word = "card",
        .value = FormatValue::text,
        .summary = "a payment card number of 12 to 19 digits, with its check digit (Luhn)",
        .standard = "ISO/IEC 7812-1",
        .example = "4242424242424242",
        .faults = faults,
        .json_schema = {},
    };
    static FaultIndex check(std::string_view text);
};

using BankFormats = List<IbanFormat, BicFormat, LeiFormat, CardFormat>;

} // namespace assay::constraint
