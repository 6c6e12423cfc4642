// What `--help` prints.
#include "cli/help.hpp"

#include "cli/wrapped.hpp"

#include <algorithm>
#include <sstream>
#include <string_view>
#include <vector>

namespace assay::cli {

namespace {

constexpr std::size_t column_of_verbs = 14;
constexpr std::size_t column_of_options = 26;

/// What is described, and from a column on, or in the next line where it is too long, how.
std::string row(const std::string& term, const std::string& description, std::size_t column) {
    const std::string lines = wrapped(description, column);
    const std::string begin = "  " + term;
    if (begin.size() + 2 > column) return begin + "\n" + lines;
    return begin + lines.substr(std::min(begin.size(), lines.size()));
}

std::string row(const CommandOption& option) {
    std::string term;
    for (const std::string& name : option.names) term += (term.empty() ? "" : ", ") + name;
    if (!option.value.empty()) term += " " + option.value;
    std::string description = option.description;
    if (option.has_more_choices_than_shown()) {
        std::string listed;
        for (const std::string& choice : option.choices)
            listed += (listed.empty() ? ": " : ", ") + choice;
        description += listed;
    }
    return row(term, description, column_of_options);
}

/// A heading for each group, in the order in which the groups are first met.
std::string groups(const std::vector<CommandOption>& options) {
    std::vector<std::string_view> names;
    for (const CommandOption& option : options)
        if (std::find(names.begin(), names.end(), option.group) == names.end())
            names.push_back(option.group);
    std::string text;
    for (const std::string_view name : names) {
        text += "\n" + std::string(name) + ":\n";
        for (const CommandOption& option : options)
            if (option.group == name) text += row(option);
    }
    return text;
}

std::string notes(const std::string& written) {
    std::istringstream lines(written);
    std::string text;
    for (std::string line; std::getline(lines, line);)
        text += line.starts_with(' ') ? line + "\n" : line.empty() ? "\n" : wrapped(line, 0);
    return text.empty() ? text : "\n" + text;
}

} // namespace

std::string help_of(const CommandTree& tree) {
    std::string verbs = "\nVerbs:\n";
    for (const Command& verb : tree.verbs) verbs += row(verb.name, verb.summary, column_of_verbs);
    return tree.tool.summary + "\n\nUsage: " + tree.tool.usage + "\n" + verbs +
           groups(tree.tool.options) + notes(tree.tool.notes);
}

std::string help_of(const Command& verb) {
    std::string positionals;
    for (const CommandOption& option : verb.positionals) positionals += row(option);
    return verb.summary + "\n\nUsage: " + verb.usage + "\n" +
           (positionals.empty() ? "" : "\n" + positionals) + groups(verb.options) +
           notes(verb.notes);
}

} // namespace assay::cli
