// ISO 4217, frozen.
#pragma once

#include <span>
#include <string_view>

namespace assay::constraint {

struct Currency {
    static constexpr int no_minor_unit = -1;

    std::string_view code;
    int minor_digits; // 2 for EUR: a cent is 0.01
};

/// Sorted by code.
std::span<const Currency> currencies();
const Currency* find_currency(std::string_view code);
bool is_currency(std::string_view code);

} // namespace assay::constraint
