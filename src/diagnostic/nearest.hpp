// The word that was probably meant.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace assay::diagnostic {

/// The unique nearest near word; none where two are equally near. Near is a distance of at most 1,
/// or at most a third of the longer length, in code points, or equal but for case, `_` and `-`. For
/// payloads.
std::optional<std::string_view> nearest(std::string_view written,
                                        std::span<const std::string_view> known);
std::optional<std::string_view> nearest(std::string_view written,
                                        std::span<const std::string> known);

/// The same, where something must be left in common: words of one letter are all near, and `b` for
/// `a` helps nobody. For rule files.
std::optional<std::string_view> nearest_word(std::string_view written,
                                             std::span<const std::string_view> known);
std::optional<std::string_view> nearest_word(std::string_view written,
                                             std::span<const std::string> known);

/// All that are equally near and nearest, each once, to ask which was meant: none where they are
/// more than three, which help nobody. For whoever types a command.
std::vector<std::string_view> equally_near(std::string_view written,
                                           std::span<const std::string> known);

/// The same, near as nearest_word() has it. For rule files.
std::vector<std::string_view> equally_near_words(std::string_view written,
                                                 std::span<const std::string> known);

} // namespace assay::diagnostic
