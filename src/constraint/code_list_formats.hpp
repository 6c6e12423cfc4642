// Codes that somebody keeps a list of: countries, currencies, languages.
#pragma once

#include "constraint/country_names.hpp"
#include "constraint/format.hpp"

namespace assay::constraint {

struct CountryAlpha2 {
    enum Fault : std::uint16_t { layout, unknown };
    static constexpr Sentences faults[]{
        {"expected a country code of two capital letters",
         "ожидался код страны из двух заглавных букв"},
        {"no country has this code in ISO 3166-1", "такого кода страны нет в ISO 3166-1"},
    };
    static constexpr FormatInfo info{
        .word = "country.alpha2",
        .value = FormatValue::text,
        .summary =
            "one of the 249 two-letter country codes; user-assigned ones, such as XK, are not "
            "among them",
        .standard = "ISO 3166-1 alpha-2",
        .example = "DE",
        .faults = faults,
        .json_schema = {},
    };
    static FaultIndex check(std::string_view text);
    static std::optional<std::string> meant(std::string_view text);
};

struct CountryAlpha3 {
    enum Fault : std::uint16_t { layout, unknown };
    static constexpr Sentences faults[]{
        {"expected a country code of three capital letters",
         "ожидался код страны из трёх заглавных букв"},
        {"no country has this code in ISO 3166-1", "такого кода страны нет в ISO 3166-1"},
    };
    static constexpr FormatInfo info{
        .word = "country.alpha3",
        .value = FormatValue::text,
        .summary = "one of the 249 three-letter country codes",
        .standard = "ISO 3166-1 alpha-3",
        .example = "DEU",
        .faults = faults,
        .json_schema = {},
    };
    static FaultIndex check(std::string_view text);
    static std::optional<std::string> meant(std::string_view text);
};

struct CountryName {
    enum Fault : std::uint16_t { unknown };
    static constexpr Sentences faults[]{
        {"expected the name of a country as it is spelled in this language",
         "ожидалось название страны, как его пишут на этом языке"},
    };
    static constexpr FormatInfo info{
        .word = "country.name",
        .value = FormatValue::text,
        .summary =
            "the name of a country: in English, or in another language as `country.name.ru`; "
            "as Unicode CLDR spells it, in English also as ISO does",
        .standard = "ISO 3166-1, Unicode CLDR",
        .example = "Germany",
        .faults = faults,
        .json_schema = {},
    };
    static FaultIndex check(std::string_view text, const CountryNames& names);
    static std::optional<std::string> meant(std::string_view text, const CountryNames& names);
};

struct CurrencyCode {
    enum Fault : std::uint16_t { layout, unknown };
    static constexpr Sentences faults[]{
        {"expected a currency code of three capital letters",
         "ожидался код валюты из трёх заглавных букв"},
        {"no currency in use has this code in ISO 4217",
         "среди действующих валют ISO 4217 такого кода нет"},
    };
    static constexpr FormatInfo info{
        .word = "currency",
        .value = FormatValue::text,
        .summary = "the code of a currency in use, or of a fund, metal or unit that ISO lists with "
                   "them",
        .standard = "ISO 4217, January 2026",
        .example = "EUR",
        .faults = faults,
        .json_schema = {},
    };
    static FaultIndex check(std::string_view text);
    static std::optional<std::string> meant(std::string_view text);
};

struct LanguageTag {
    enum Fault : std::uint16_t { characters, subtag_length, primary, order };
    static constexpr Sentences faults[]{
        {"expected ASCII letters, digits and hyphens, such as en-GB",
         "допустимы буквы ASCII, цифры и дефисы, например en-GB"},
        {"each part between hyphens has 1 to 8 characters",
         "каждая часть между дефисами имеет от 1 до 8 символов"},
        {"expected a language of 2 to 8 letters at the beginning",
         "в начале ожидался язык из 2–8 букв"},
        {"a part after the language is none of script, region, variant and extension, or is out of "
         "order",
         "часть после языка не является письменностью, регионом, вариантом или расширением или "
         "стоит "
         "не на месте"},
    };
    static constexpr FormatInfo info{
        .word = "language",
        .value = FormatValue::text,
        .summary = "a well-formed language tag; its parts are not looked up in the registry",
        .standard = "BCP 47 (RFC 5646, section 2.1)",
        .example = "en-GB",
        .faults = faults,
        .json_schema = {},
    };
    static FaultIndex check(std::string_view text);
};

using CodeListFormats = List<CountryAlpha2, CountryAlpha3, CountryName, CurrencyCode, LanguageTag>;

} // namespace assay::constraint
