// What the command line says to `lint`.
#include "cli/lint_options.hpp"

#include "cli/choice.hpp"
#include "cli/setting.hpp"
#include "cli/verb_options.hpp"

#include <algorithm>

namespace assay::cli {

namespace {

void declare_rules(VerbOptions& verb, LintOptions& options) {
    verb.add_option("-r,--rules", options.rule_file, "The rule file")->type_name("FILE");
    verb.add_option("--as", options.type,
                    "The record or type to judge by, where the file has several")
        ->type_name("RECORD");
    verb.add_option("--context", options.context_file,
                    "Facts for the rules' `context`: a JSON object in a file")
        ->type_name("FILE");
}

void declare_project(VerbOptions& verb, LintOptions& options) {
    const VerbOption file =
        verb.add_option("--config", options.project_file,
                        "The assay.toml to go by (the one in this folder, or above it)")
            ->type_name("FILE")
            ->group("Configuration");
    verb.add_flag("--no-config", options.no_project, "Go by no assay.toml")
        ->excludes(file)
        ->group("Configuration");
    verb.add_flag("--show-config", options.show_project,
                  "Say what would be judged by what, and why; judge nothing")
        ->group("Configuration");
}

void declare_inputs(VerbOptions& verb, LintOptions& options) {
    verb.add_option("--stdin-filename", options.stdin_name,
                    "What standard input is called; its ending says what it holds")
        ->type_name("NAME")
        ->group("Inputs");
    const VerbOption lines =
        verb.add_flag("--ndjson", options.lines, "Each line is a record, whatever the ending")
            ->group("Inputs");
    verb.add_flag("--each", options.each, "Each element of an array is a record")
        ->excludes(lines)
        ->group("Inputs");
}

void declare_streams(VerbOptions& verb, LintOptions& options) {
    verb.add_option("-j,--jobs", options.jobs, "Threads (one for each core)")
        ->type_name("N")
        ->check([] { return whole_number(1, 256); })
        ->group("Streams");
    const VerbOption verdicts =
        verb.add_flag("--verdicts{word}", options.verdicts,
                      "Instead of findings, a line for each record: its verdict, or with "
                      "--verdicts=json its report")
            ->one_of({"word", "json"})
            ->group("Streams");
    verb.add_option("--pass", options.pass,
                    "Instead of findings, the records that are valid, or invalid, unchanged")
        ->one_of({"valid", "invalid"})
        ->excludes(verdicts)
        ->group("Streams");
    verb.add_option("--id", options.id_pointer,
                    "Copy the record's value at this JSON Pointer into each finding")
        ->type_name("POINTER")
        ->group("Streams");
    verb.add_option("--summary", options.summary_file,
                    "Write the totals there, as JSON; `assay summary` adds them up")
        ->type_name("FILE")
        ->group("Streams");
}

void declare_fixes(VerbOptions& verb, LintOptions& options) {
    const VerbOption fix =
        verb.add_flag("--fix", options.fix,
                      "Mend in the files what can be mended safely, and lint what is left")
            ->group("Fixes");
    verb.add_flag("--diff", options.diff,
                  "Instead of findings, what --fix would change; writes nothing")
        ->excludes(fix)
        ->group("Fixes");
}

} // namespace

void LintOptions::declare(VerbOptions& verb) {
    app_ = &verb.verb();
    declare_rules(verb, *this);
    output.declare(verb);
    verb.add_option("--lang", language, "Language of the messages (en)")->one_of({"en", "ru"});
    verb.add_option("--door", door,
                    "How payloads are read: as bytes (the default), or as a parsed document of "
                    "nlohmann/json; for comparing the two")
        ->one_of({"bytes", "document"});
    verb.add_option("--max-errors", limits.errors,
                    "Findings listed for one payload (100); all are counted")
        ->type_name("N")
        ->check([] { return whole_number(1, 1'000'000); });
    verb.add_flag("--watch", watch,
                  "Lint again whenever a payload, a rule file or assay.toml changes");
    rules.declare(verb);
    declare_project(verb, *this);
    declare_inputs(verb, *this);
    declare_streams(verb, *this);
    declare_fixes(verb, *this);
    verb.add_option("PAYLOAD", payloads,
                    "JSON and NDJSON files (also .gz, .zst), folders, patterns such as "
                    "'in/**/*.json'; `-` is standard input")
        ->type_name("");
    verb.footer(
        "Examples:\n"
        "  assay lint -r order.assay order.json\n"
        "  assay lint -r order.assay --as Order --format concise in/\n"
        "  assay lint -r order.assay --pass valid <day.ndjson >good.ndjson\n\n"
        "A rule file with one record needs no --as. Where there is an assay.toml, it says which "
        "rules judge which files. What `assay check` warns of in a rule file is not said here.\n"
        "Exit codes: 0 all payloads are valid, 1 some are not, 2 something could not be read, "
        "130 interrupted.");
}

bool LintOptions::has(const std::string& option) const {
    const CLI::Option* mentioned = app_ == nullptr ? nullptr : app_->get_option_no_throw(option);
    return mentioned != nullptr && mentioned->count() > 0;
}

std::vector<std::string> LintOptions::from_standard_input() const {
    std::vector<std::string> contents =
        cli::from_standard_input({rule_file, type, context_file, {}});
    const auto dashes = std::count(payloads.begin(), payloads.end(), "-");
    if (dashes > 0) contents.emplace_back("a payload");
    if (dashes > 1) contents.emplace_back("another payload");
    if (payloads.empty() && means_a_stream()) contents.emplace_back("the payloads");
    return contents;
}

void LintOptions::complete_from(const Project& project) {
    if (project.format && !has("--format")) output.format = *project.format;
    if (project.language && !has("--lang")) language = *project.language;
    if (project.max_errors && !has("--max-errors")) limits.errors = *project.max_errors;
    for (const std::string& folder : project.rule_path)
        rules.rule_path.push_back(project.resolve(folder));
}

} // namespace assay::cli
