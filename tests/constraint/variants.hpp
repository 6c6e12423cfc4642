// Texts made of other texts by small changes, to be judged in two ways that must agree.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace variants {

/// Told of a text in memory that ends where it does, so that sanitizers see who reads on.
using Judge = std::function<void(std::string_view)>;

/// Each of `texts`; each with any one byte changed to any other, left out, or put in twice; and
/// each of its beginnings and ends.
void of_one_change(const std::vector<std::string>& texts, const Judge& judge);

/// So many texts with up to four changes, by characters of `alphabet`; the same in every run.
void of_some_changes(const std::vector<std::string>& texts, std::string_view alphabet, int count,
                     const Judge& judge);

} // namespace variants
