// Options that several verbs share.
#include "cli/rule_options.hpp"

#include "cli/choice.hpp"

#include <CLI/CLI.hpp>

namespace assay::cli {

void RuleOptions::declare(CLI::App& app) {
    app.add_option("--rule-path", rule_path,
                   "Folder of used modules, after the rule file's own; may be repeated")
        ->type_name("DIR")
        ->expected(1)
        ->take_all()
        ->allow_extra_args(false);
    app.add_option("--color", color,
                   "Colours: auto (on a terminal, without NO_COLOR), always or never")
        ->type_name("WHEN")
        ->check(one_of({"auto", "always", "never"}));
}

LoadOptions RuleOptions::load() const {
    LoadOptions options;
    options.rule_path = rule_path;
    return options;
}

} // namespace assay::cli
