// Completion in bash, without its bash-completion package.
#include "cli/completion/shells.hpp"

namespace assay::cli {

namespace {

std::string alternatives(const CommandOption& option) {
    std::string text;
    for (const std::string& name : option.names) text += (text.empty() ? "" : "|") + name;
    return text;
}

/// After an option that takes a value: its choices, or file names.
std::string values(const Command& verb) {
    std::string text;
    for (const CommandOption& option : verb.options) {
        if (option.value.empty()) continue;
        text += "        " + alternatives(option) + ") ";
        text += option.choices.empty() ? "return ;;\n"
                                       : "COMPREPLY=($(compgen -W '" + in_a_row(option.choices) +
                                             "' -- \"$current\")); return ;;\n";
    }
    return text.empty() ? "" : "        case $previous in\n" + text + "        esac\n";
}

std::string branch(const Command& verb) {
    std::vector<std::string> names;
    for (const CommandOption& option : verb.options)
        for (const std::string& name : option.names) names.push_back(name);
    return "    " + verb.name + ")\n" + values(verb) + "        words='" + in_a_row(names) +
           "' ;;\n";
}

std::string script(const CommandTree& tree) {
    std::vector<std::string> first;
    for (const Command& verb : tree.verbs) first.push_back(verb.name);
    for (const CommandOption& option : tree.tool.options)
        for (const std::string& name : option.names) first.push_back(name);
    std::string text = "# bash completion of assay; made by `assay completion bash`\n"
                       "_assay() {\n"
                       "    local current=${COMP_WORDS[COMP_CWORD]}\n"
                       "    local previous=${COMP_WORDS[COMP_CWORD - 1]}\n"
                       "    local words=\n"
                       "    COMPREPLY=()\n"
                       "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
                       "        COMPREPLY=($(compgen -W '" +
                       in_a_row(first) +
                       "' -- \"$current\"))\n"
                       "        return\n"
                       "    fi\n"
                       "    case ${COMP_WORDS[1]} in\n";
    for (const Command& verb : tree.verbs) text += branch(verb);
    return text + "    esac\n"
                  "    case $current in\n"
                  "    -*) COMPREPLY=($(compgen -W \"$words\" -- \"$current\")) ;;\n"
                  "    esac\n"
                  "}\n"
                  "# Where nothing of ours fits, file names do.\n"
                  "complete -o default -F _assay assay\n";
}

} // namespace

Shell bash_shell() {
    return {"bash", "assay completion bash > ~/.local/share/bash-completion/completions/assay",
            script};
}

} // namespace assay::cli
