// Tax and registration numbers of Russia, the United States and the European Union.
#pragma once

#include "constraint/format.hpp"

namespace assay::constraint {

struct RuInn {
    enum Fault : std::uint16_t { layout, region, check_digit };
    static constexpr Sentences faults[]{
        {"expected 10 or 12 digits", "ожидалось 10 или 12 цифр"},
        {"no tax region has the code 00", "налогового региона с кодом 00 нет"},
        {"the check digit is wrong", "контрольная цифра неверна"},
    };
    static constexpr FormatInfo info{
        .word = "ru.inn",
        .value = FormatValue::text,
        .summary = "a Russian taxpayer number: 10 digits of an organisation, 12 of a person",
        .standard = "FNS order ED-7-14/559",
        .example = "7707083893",
        .faults = faults,
        .json_schema = {},
    };
    static FaultIndex check(std::string_view text);
};

struct RuKpp {
    enum Fault : std::uint16_t { length, characters };
    static constexpr Sentences faults[]{
        {"expected 9 characters", "ожидалось 9 символов"},
        {"expected digits, but for the 5th and 6th characters, which may be capital letters A to Z",
         "ожидались цифры; 5-й и 6-й символы могут быть заглавными латинскими буквами"},
    };
    static constexpr FormatInfo info{
        .word = "ru.kpp",
        .value = FormatValue::text,
        .summary = "a Russian code of the reason for registration, NNNNPPXXX",
        .standard = "FNS order MMV-7-6/435@",
        .example = "773601001",
        .faults = faults,
        .json_schema = {},
    };
    static FaultIndex check(std::string_view text);
};

struct RuOgrn {
    enum Fault : std::uint16_t { layout, sign, check_digit };
    static constexpr Sentences faults[]{
        {"expected 13 or 15 digits", "ожидалось 13 или 15 цифр"},
        {"13 digits begin with 1 or 5, 15 digits with 3",
         "13 цифр начинаются с 1 или 5, 15 цифр — с 3"},
        {"the check digit is wrong", "контрольная цифра неверна"},
    };
    static constexpr FormatInfo info{
        .word = "ru.ogrn",
        .value = FormatValue::text,
        .summary =
            "a Russian state registration number: 13 digits of an organisation (OGRN), 15 of a "
            "sole trader (OGRNIP)",
        .standard = "Minfin order 165n",
        .example = "1027700132195",
        .faults = faults,
        .json_schema = {},
    };
    static FaultIndex check(std::string_view text);
};

struct RuOkpo {
    enum Fault : std::uint16_t { layout, check_digit };
    static constexpr Sentences faults[]{
        {"expected 8 or 10 digits", "ожидалось 8 или 10 цифр"},
        {"the check digit is wrong", "контрольная цифра неверна"},
    };
    static constexpr FormatInfo info{
        .word = "ru.okpo",
        .value = FormatValue::text,
        .summary = "a Russian enterprise code: 8 digits of an organisation, 10 of a sole trader",
        .standard = "PR 50.1.024-2005",
        .example = "00032537",
        .faults = faults,
        .json_schema = {},
    };
    static FaultIndex check(std::string_view text);
};

struct UsEin {
    enum Fault : std::uint16_t { layout, prefix };
    static constexpr Sentences faults[]{
        {"expected two digits, a hyphen and seven digits",
         "ожидались две цифры, дефис и семь цифр"},
        {"no IRS campus gives out numbers with these first two digits",
         "с этими двумя первыми цифрами номера не выдаются"},
    };
    static constexpr FormatInfo info{
        .word = "us.ein",
        .value = FormatValue::text,
        .summary =
            "a United States employer identification number, XX-XXXXXXX, with a prefix in use",
        .standard = "IRS, valid EIN prefixes",
        .example = "12-3456789",
        .faults = faults,
        .json_schema = {},
    };
    static FaultIndex check(std::string_view text);
};

struct EuVat {
    enum Fault : std::uint16_t { country, layout, check_digits };
    static constexpr Sentences faults[]{
        {"expected the prefix of a member state, or XI, at the beginning",
         "в начале ожидался префикс государства — члена ЕС или XI"},
        {"the rest has not the form that this prefix requires",
         "остальное не имеет вида, которого требует этот префикс"},
        {"the check digits are wrong", "контрольные цифры неверны"},
    };
    static constexpr FormatInfo info{
        .word = "eu.vat",
        .value = FormatValue::text,
        .summary =
            "a VAT number of a member state or of Northern Ireland (XI), with its prefix (EL "
            "for Greece), no spaces, and its check digits",
        .standard = "Directive 2006/112/EC, article 215",
        .example = "DE136695976",
        .faults = faults,
        .json_schema = {},
    };
    static FaultIndex check(std::string_view text);
};

using TaxFormats = List<RuInn, RuKpp, RuOgrn, RuOkpo, UsEin, EuVat>;

} // namespace assay::constraint
