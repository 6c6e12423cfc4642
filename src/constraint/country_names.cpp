// Names of countries by ICU, whose data has them in every language it knows.
#include "constraint/country_names.hpp"

#include "constraint/characters.hpp"
#include "constraint/lanes.hpp"

#include <algorithm>
#include <unicode/uloc.h>
#include <unicode/unistr.h>
#include <unordered_map>

namespace assay::constraint {

namespace {

/// Empty where ICU has no name in the language itself.
std::string display_name(const Country& country, const std::string& language) {
    const std::string locale = "und_" + std::string(country.alpha2);
    UChar name[256];
    UErrorCode status = U_ZERO_ERROR;
    const auto length = uloc_getDisplayCountry(locale.c_str(), language.c_str(), name,
                                               static_cast<std::int32_t>(std::size(name)), &status);
    if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING) return {};
    std::string utf8;
    icu::UnicodeString(name, length).toUTF8String(utf8);
    return utf8;
}

std::string canonical(std::string_view language) {
    char name[ULOC_FULLNAME_CAPACITY];
    UErrorCode status = U_ZERO_ERROR;
    const auto length =
        uloc_canonicalize(std::string(language).c_str(), name, sizeof name, &status);
    if (U_FAILURE(status) || length >= static_cast<std::int32_t>(sizeof name)) return {};
    return name;
}

bool is_available(const std::string& language) {
    for (std::int32_t i = 0; i < uloc_countAvailable(); ++i)
        if (language == uloc_getAvailable(i)) return true;
    return false;
}

/// Of the length, and the first and last eight characters: few names agree in them all.
std::uint64_t hash(std::string_view name) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15; // mixes well
    std::uint64_t word = 0;
    if (name.size() < 8)
        for (const char c : name) word = word << 8 | static_cast<unsigned char>(c);
    else
        word = lanes(name.data()) * odd ^ lanes(name.data() + name.size() - 8);
    return (word + name.size()) * odd >> 32;
}

std::string_view without_outer_spaces(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

const Country* country_by_code(std::string_view text) {
    if (text.size() < 2 || text.size() > 3) return nullptr;
    std::string code(text);
    std::transform(code.begin(), code.end(), code.begin(), to_upper);
    return code.size() == 2 ? find_country(code) : find_country_by_alpha3(code);
}

std::string in_lower_case(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), to_lower);
    return lower;
}

using CountriesByName = std::unordered_map<std::string, const Country*>;

/// In lower case: ISO's names, and ICU's English ones where these are others. Found once for the
/// process: ICU formats each anew.
const CountriesByName& countries_by_english_name() {
    static const CountriesByName found = [] {
        CountriesByName all;
        for (const Country& country : countries())
            all.emplace(in_lower_case(country.name), &country);
        for (const Country& country : countries())
            all.emplace(in_lower_case(display_name(country, "en")), &country);
        return all;
    }();
    return found;
}

} // namespace

std::optional<std::string> CountryNames::find_language(std::string_view written) {
    // ICU would also read encodings and keywords: `ru.utf8`, `ru@calendar=hebrew`.
    if (!all(written, [](char c) { return is_letter(c) || c == '_'; })) return std::nullopt;
    auto language = canonical(written);
    if (!is_available(language)) return std::nullopt;
    return language;
}

std::optional<CountryNames> CountryNames::in(const std::string& language) {
    CountryNames names;
    names.language_ = language;
    const bool english = names.language_ == "en";
    for (const Country& country : countries()) {
        auto name = display_name(country, names.language_);
        if (name.empty() && !english) return std::nullopt;
        if (!name.empty()) names.add(std::move(name));
        if (english) names.add(std::string(country.name));
    }
    return names;
}

void CountryNames::add(std::string name) {
    std::uint16_t& place = places_[place_of(name)];
    if (place != 0) return;
    names_.push_back(std::move(name));
    place = static_cast<std::uint16_t>(names_.size());
}

std::size_t CountryNames::place_of(std::string_view name) const {
    std::size_t place = hash(name) % places_.size();
    while (places_[place] != 0 && names_[places_[place] - 1u] != name)
        place = (place + 1) % places_.size();
    return place;
}

bool CountryNames::contains(std::string_view name) const { return places_[place_of(name)] != 0; }

std::string CountryNames::name_of(const Country& country) const {
    return display_name(country, language_);
}

std::size_t CountryNames::bytes() const {
    std::size_t total = sizeof *this;
    for (const auto& name : names_) total += sizeof(std::string) + name.capacity();
    return total;
}

const Country* country_meant(std::string_view text) {
    constexpr std::size_t longest_name = 64;
    text = without_outer_spaces(text);
    if (text.empty() || text.size() > longest_name) return nullptr;
    if (equal_but_for_case(text, "UK")) return find_country("GB");
    if (equal_but_for_case(text, "EL")) return find_country("GR");
    if (const Country* country = country_by_code(text)) return country;
    const CountriesByName& names = countries_by_english_name();
    const auto found = names.find(in_lower_case(text));
    return found != names.end() ? found->second : nullptr;
}

} // namespace assay::constraint
