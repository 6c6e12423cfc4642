// ISO 3166-1, frozen.
#pragma once

#include <span>
#include <string_view>

namespace assay::constraint {

struct Country {
    std::string_view alpha2;
    std::string_view alpha3;
    std::string_view name; // the English short name of ISO
};

/// Sorted by alpha-2 code.
std::span<const Country> countries();
const Country* find_country(std::string_view alpha2);
const Country* find_country_by_alpha3(std::string_view alpha3);
bool is_country_alpha3(std::string_view alpha3);

} // namespace assay::constraint
