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
FaultIndex format_fault(Format format, std::string_view text, const FormatParameters& parameters);
std::optional<std::string> format_meant(Format format, std::string_view text,
                                        const FormatParameters& parameters);

} // namespace assay::constraint
