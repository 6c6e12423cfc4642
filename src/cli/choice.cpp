// An option that takes one of a few words.
#include "cli/choice.hpp"

#include "cli/words.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

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

std::string in_braces(const std::vector<std::string>& words) {
    std::string shown = "{";
    for (const std::string& word : words) shown += (shown.size() > 1 ? "," : "") + word;
    return shown + "}";
}

std::string refusal(const std::string& word, const std::vector<std::string>& words) {
    std::string text = "there is no `" + printable(word) + "`" + did_you_mean(word, words);
    return text + (text.back() == '?' ? " There is " : "; there is ") + listed(words);
}

} // namespace assay::cli
