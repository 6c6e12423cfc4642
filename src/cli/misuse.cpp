// What is wrong with a command line, in the tool's own words.
#include "cli/misuse.hpp"

#include "cli/input/input_kind.hpp"
#include "cli/words.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <string_view>

namespace assay::cli {

namespace {

std::vector<std::string> long_names(const Command& verb) {
    std::vector<std::string> names;
    for (const CommandOption& option : verb.options)
        for (const std::string& name : option.names)
            if (name.starts_with("--")) names.push_back(name);
    return names;
}

/// `--json` is what elsewhere is asked for by `--format json`.
std::string option_meant_by(const std::string& name, const Command& verb) {
    for (const CommandOption& option : verb.options)
        for (const std::string& choice : option.choices)
            if (option.names.front() == "--format" && name == "--" + choice)
                return ": did you mean `--format " + choice + "`?";
    return did_you_mean(name, long_names(verb));
}

/// An unknown option says more than the value behind it.
std::string unexpected_argument(const Misuse& misuse) {
    const auto& all = misuse.unexpected;
    const auto option = std::find_if(all.begin(), all.end(), [](const std::string& argument) {
        return argument.size() > 1 && argument.front() == '-';
    });
    if (option == all.end()) return "the argument `" + printable(all.front()) + "` is one too many";
    const std::string name = option->substr(0, option->find('='));
    return "there is no option `" + printable(name) + "`" + option_meant_by(name, misuse.verb);
}

/// The parser says "--rules: 1 required FILE missing", "--rules: At Most 1 required but received
/// 2".
std::string wrong_count(std::string_view said) {
    const std::string option = printable(said.substr(0, said.find(": ")));
    const bool missing = said.find(" missing") != said.npos;
    return option + (missing ? " needs a value" : " is given several times, and takes one value");
}

/// The parser says "FILE is required".
std::string missing(std::string_view said, const Command& verb) {
    constexpr std::string_view sign = " is required";
    const std::size_t at = said.find(sign);
    if (at == said.npos) return printable(said);
    return printable(said.substr(0, at)) + " is missing: `" + verb.usage + "`";
}

/// The parser says "--fix excludes --diff".
std::string exclusion(std::string_view said) {
    constexpr std::string_view sign = " excludes ";
    const std::size_t at = said.find(sign);
    if (at == said.npos) return printable(said);
    return printable(said.substr(0, at)) + " and " + printable(said.substr(at + sign.size())) +
           " cannot be given together";
}

/// ": did you mean …?" of a word in the place of a verb.
std::string command_meant_by(const std::string& word, const std::string& later,
                             std::vector<std::string> verbs) {
    if (word == "help" && !later.empty()) return ": did you mean `" + later + " --help`?";
    if (word.ends_with(".assay")) return ": did you mean `check " + printable(word) + "`?";
    if (kind_of_name(word)) return ": did you mean `lint " + printable(word) + "`?";
    verbs.insert(verbs.end(), {"--help", "--version"});
    return did_you_mean(word, verbs);
}

/// ": did you mean …?" of `--lint`, `--versoin`, `-v`.
std::string first_option_meant_by(const std::string& option,
                                  const std::vector<std::string>& verbs) {
    for (const std::string& verb : verbs)
        if (option == "--" + verb) return ": did you mean `" + verb + "`?";
    if (option == "-v" || option == "-V") return ": did you mean `--version`?";
    return did_you_mean(option, {"--help", "--version"});
}

} // namespace

std::string unknown_verb(const std::string& word, const std::string& later,
                         const std::vector<std::string>& verbs) {
    return "unknown verb `" + printable(word) + "`" + command_meant_by(word, later, verbs);
}

std::string option_before_verb(const std::string& option, const std::string& later,
                               const std::vector<std::string>& verbs) {
    const std::string meant = first_option_meant_by(option, verbs);
    if (!meant.empty())
        return "there is no option `" + printable(option) + "` without a verb" + meant;
    return "a verb stands before the options: `assay " + (later.empty() ? "lint" : later) + " " +
           printable(option) + " …`";
}

std::string sentence(const CLI::ParseError& error, const Misuse& misuse) {
    if (dynamic_cast<const CLI::ExtrasError*>(&error) && !misuse.unexpected.empty())
        return unexpected_argument(misuse);
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error)) return wrong_count(error.what());
    if (dynamic_cast<const CLI::RequiredError*>(&error)) return missing(error.what(), misuse.verb);
    if (dynamic_cast<const CLI::ExcludesError*>(&error)) return exclusion(error.what());
    return printable(error.what());
}

} // namespace assay::cli
