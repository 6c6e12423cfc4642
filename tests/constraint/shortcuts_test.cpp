// Formats that settle most texts in one look: against what reads each text with care.
#include "agreement.hpp"
#include "constraint/calendar_scan.hpp"
#include "constraint/countries.hpp"
#include "constraint/country_names.hpp"
#include "constraint/currencies.hpp"

#include <catch2/catch.hpp>
#include <set>

using namespace assay::constraint;
using namespace variants;

TEST_CASE("shortcuts: dates are those of the productions") {
    Seen seen;
    const auto judge = [&seen](std::string_view text) {
        auto rest = text;
        Date expected, read;
        const bool holds = scan_date(rest, expected) == CalendarFault::none && rest.empty();
        seen.count(holds);
        const bool agrees = is_in("date", text) == holds && Date::read(text, read) == holds &&
                            (!holds || read == expected);
        if (!agrees) FAIL(text);
    };
    const std::vector<std::string> texts{"2019-08-24", "0000-01-31", "9999-12-31",
                                         "2000-02-29", "1999-09-30", "2100-02-28"};
    of_one_change(texts, judge);
    of_some_changes(texts, "0123456789-", random_texts, judge);
    seen.check();
}

TEST_CASE("shortcuts: points in time are those of the productions") {
    Seen seen;
    const auto judge = [&seen](std::string_view text) {
        Instant expected, read;
        const bool holds = scan_date_time(text, expected) == CalendarFault::none;
        seen.count(holds);
        const bool agrees = is_in("date_time", text) == holds &&
                            Instant::read(text, read) == holds &&
                            (!holds || (read == expected && read.utc == expected.utc &&
                                        read.fraction_digits == expected.fraction_digits));
        if (!agrees) FAIL(text);
    };
    const std::vector<std::string> texts{
        "2019-08-24T14:15:22Z",           "2019-08-24T14:15:22.123Z",
        "0000-01-01T00:00:00+00:00",      "9999-12-31T23:59:59-23:59",
        "2016-12-31T23:59:60Z",           "2017-01-01T05:29:60.50+05:30",
        "2019-08-24t14:15:22z",           "2000-02-29T20:00:09.123456789-00:00",
        "2019-08-24T14:15:22.1200+01:00", "2019-08-24T14:15:22.0Z"};
    of_one_change(texts, judge);
    of_some_changes(texts, "0123456789-+:.TZtz", random_texts, judge);
    seen.check();
}

TEST_CASE("shortcuts: times and durations") {
    agree("time",
          {"14:15:22", "14:15:22Z", "00:00:00z", "23:59:59.5+02:00", "23:59:60Z", "14:15:22-00:00"},
          "0123456789:.+-Zz", [](std::string_view text) {
              TimeOfDay time;
              return scan_time(text, time) == CalendarFault::none;
          });
    const std::string some_date = "([0-9]+Y([0-9]+M)?([0-9]+D)?|[0-9]+M([0-9]+D)?|[0-9]+D)";
    const std::string some_time = "([0-9]+H([0-9]+M)?([0-9]+S)?|[0-9]+M([0-9]+S)?|[0-9]+S)";
    agree("duration",
          {"P3Y6M4DT12H30M5S", "P1Y", "PT36H", "P2M", "PT2M", "P1DT1S", "P12W", "P1Y3DT4H7S"},
          "PTYMDHSW0129",
          Expression("P(" + some_date + "(T" + some_time + ")?|T" + some_time + "|[0-9]+W)"));
}

TEST_CASE("shortcuts: UUIDs") {
    const Expression expected("[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-"
                              "[0-9A-Fa-f]{12}");
    agree("uuid",
          {"123e4567-e89b-12d3-a456-426614174000", "00000000-0000-0000-0000-000000000000",
           "FEDCBA98-7654-3210-fedc-ba9876543210"},
          "0123456789abcdefABCDEF-", expected);
}

TEST_CASE("shortcuts: codes of two and three letters are those of the tables") {
    using Codes = std::set<std::string, std::less<>>;
    Codes alpha2, alpha3, alphabetic;
    for (const auto& country : countries()) alpha2.emplace(country.alpha2);
    for (const auto& country : countries()) alpha3.emplace(country.alpha3);
    for (const auto& currency : currencies()) alphabetic.emplace(currency.code);
    for (const auto& [format, codes] : {std::pair("country.alpha2", alpha2),
                                        {"country.alpha3", alpha3},
                                        {"currency", alphabetic}})
        agree(format, {codes.begin(), codes.end()}, "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
              [&codes = codes](std::string_view text) { return codes.contains(text); });
}

TEST_CASE("shortcuts: names of countries are those that ICU gave") {
    for (const auto* language : {"en", "ru", "zh"}) {
        std::set<std::string, std::less<>> names;
        const auto known = CountryNames::in(language);
        for (const auto& country : countries()) {
            names.insert(known->name_of(country));
            if (known->language() == "en") names.emplace(country.name);
        }
        std::vector<std::string> some;
        for (const auto* code : {"DE", "FR", "BO", "CI", "CU", "VG"})
            some.push_back(known->name_of(*find_country(code)));
        agree("country.name." + std::string(language), some, "ABCabc ",
              [&](std::string_view text) { return names.contains(text); });
    }
}

TEST_CASE("shortcuts: numbers in strings, telephone numbers, base 64") {
    agree("decimal", {"1299.90", "-0.5", "0", "-12", "1e5", "12.25E-0999", "123456789012345678.9"},
          "0123456789.-+eE",
          Expression("-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?0*(1000|[0-9]{1,3}))?"));
    agree("phone.e164", {"+491761234567", "+1", "+12345678", "+123456789012345"}, "0123456789+ ",
          Expression("[+][1-9][0-9]{0,14}"));
    agree("base64", {"", "aGVsbG8=", "AA==", "aGVsbG8gd29ybGQhISEh+/09", "QUJD"}, "ABQgwz0189+/=",
          Expression("([A-Za-z0-9+/]{4})*([A-Za-z0-9+/][AQgw]==|"
                     "[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?"));
}

TEST_CASE("shortcuts: language tags are those of the grammar") {
    const std::string letter = "[A-Za-z]", any = "[A-Za-z0-9]";
    const auto tag = "(" + letter + "{2,3}(-" + letter + "{3}){0,3}|" + letter + "{4,8})(-" +
                     letter + "{4})?(-(" + letter + "{2}|[0-9]{3}))?(-(" + any + "{5,8}|[0-9]" +
                     any + "{3}))*(-[A-WYZa-wyz0-9](-" + any + "{2,8})+)*(-[xX](-" + any +
                     "{1,8})+)?|[xX](-" + any + "{1,8})+|[iI]-[dD][eE][fF][aA][uU][lL][tT]";
    agree("language",
          {"en", "en-GB", "de-419", "zh-Hant-TW", "sl-rozaj-biske-1994", "de-u-co-phonebk",
           "zh-cmn-Hans-CN-x-private", "x-whatever", "i-default"},
          "abxXGB0149-", Expression(tag));
}
