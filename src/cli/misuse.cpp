// What is wrong with a command line, in the tool's own words.
#include "cli/misuse.hpp"

#include "cli/words.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <string_view>

namespace assay::cli {

namespace {

/// An unknown option says more than the value behind it.
std::string unexpected_argument(const Misuse& misuse) {
    const auto& all = misuse.unexpected;
    const auto option = std::find_if(all.begin(), all.end(), [](const std::string& argument) {
        return argument.size() > 1 && argument.front() == '-';
    });
    if (option == all.end()) return "the argument `" + printable(all.front()) + "` is one too many";
    const std::string name = option->substr(0, option->find('='));
    return "there is no option `" + printable(name) + "`" + did_you_mean(name, misuse.options);
}

/// The parser says "--rules: 1 required FILE missing", "--rules: At Most 1 required but received
/// 2".
std::string wrong_count(std::string_view said) {
    const std::string option = printable(said.substr(0, said.find(": ")));
    const bool missing = said.find(" missing") != said.npos;
    return option + (missing ? " needs a value" : " is given several times, and takes one value");
}

/// The parser says "--fix excludes --diff".
std::string exclusion(std::string_view said) {
    constexpr std::string_view sign = " excludes ";
    const std::size_t at = said.find(sign);
    if (at == said.npos) return printable(said);
    return printable(said.substr(0, at)) + " and " + printable(said.substr(at + sign.size())) +
           " cannot be given together";
}

} // namespace

std::string sentence(const CLI::ParseError& error, const Misuse& misuse) {
    if (dynamic_cast<const CLI::ExtrasError*>(&error) && !misuse.unexpected.empty())
        return unexpected_argument(misuse);
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error)) return wrong_count(error.what());
    if (dynamic_cast<const CLI::ExcludesError*>(&error)) return exclusion(error.what());
    return printable(error.what());
}

} // namespace assay::cli
