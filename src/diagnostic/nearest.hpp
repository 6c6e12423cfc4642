// The word that was probably meant.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace assay::diagnostic {

/// Optimal string alignment distance in code points; stops counting past `limit` (then limit + 1).
std::size_t distance(std::string_view a, std::string_view b, std::size_t limit);

/// Near is a distance of at most 1, or at most a third of the longer length, or equal but for case,
/// `_` and `-`.
bool is_near(std::string_view written, std::string_view known);

/// The same for words of rule files, where something must be left in common: words of one letter
/// are all near, and `b` for `a` helps nobody.
bool is_near_word(std::string_view written, std::string_view known);

/// The unique nearest near word; none where two are equally near. For payloads.
std::optional<std::string_view> nearest(std::string_view written,
                                        std::span<const std::string_view> known);
std::optional<std::string_view> nearest(std::string_view written,
                                        std::span<const std::string> known);

/// The same by is_near_word(). For rule files.
std::optional<std::string_view> nearest_word(std::string_view written,
                                             std::span<const std::string_view> known);
std::optional<std::string_view> nearest_word(std::string_view written,
                                             std::span<const std::string> known);

/// All that are equally near and nearest, each once, to ask which was meant: none where they are
/// more than three, which help nobody. For whoever types a command.
std::vector<std::string_view> equally_near(std::string_view written,
                                           std::span<const std::string> known);

/// The same by is_near_word(). For rule files.
std::vector<std::string_view> equally_near_words(std::string_view written,
                                                 std::span<const std::string> known);

} // namespace assay::diagnostic
