// Options that take one of a few words, or a number of a range.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class Validator;
}

namespace assay::cli {

/// Refuses any other word, and says which was probably meant.
CLI::Validator one_of(std::vector<std::string> words);

/// Refuses what is no whole number in the range.
CLI::Validator whole_number(int least, int most);

/// "{a,b}", from which help, completion and manual know the choices.
std::string in_braces(const std::vector<std::string>& words);

/// Why `word` is refused: "there is no `xml`: did you mean `x`? …".
std::string refusal(const std::string& word, const std::vector<std::string>& words);

} // namespace assay::cli
