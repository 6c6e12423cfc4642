// The word that was probably meant.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace assay::diagnostic {

/// Optimal string alignment distance in code points; stops counting past `limit` (then limit + 1).
std::size_t distance(std::string_view a, std::string_view b, std::size_t limit);

/// Near is a distance of at most 1, or at most a third of the longer length, or equal but for case,
/// `_` and `-`.
bool is_near(std::string_view written, std::string_view known);

/// The unique nearest near word; none where two are equally near.
std::optional<std::string_view> nearest(std::string_view written,
                                        std::span<const std::string_view> known);
std::optional<std::string_view> nearest(std::string_view written,
                                        std::span<const std::string> known);

} // namespace assay::diagnostic
