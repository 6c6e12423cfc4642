// What each tool says of each line, read from what it prints: who is measured is held against the
// others first.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace bench {

/// For each line, whether it is valid.
using Verdicts = std::vector<bool>;

/// From a file with a word for each line, as `lint --verdicts` writes it. Other lines do not count.
Verdicts read_words(const std::string& file);

/// From a file that names those that fail, as "(entry #17)", of so many lines.
Verdicts read_failures(const std::string& file, std::size_t lines);

/// "as lint" or "3 differ", or that there is not one for each line.
std::string compare(const Verdicts& ours, const Verdicts& theirs);

} // namespace bench
