// What the command line understands, as plain values.
#include "cli/command_tree.hpp"

#include <CLI/CLI.hpp>

namespace assay::cli {

namespace {

/// "FORMAT:{text,json}" is the value FORMAT and its choices; so is "FORMAT=FILE:{text,json}", where
/// a file's name follows.
void read_type(const std::string& type, CommandOption& option) {
    const std::size_t colon = type.find(':');
    option.value = type.substr(0, colon);
    if (colon == std::string::npos) return;
    const std::size_t open = type.find('{', colon);
    const std::size_t close = type.find('}', colon);
    if (open == std::string::npos || close == std::string::npos) return;
    option.choices = CLI::detail::split(type.substr(open + 1, close - open - 1), ',');
    option.file_follows = option.value.find('=') != std::string::npos;
    if (!option.file_follows) return;
    for (std::string& choice : option.choices) choice += '=';
}

CommandOption describe(const CLI::Option& from) {
    CommandOption option;
    for (const std::string& name : from.get_snames()) option.names.push_back("-" + name);
    for (const std::string& name : from.get_lnames()) option.names.push_back("--" + name);
    if (option.names.empty()) option.names.push_back(from.get_single_name());
    if (from.get_items_expected_max() > 0) read_type(from.get_type_name(), option);
    option.description = from.get_description();
    option.required = from.get_required();
    return option;
}

Command describe_command(const CLI::App& app) {
    Command command;
    command.name = app.get_name();
    command.summary = app.get_description();
    command.notes = app.get_footer();
    const CLI::App* parent = app.get_parent();
    command.usage = (parent != nullptr ? parent->get_name() + " " : "") + app.get_name() +
                    (parent != nullptr ? " [OPTIONS]" : " VERB [OPTIONS]");
    for (const CLI::Option* option : app.get_options()) {
        const bool positional = option->get_lnames().empty() && option->get_snames().empty();
        (positional ? command.positionals : command.options).push_back(describe(*option));
        if (!positional) continue;
        const std::string name = option->get_single_name();
        const bool several = option->get_items_expected_max() > 1;
        command.usage += option->get_required() ? " " + name : " [" + name + "]";
        if (several) command.usage += "...";
    }
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
