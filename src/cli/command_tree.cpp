// What the command line understands, as plain values.
#include "cli/command_tree.hpp"

#include <CLI/CLI.hpp>

namespace assay::cli {

namespace {

constexpr std::size_t most_choices_shown = 3;

std::string join(const std::vector<std::string>& words, char sign) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : std::string(1, sign)) + word;
    return text;
}

/// "FORMAT:{text,json}" is the value FORMAT and its choices; so is "FORMAT=FILE:{text,json}", where
/// a file's name follows. A few choices say more than the value's name.
void read_type(const std::string& type, CommandOption& option) {
    const std::size_t colon = type.find(':');
    option.value = type.substr(0, colon);
    if (colon == std::string::npos) return;
    const std::size_t open = type.find('{', colon);
    const std::size_t close = type.find('}', colon);
    if (open == std::string::npos || close == std::string::npos) return;
    option.choices = CLI::detail::split(type.substr(open + 1, close - open - 1), ',');
    option.file_follows = option.value.find('=') != std::string::npos;
    if (option.file_follows)
        for (std::string& choice : option.choices) choice += '=';
    else if (option.choices.size() <= most_choices_shown)
        option.value = join(option.choices, '|');
}

CommandOption describe(const CLI::Option& from) {
    CommandOption option;
    for (const std::string& name : from.get_snames()) option.names.push_back("-" + name);
    for (const std::string& name : from.get_lnames()) option.names.push_back("--" + name);
    if (option.names.empty()) option.names.push_back(from.get_single_name());
    if (from.get_items_expected_max() > 0) read_type(from.get_type_name(), option);
    option.description = from.get_description();
    option.group = from.get_group();
    option.required = from.get_required();
    return option;
}

bool is_positional(const CLI::Option& option) {
    return option.get_lnames().empty() && option.get_snames().empty();
}

/// Its place on the command line, as usage has it.
std::string place_of(const CLI::Option& option, const CommandOption& described) {
    if (!is_positional(option))
        return option.get_required() ? " " + described.names.front() + " " + described.value : "";
    const std::string name =
        option.get_single_name() + (option.get_items_expected_max() > 1 ? "..." : "");
    return option.get_required() ? " " + name : " [" + name + "]";
}

Command describe_command(const CLI::App& app) {
    Command command;
    command.name = app.get_name();
    command.summary = app.get_description();
    command.notes = app.get_footer();
    std::string options, positionals;
    for (const CLI::Option* option : app.get_options()) {
        const bool positional = is_positional(*option);
        const CommandOption described = describe(*option);
        (positional ? positionals : options) += place_of(*option, described);
        (positional ? command.positionals : command.options).push_back(described);
    }
    const CLI::App* parent = app.get_parent();
    command.usage = (parent != nullptr ? parent->get_name() + " " : "") + app.get_name() + options +
                    (parent != nullptr ? " [OPTIONS]" : " VERB [OPTIONS]") + positionals;
    return command;
}

} // namespace

CommandTree describe(const CLI::App& tool) {
    CommandTree tree{describe_command(tool), {}};
    for (const CLI::App* verb : tool.get_subcommands({}))
        tree.verbs.push_back(describe_command(*verb));
    return tree;
}

} // namespace assay::cli
