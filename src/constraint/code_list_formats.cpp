// Membership in the frozen tables, and what a stranger to them probably meant.
#include "constraint/code_list_formats.hpp"

#include "constraint/characters.hpp"
#include "constraint/currencies.hpp"

namespace assay::constraint {

namespace {

bool is_code(std::string_view text, std::size_t length) {
    return text.size() == length && all(text, is_upper);
}

} // namespace

FaultIndex CountryAlpha2::check(std::string_view text) {
    if (find_country(text)) return std::nullopt;
    return is_code(text, 2) ? unknown : layout;
}

std::optional<std::string> CountryAlpha2::meant(std::string_view text) {
    const Country* country = country_meant(text);
    if (!country) return std::nullopt;
    return std::string(country->alpha2);
}

FaultIndex CountryAlpha3::check(std::string_view text) {
    if (is_country_alpha3(text)) return std::nullopt;
    return is_code(text, 3) ? unknown : layout;
}

std::optional<std::string> CountryAlpha3::meant(std::string_view text) {
    const Country* country = country_meant(text);
    if (!country) return std::nullopt;
    return std::string(country->alpha3);
}

FaultIndex CountryName::check(std::string_view text, const CountryNames& names) {
    return names.contains(text) ? FaultIndex() : unknown;
}

std::optional<std::string> CountryName::meant(std::string_view text, const CountryNames& names) {
    const Country* country = country_meant(text);
    if (!country) return std::nullopt;
    return names.name_of(*country);
}

FaultIndex CurrencyCode::check(std::string_view text) {
    if (is_currency(text)) return std::nullopt;
    return is_code(text, 3) ? unknown : layout;
}

std::optional<std::string> CurrencyCode::meant(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    for (const Currency& currency : currencies())
        if (equal_but_for_case(text, currency.code)) return std::string(currency.code);
    return std::nullopt;
}

} // namespace assay::constraint
