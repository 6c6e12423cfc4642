// Completion in zsh.
#include "cli/completion/shells.hpp"

namespace assay::cli {

namespace {

/// A description inside `[…]`.
std::string described(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

std::string value_of(const CommandOption& option) {
    if (option.value.empty()) return "";
    if (option.file_follows)
        return ":" + option.value + ":{compset -P \"*=\" && _files || compadd -S \"\" -- " +
               in_a_row(option.choices) + "}";
    if (!option.choices.empty()) return ":" + option.value + ":(" + in_a_row(option.choices) + ")";
    return ":" + option.value + ":_files";
}

std::string branch(const Command& verb) {
    std::string text = "    " + verb.name + ")\n        _arguments -S \\\n";
    for (const CommandOption& option : verb.options)
        for (const std::string& name : option.names)
            text += "            " +
                    in_quotes("*" + name + "[" + described(option.description) + "]" +
                              value_of(option)) +
                    " \\\n";
    return text + "            '*:file:_files' ;;\n";
}

std::string script(const CommandTree& tree) {
    std::string text = "#compdef assay\n"
                       "# zsh completion of assay; made by `assay completion zsh`\n"
                       "_assay() {\n"
                       "    local -a verbs\n"
                       "    verbs=(\n";
    for (const Command& verb : tree.verbs)
        text += "        " + in_quotes(verb.name + ":" + described(verb.summary)) + "\n";
    text += "    )\n"
            "    if (( CURRENT == 2 )); then\n"
            "        _describe verb verbs\n"
            "        return\n"
            "    fi\n"
            "    local verb=$words[2]\n"
            "    shift words\n"
            "    (( CURRENT-- ))\n"
            "    case $verb in\n";
    for (const Command& verb : tree.verbs) text += branch(verb);
    return text + "    esac\n"
                  "}\n"
                  "if [ \"$funcstack[1]\" = _assay ]; then\n"
                  "    _assay \"$@\"\n"
                  "else\n"
                  "    compdef _assay assay\n"
                  "fi\n";
}

} // namespace

Shell zsh_shell() {
    return {"zsh", "assay completion zsh > _assay, in a folder of $fpath", script};
}

} // namespace assay::cli
