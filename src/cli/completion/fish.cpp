// Completion in fish.
#include "cli/completion/shells.hpp"

namespace assay::cli {

namespace {

std::string spell(const CommandOption& option) {
    std::string text;
    for (const std::string& name : option.names)
        text += name.substr(0, 2) == "--" ? " -l " + name.substr(2) : " -s " + name.substr(1);
    if (!option.value.empty())
        text += option.choices.empty() || option.file_follows ? " -r" : " -x";
    if (!option.choices.empty()) text += " -a " + in_quotes(in_a_row(option.choices));
    return text + " -d " + in_quotes(option.description);
}

std::string script(const CommandTree& tree) {
    std::string text = "# fish completion of assay; made by `assay completion fish`\n";
    for (const Command& verb : tree.verbs)
        text += "complete -c assay -f -n __fish_use_subcommand -a " + verb.name + " -d " +
                in_quotes(verb.summary) + "\n";
    for (const Command& verb : tree.verbs)
        for (const CommandOption& option : verb.options)
            text += "complete -c assay -n '__fish_seen_subcommand_from " + verb.name + "'" +
                    spell(option) + "\n";
    return text;
}

} // namespace

Shell fish_shell() {
    return {"fish", "assay completion fish > ~/.config/fish/completions/assay.fish", script};
}

} // namespace assay::cli
