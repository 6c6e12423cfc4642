// `assay completion`: a script that teaches a shell the verbs and options.
#include "cli/choice.hpp"
#include "cli/completion/shells.hpp"
#include "cli/verb_options.hpp"
#include "cli/verbs.hpp"

#include <memory>

namespace assay::cli {

Action declare_completion(VerbOptions& verb) {
    auto name = std::make_shared<std::string>();
    std::vector<std::string> names;
    std::string hints;
    for (const Shell& shell : shells()) {
        names.emplace_back(shell.name);
        hints += "  " + std::string(shell.hint) + "\n";
    }
    verb.add_option("SHELL", *name, "Which shell")->required()->type_name("")->check([&names] {
        return one_of(names);
    });
    verb.footer("Install it for yourself:\n" + hints);
    const CLI::App* tool = &verb.tool();
    return [name, tool](Streams& streams) {
        for (const Shell& shell : shells())
            if (shell.name == *name) streams.out << shell.script(describe(*tool));
        return ExitCode::good;
    };
}

} // namespace assay::cli
