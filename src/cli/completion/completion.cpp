// `assay completion`: a script that teaches a shell the verbs and options.
#include "cli/choice.hpp"
#include "cli/completion/shells.hpp"
#include "cli/verbs.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace assay::cli {

Action declare_completion(CLI::App& app) {
    auto name = std::make_shared<std::string>();
    std::vector<std::string> names;
    std::string hints;
    for (const Shell& shell : shells()) {
        names.emplace_back(shell.name);
        hints += "  " + std::string(shell.hint) + "\n";
    }
    app.add_option("SHELL", *name, "bash, zsh or fish")
        ->required()
        ->type_name("")
        ->check(one_of(names));
    app.footer("Install it for yourself:\n" + hints);
    const CLI::App* tool = app.get_parent();
    return [name, tool](Streams& streams) {
        for (const Shell& shell : shells())
            if (shell.name == *name) streams.out << shell.script(describe(*tool));
        return ExitCode::good;
    };
}

} // namespace assay::cli
