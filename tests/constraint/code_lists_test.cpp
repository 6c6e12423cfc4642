// Our frozen code lists against the system's, with every known difference named.
#include "constraint/characters.hpp"
#include "constraint/countries.hpp"
#include "constraint/country_names.hpp"
#include "constraint/currencies.hpp"
#include "constraint/store.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <unicode/ucurr.h>
#include <unicode/uloc.h>

using namespace assay::constraint;
using Codes = std::set<std::string>;

namespace {

nlohmann::json iso_codes(const std::string& number) {
    std::ifstream file("/usr/share/iso-codes/json/iso_" + number + ".json");
    if (!file) return nullptr;
    return nlohmann::json::parse(file)[number];
}

Codes without(Codes codes, const Codes& others) {
    for (const auto& other : others) codes.erase(other);
    return codes;
}

Codes our_countries() {
    Codes codes;
    for (const auto& country : countries()) codes.emplace(country.alpha2);
    return codes;
}

/// As the header has it, name by name; `others` are ICU's, in the order of the countries.
const Country* meant_plainly(std::string_view text, const std::vector<std::string>& others) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    const auto meant = [&text](std::string_view word) { return equal_but_for_case(text, word); };
    if (meant("UK")) return find_country("GB");
    if (meant("EL")) return find_country("GR");
    for (const Country& country : countries())
        if (meant(country.alpha2) || meant(country.alpha3) || meant(country.name)) return &country;
    const auto other = std::find_if(others.begin(), others.end(), meant);
    return other != others.end() ? &countries()[static_cast<std::size_t>(other - others.begin())]
                                 : nullptr;
}

/// What is written for it, and what is nearly that.
std::vector<std::string> spellings(const std::string& name, std::mt19937& random) {
    std::vector<std::string> all{name, " " + name + "  ", name + "x", "x" + name, "\t" + name};
    for (auto change : {to_lower, to_upper}) {
        std::string& other = all.emplace_back(name);
        std::transform(name.begin(), name.end(), other.begin(), change);
    }
    for (int turn = 0; turn < 8; ++turn) {
        std::string& other = all.emplace_back(name);
        char& c = other[random() % other.size()];
        c = turn < 4 ? static_cast<char>(c ^ 0x20) : static_cast<char>(random());
    }
    all.push_back(name.substr(0, random() % name.size()));
    return all;
}

} // namespace

TEST_CASE("countries: as the system's iso-codes") {
    const auto list = iso_codes("3166-1");
    if (list.is_null()) {
        WARN("iso-codes is not installed");
        return;
    }
    CHECK(list.size() == countries().size());
    for (const auto& entry : list) {
        const auto* country = find_country(entry["alpha_2"].get<std::string>());
        INFO(entry["alpha_2"]);
        REQUIRE(country);
        CHECK(country->alpha3 == entry["alpha_3"].get<std::string>());
        CHECK(country == find_country_by_alpha3(country->alpha3));
        CHECK(country->name == entry["name"].get<std::string>());
    }
}

TEST_CASE("countries: ICU has four codes more, which are not ISO's") {
    Codes icu;
    for (const char* const* code = uloc_getISOCountries(); *code; ++code) icu.emplace(*code);
    CHECK(without(icu, our_countries()) == Codes{"XK", "DG", "EA", "IC"});
    CHECK(without(our_countries(), icu).empty());
}

TEST_CASE("currencies: as the system's iso-codes, but for what changed since") {
    const auto list = iso_codes("4217");
    if (list.is_null()) {
        WARN("iso-codes is not installed");
        return;
    }
    Codes theirs, ours;
    for (const auto& entry : list) theirs.insert(entry["alpha_3"].get<std::string>());
    for (const auto& currency : currencies()) ours.emplace(currency.code);
    // Euro in Croatia and Bulgaria, one peso in Cuba, new money in Curaçao, Sierra Leone, Zimbabwe.
    const Codes retired{"HRK", "BGN", "CUC", "ANG", "SLL", "ZWL"}, added{"XAD", "XCG", "ZWG"};
    for (const auto& code : without(theirs, ours)) CHECK(retired.contains(code));
    for (const auto& code : without(ours, theirs)) CHECK(added.contains(code));
    for (const auto& code : retired) CHECK_FALSE(ours.contains(code));
    for (const auto& code : added) CHECK(ours.contains(code));
}

TEST_CASE("currencies: digits of the minor unit as in ICU, where ICU follows ISO") {
    // CLDR counts what is used in shops, ISO what accounts may have.
    for (const auto& currency : currencies()) {
        if (currency.minor_digits == Currency::no_minor_unit) continue;
        char16_t code[4] = {};
        for (std::size_t i = 0; i < 3; ++i) code[i] = static_cast<char16_t>(currency.code[i]);
        UErrorCode status = U_ZERO_ERROR;
        const auto digits = ucurr_getDefaultFractionDigits(code, &status);
        INFO(currency.code);
        REQUIRE(U_SUCCESS(status));
        CHECK(digits <= std::max(currency.minor_digits, 2));
        if (currency.minor_digits > 2) CHECK((digits == currency.minor_digits || digits == 0));
    }
    CHECK(Store::currency_decimals("EUR") == 2u);
    CHECK(Store::currency_decimals("JPY") == 0u);
    CHECK(Store::currency_decimals("KWD") == 3u);
    CHECK(Store::currency_decimals("CLF") == 4u);
    CHECK_FALSE(Store::currency_decimals("XAU"));
    CHECK_FALSE(Store::currency_decimals("DEM"));
    CHECK_FALSE(Store::currency_decimals("eur"));
}

TEST_CASE("country names: every country has one in the languages we promise") {
    for (const auto* language : {"en", "ru", "de", "fr", "es", "it", "pt_BR", "zh", "ar"}) {
        const auto names = CountryNames::in(language);
        INFO(language);
        REQUIRE(names);
        for (const auto& country : countries()) CHECK(names->contains(names->name_of(country)));
    }
    const auto english = CountryNames::in("en");
    for (const auto& country : countries()) CHECK(english->contains(country.name));
}

TEST_CASE("country names: who is meant is found as by looking at one name after the other") {
    const auto english = CountryNames::in("en");
    REQUIRE(english);
    std::mt19937 random(3166);
    std::vector<std::string> names{"UK", "EL", "Holland", "", " ", std::string(65, 'a')};
    std::vector<std::string> others;
    for (const Country& country : countries()) {
        names.emplace_back(country.alpha2);
        names.emplace_back(country.alpha3);
        names.emplace_back(country.name);
        others.push_back(names.emplace_back(english->name_of(country)));
    }
    std::size_t found = 0;
    for (const std::string& name : names)
        for (const std::string& text : name.empty() ? names : spellings(name, random)) {
            INFO(text);
            const Country* expected = meant_plainly(text, others);
            REQUIRE(country_meant(text) == expected);
            found += expected != nullptr;
        }
    CHECK(found > 4 * countries().size());
}
