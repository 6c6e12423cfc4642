// The words of the language, by the place where they stand.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace assay::syntax {

std::span<const std::string_view> declaration_words(); // module included
std::span<const std::string_view> member_words();
std::span<const std::string_view> annotation_words();
/// May not begin a path: true false null and or not in is matches else at.
std::span<const std::string_view> reserved_words();

bool is_reserved(std::string_view word);

/// One of `words` that was meant by `written`: near to it, or its name in other languages
/// (`struct` for `record`, `if` for `when`). The result has static lifetime.
std::optional<std::string_view> meant(std::string_view written,
                                      std::span<const std::string_view> words);

bool contains(std::span<const std::string_view> words, std::string_view word);

} // namespace assay::syntax
