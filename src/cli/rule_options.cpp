// Options that several verbs share.
#include "cli/rule_options.hpp"

#include "cli/choice.hpp"
#include "cli/verb_options.hpp"

namespace assay::cli {

void declare_color(VerbOptions& verb, std::string& color) {
    verb.add_option("--color", color, "Colours (auto: on a terminal, without NO_COLOR)")
        ->one_of({"auto", "always", "never"});
}

void RuleOptions::declare(VerbOptions& verb) {
    verb.add_option("--rule-path", rule_path,
                    "Folder of used modules, after the rule file's own; may be repeated")
        ->type_name("DIR")
        ->repeatable();
    declare_color(verb, color);
}

LoadOptions RuleOptions::load() const {
    LoadOptions options;
    options.rule_path = rule_path;
    return options;
}

} // namespace assay::cli
