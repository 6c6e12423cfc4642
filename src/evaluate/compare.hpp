// Results against one another: by value, texts by code point.
#pragma once

#include "evaluate/expression.hpp"

#include <compare>
#include <optional>

namespace assay::evaluate {

bool same(const Result& a, const Result& b);

/// What comes first; nullopt where the two have no order.
std::optional<std::strong_ordering> order(const Result& a, const Result& b);

} // namespace assay::evaluate
