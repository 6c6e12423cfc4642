// Rules in a few words, and their places.
#pragma once

#include "assay/report.hpp"
#include "program/origins.hpp"

#include <string>

namespace assay::library {

/// "field `iec`", "check 45 in context.plugins": the same after lines have moved.
std::string in_words(const program::Rule& rule);

RulePlace place_of(const program::Origins& origins, const program::Rule& rule);

} // namespace assay::library
