// The word that was probably meant, among names that only this room knows.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace assay::constraint {

/// The one nearest name within a third of its length, ASCII case aside.
std::optional<std::string> nearest_word(std::string_view written,
                                        std::span<const std::string> known);

} // namespace assay::constraint
