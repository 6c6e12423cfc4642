// Data in text: identifiers, octets and numbers.
#pragma once

#include "constraint/format.hpp"

namespace assay::constraint {

struct UuidFormat {
    enum Fault : std::uint16_t { layout, digit };
    static constexpr Sentences faults[]{
        {"expected 36 characters in groups of 8-4-4-4-12",
         "ожидалось 36 символов группами 8-4-4-4-12"},
        {"expected only hexadecimal digits between the hyphens",
         "между дефисами допустимы только шестнадцатеричные цифры"},
    };
    static constexpr FormatInfo info{
        .word = "uuid",
        .value = FormatValue::text,
        .summary = "a UUID with hyphens, in either case, of any version; the nil UUID too",
        .standard = "RFC 9562",
        .example = "123e4567-e89b-12d3-a456-426614174000",
        .faults = faults,
        .json_schema = "uuid",
    };
    static FaultIndex check(std::string_view text);
};

struct Base64Format {
    enum Fault : std::uint16_t { length, characters, padding, trailing_bits };
    static constexpr Sentences faults[]{
        {"expected a length that is a multiple of 4", "ожидалась длина, кратная 4"},
        {"expected only A-Z, a-z, 0-9, + and /", "допустимы только A–Z, a–z, 0–9, + и /"},
        {"`=` stands only at the end, at most twice",
         "«=» стоит только в конце, не более двух раз"},
        {"the unused bits before the padding are not zero",
         "неиспользуемые биты перед дополнением не равны нулю"},
    };
    static constexpr FormatInfo info{
        .word = "base64",
        .value = FormatValue::text,
        .summary = "octets in base 64, padded, without white space; \"\" is no octets",
        .standard = "RFC 4648, section 4",
        .example = "aGVsbG8=",
        .faults = faults,
        .json_schema = {},
    };
    static FaultIndex check(std::string_view text);
};

struct DecimalFormat {
    enum Fault : std::uint16_t { layout, too_long, exponent };
    static constexpr Sentences faults[]{
        {"expected a number as JSON writes it, such as -12.50",
         "ожидалось число в записи JSON, например -12.50"},
        {"a number has at most 1024 characters", "число не длиннее 1024 символов"},
        {"the exponent is not within 1000", "показатель степени больше 1000"},
    };
    static constexpr FormatInfo info{
        .word = "decimal",
        .value = FormatValue::number,
        .summary = "a number in a string, by the grammar of JSON numbers; takes number constraints",
        .standard = "RFC 8259, section 6",
        .example = "1299.90",
        .faults = faults,
        .json_schema = {},
    };
    static FaultIndex check(std::string_view text);
};

struct PhoneFormat {
    enum Fault : std::uint16_t { plus, characters, length, zero };
    static constexpr Sentences faults[]{
        {"expected `+` and the country code at the beginning",
         "в начале ожидались «+» и код страны"},
        {"expected only digits after `+`", "после «+» допустимы только цифры"},
        {"expected 1 to 15 digits after `+`", "после «+» ожидалось от 1 до 15 цифр"},
        {"no country code begins with 0", "код страны не начинается с 0"},
    };
    static constexpr FormatInfo info{
        .word = "phone.e164",
        .value = FormatValue::text,
        .summary = "an international telephone number: `+` and up to 15 digits",
        .standard = "ITU-T E.164",
        .example = "+491761234567",
        .faults = faults,
        .json_schema = {},
    };
    static FaultIndex check(std::string_view text);
};

using DataFormats = List<UuidFormat, Base64Format, DecimalFormat, PhoneFormat>;

} // namespace assay::constraint
