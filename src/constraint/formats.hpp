// All formats behind functions by kind: what the Store asks.
#pragma once

#include "constraint/country_names.hpp"
#include "constraint/store.hpp"

namespace assay::constraint {

/// What formats with a parameter have been given, in one Store.
struct FormatParameters {
    std::vector<CountryNames> country_names;

    std::size_t bytes() const;
};

std::optional<Format> find_format(std::string_view dotted, FormatParameters& parameters);
/// Its parameters are in the order of Store::fault's, so that nothing has to change its register.
FaultIndex format_fault(const FormatParameters& parameters, Format format, std::string_view text);
std::optional<std::string> format_meant(Format format, std::string_view text,
                                        const FormatParameters& parameters);

} // namespace assay::constraint
