// Completion in bash, without its bash-completion package.
#include "cli/completion/shells.hpp"

namespace assay::cli {

namespace {

std::string alternatives(const CommandOption& option) {
    std::string text;
    for (const std::string& name : option.names) text += (text.empty() ? "" : "|") + name;
    return text;
}

/// What of the words fits. Behind a word that a file's name follows stands no blank; the shell
/// takes what stands behind a `=` for a word of its own, and completes files there.
std::string offer(const std::vector<std::string>& words, bool file_follows) {
    return "COMPREPLY=($(compgen -W '" + in_a_row(words) + "' -- \"$current\"))" +
           (file_follows ? "; compopt -o nospace 2>/dev/null" : "");
}

/// After an option that takes a value: its choices, or file names.
std::string values(const Command& verb) {
    std::string text;
    for (const CommandOption& option : verb.options) {
        if (option.value.empty()) continue;
        text += "        " + alternatives(option) + ") ";
        if (!option.choices.empty()) text += offer(option.choices, option.file_follows) + "; ";
        text += "return ;;\n";
    }
    return text.empty() ? "" : "        case $previous in\n" + text + "        esac\n";
}

std::vector<std::string> option_names(const Command& command) {
    std::vector<std::string> names;
    for (const CommandOption& option : command.options)
        names.insert(names.end(), option.names.begin(), option.names.end());
    return names;
}

std::string branch(const Command& verb) {
    return "    " + verb.name + ")\n" + values(verb) + "        words='" +
           in_a_row(option_names(verb)) + "' ;;\n";
}

std::string script(const CommandTree& tree) {
    std::vector<std::string> first = option_names(tree.tool);
    for (const Command& verb : tree.verbs) first.push_back(verb.name);
    std::string text = "# bash completion of assay; made by `assay completion bash`\n"
                       "_assay() {\n"
                       "    local current=${COMP_WORDS[COMP_CWORD]}\n"
                       "    local previous=${COMP_WORDS[COMP_CWORD - 1]}\n"
                       "    local words=\n"
                       "    COMPREPLY=()\n"
                       "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
                       "        " +
                       offer(first, false) +
                       "\n        return\n"
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
