// Numbers that a parsed document cannot hold exactly.
#pragma once

#include "assay/report.hpp"
#include "assay/ruleset.hpp"
#include "evaluate/findings.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace assay::library {

/// The place of a number; the names of its path point into the payload.
struct NumberPlace {
    evaluate::Place place;
    std::vector<evaluate::Step> path;
};

/// The first number of the well-formed `payload` that nlohmann/json would round.
std::optional<NumberPlace> find_imprecise_number(std::string_view payload);

/// The report of a payload that is over this limit.
Report report_imprecise(const NumberPlace& number, const Ruleset& rules, std::string_view payload,
                        std::string_view type_name, std::string_view language);

} // namespace assay::library
