// Options that take one of a few words, or a number of a range.
#include "cli/choice.hpp"

#include "cli/words.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <system_error>

namespace assay::cli {

CLI::Validator one_of(std::vector<std::string> words) {
    const std::string shown = in_braces(words);
    return CLI::Validator(
        [words = std::move(words)](const std::string& word) {
            const bool known = std::find(words.begin(), words.end(), word) != words.end();
            return known ? std::string() : refusal(word, words);
        },
        shown);
}

CLI::Validator whole_number(int least, int most) {
    const std::string range = std::to_string(least) + " to " + std::to_string(most);
    return CLI::Validator(
        [least, most, range](const std::string& word) {
            int number = 0;
            const auto [end, error] =
                std::from_chars(word.data(), word.data() + word.size(), number);
            const bool whole = error == std::errc{} && end == word.data() + word.size();
            if (whole && number >= least && number <= most) return std::string();
            return "`" + printable(word) + "` is no whole number from " + range;
        },
        range);
}

std::string in_braces(const std::vector<std::string>& words) {
    std::string shown = "{";
    for (const std::string& word : words) shown += (shown.size() > 1 ? "," : "") + word;
    return shown + "}";
}

std::string refusal(const std::string& word, const std::vector<std::string>& words) {
    std::string text = "there is no `" + printable(word) + "`" + did_you_mean(word, words);
    return text + (text.back() == '?' ? " There are " : "; there are ") + listed(words);
}

} // namespace assay::cli
