// Numbers of banks and tax authorities, with their check digits.
#include "constraint/bank_formats.hpp"
#include "constraint/tax_formats.hpp"
#include "format_rows.hpp"

namespace rows {

using namespace assay::constraint;

std::vector<FormatRow> bank_rows() {
    using I = IbanFormat;
    using B = BicFormat;
    using L = LeiFormat;
    using C = CardFormat;
    return {
        {"iban", "DE89370400440532013000", valid},
        {"iban", "GB29NWBK60161331926819", valid},
        {"iban", "MT84MALT011000012345MTLCAST001S", valid},
        {"iban", "NO9386011117947", valid},
        {"iban", "DE02370400440532013014", valid},
        {"iban", "DE98370400440532013032", valid},
        {"iban", "DE01370400440532013032", I::check_digits},
        {"iban", "DE99370400440532013014", I::check_digits},
        {"iban", "DE89 3704 0044 0532 0130 00", I::layout},
        {"iban", "de89370400440532013000", I::layout},
        {"iban", "", I::layout},
        {"iban", "DEA9370400440532013000", I::layout},
        {"iban", "US89370400440532013000", I::country},
        {"iban", "DE8937040044053201300", I::length},
        {"iban", "DE88370400440532013000", I::check_digits},
        {"iban", "DE89370400440532013001", I::check_digits},
        {"bic", "DEUTDEFF", valid},
        {"bic", "DEUTDEFF500", valid},
        {"bic", "1234DE2A", valid},
        {"bic", "NCBVXKPR", valid},
        {"bic", "DEUTDEF", B::length},
        {"bic", "DEUTDEFF50", B::length},
        {"bic", "", B::length},
        {"bic", "deutdeff", B::characters},
        {"bic", "DEUT12FF", B::characters},
        {"bic", "DEUTUKFF", B::country},
        {"lei", "5493001KJTIIGC8Y1R12", valid},
        {"lei", "5493001KJTIIGC800602", valid},
        {"lei", "5493001KJTIIGC807198", valid},
        {"lei", "5493001KJTIIGC807101", L::check_digits},
        {"lei", "5493001KJTIIGC800699", L::check_digits},
        {"lei", "5493001KJTIIGC8Y1R1", L::length},
        {"lei", "5493001kjtiigc8y1r12", L::characters},
        {"lei", "5493001KJTIIGC8Y1RAB", L::characters},
        {"lei", "5493001KJTIIGC8Y1R13", L::check_digits},
        {"card", "4242424242424242", valid},
        {"card", "378282246310005", valid},
        {"card", "6304000000000000", valid},
        {"card", "4242 4242 4242 4242", C::characters},
        {"card", "42424242424", C::length},
        {"card", "", C::length},
        {"card", "42424242424242424242", C::length},
        {"card", "4242424242424241", C::check_digit},
    };
}

namespace {

std::vector<FormatRow> russian_and_american() {
    using I = RuInn;
    using K = RuKpp;
    using O = RuOgrn;
    using P = RuOkpo;
    using E = UsEin;
    return {
        {"ru.inn", "7707083893", valid},
        {"ru.inn", "500100732259", valid},
        {"ru.inn", "7707083894", I::check_digit},
        {"ru.inn", "500100732258", I::check_digit},
        {"ru.inn", "500100732269", I::check_digit},
        {"ru.inn", "0000000000", I::region},
        {"ru.inn", "", I::layout},
        {"ru.inn", "77070838930", I::layout},
        {"ru.inn", "770708389a", I::layout},
        {"ru.kpp", "773601001", valid},
        {"ru.kpp", "7736AZ001", valid},
        {"ru.kpp", "77360100", K::length},
        {"ru.kpp", "", K::length},
        {"ru.kpp", "7736az001", K::characters},
        {"ru.kpp", "A73601001", K::characters},
        {"ru.kpp", "77360100A", K::characters},
        {"ru.ogrn", "1027700132195", valid},
        {"ru.ogrn", "304500116000157", valid},
        {"ru.ogrn", "1027700132194", O::check_digit},
        {"ru.ogrn", "304500116000158", O::check_digit},
        {"ru.ogrn", "2027700132195", O::sign},
        {"ru.ogrn", "0000000000000", O::sign},
        {"ru.ogrn", "104500116000157", O::sign},
        {"ru.ogrn", "102770013219", O::layout},
        {"ru.ogrn", "", O::layout},
        {"ru.okpo", "00032537", valid},
        {"ru.okpo", "00083262", valid},
        {"ru.okpo", "00032538", P::check_digit},
        {"ru.okpo", "0000000017", P::check_digit},
        {"ru.okpo", "0003253", P::layout},
        {"ru.okpo", "0003253a", P::layout},
        {"ru.okpo", "", P::layout},
        {"us.ein", "12-3456789", valid},
        {"us.ein", "98-0000000", valid},
        {"us.ein", "00-3456789", E::prefix},
        {"us.ein", "07-3456789", E::prefix},
        {"us.ein", "97-3456789", E::prefix},
        {"us.ein", "123456789", E::layout},
        {"us.ein", "12-345678", E::layout},
        {"us.ein", "1a-3456789", E::layout},
        {"us.ein", "", E::layout},
    };
}

// Published numbers of companies and authorities, and made-up ones of every other form.
constexpr std::string_view vat_numbers[] = {
    "ATU16370905",   "BE0203201340",  "BG831650349",   "BG7582272368",   "CY10259033P",
    "CZ25123891",    "CZ649508438",   "CZ4242134611",  "DE136695976",    "DK13585628",
    "EE100594102",   "EL094259216",   "ESA28017895",   "ES44799628K",    "ESX1544725E",
    "ESV01263318",   "FI20774740",    "FR40303265045", "FR83404833048",  "FRJ1138959077",
    "FRMC444279624", "HR33392005961", "HU12892312",    "IE6388047V",     "IE8256796U",
    "IE3668997OH",   "IE6V41432O",    "IT00743110157", "LT119511515",    "LT347492814917",
    "LU15027442",    "LV40003521600", "MT11679112",    "NL810433941B01", "NL001690577B80",
    "PL5260001246",  "PT501964843",   "RO18547290",    "RO43",           "SE556188840401",
    "SI15012557",    "SK2022749619",  "XI110305878",   "XI434031439",    "XI175955670433",
    "XIGD077",       "XIHA500",
};

/// The same with the last digit, or for want of one the last letter, moved on by one.
std::string with_wrong_check(std::string_view number) {
    std::string wrong(number);
    std::size_t at = wrong.size() - 1;
    if (wrong.starts_with("NL")) at = wrong.find('B') - 1;
    if (wrong.starts_with("SE")) at -= 2;
    if (wrong.starts_with("XI") && wrong.size() == 14) at -= 3;
    if (wrong.starts_with("XIGD") || wrong.starts_with("XIHA")) at -= 2;
    if (wrong.starts_with("XIGD"))
        wrong[at] = '8';
    else if (wrong.starts_with("XIHA"))
        wrong[at] = '4';
    else
        wrong[at] = wrong[at] == '9'   ? '0'
                    : wrong[at] == 'Z' ? 'A'
                                       : static_cast<char>(wrong[at] + 1);
    return wrong;
}

} // namespace

std::vector<FormatRow> tax_rows() {
    using V = EuVat;
    auto all = russian_and_american();
    for (const auto number : vat_numbers) {
        all.push_back({"eu.vat", std::string(number), valid});
        all.push_back({"eu.vat", with_wrong_check(number), V::check_digits});
        all.push_back({"eu.vat", std::string(number) + "#", V::layout});
        all.push_back({"eu.vat", std::string(number.substr(0, 2)), V::layout});
    }
    for (const auto* text :
         {"", "D", "GB434031439", "GR094259216", "CHE123456788", "136695976", "de136695976"})
        all.push_back({"eu.vat", text, V::country});
    for (const auto* text :
         {"DE 136695976", "DE13669597", "AT16370905", "NL810433941C01", "FRmc444279624"})
        all.push_back({"eu.vat", text, V::layout});
    return all;
}

} // namespace rows
