// What the command line says to `lint`.
#include "cli/lint_options.hpp"

#include "cli/choice.hpp"

#include <CLI/CLI.hpp>

namespace assay::cli {

namespace {

void declare_rules(CLI::App& app, LintOptions& options) {
    app.add_option("-r,--rules", options.rule_file, "The rule file")->type_name("FILE");
    app.add_option("--as", options.type,
                   "The record or type to judge by, where the file has several")
        ->type_name("RECORD");
    app.add_option("--context", options.context_file,
                   "Facts for the rules' `context`: a JSON object in a file")
        ->type_name("FILE");
}

void declare_project(CLI::App& app, LintOptions& options) {
    CLI::Option* file =
        app.add_option("--config", options.project_file,
                       "The assay.toml to go by (the one in this folder, or above it)")
            ->type_name("FILE")
            ->group("Configuration");
    app.add_flag("--no-config", options.no_project, "Go by no assay.toml")
        ->excludes(file)
        ->group("Configuration");
    app.add_flag("--show-config", options.show_project,
                 "Say what would be judged by what, and why; judge nothing")
        ->group("Configuration");
}

void declare_inputs(CLI::App& app, LintOptions& options) {
    app.add_option("--stdin-filename", options.stdin_name,
                   "What standard input is called; its ending says what it holds")
        ->type_name("NAME")
        ->group("Inputs");
    CLI::Option* lines =
        app.add_flag("--ndjson", options.lines, "Each line is a record, whatever the ending")
            ->group("Inputs");
    app.add_flag("--each", options.each, "Each element of an array is a record")
        ->excludes(lines)
        ->group("Inputs");
}

void declare_streams(CLI::App& app, LintOptions& options) {
    app.add_option("-j,--jobs", options.jobs, "Threads (one for each core)")
        ->type_name("N")
        ->check(CLI::Range(1, 256))
        ->group("Streams");
    CLI::Option* verdicts =
        app.add_flag("--verdicts{word}", options.verdicts,
                     "Instead of findings, a line for each record: its verdict, or with\n"
                     "--verdicts=json its report")
            ->check(one_of({"word", "json"}))
            ->group("Streams");
    app.add_option("--pass", options.pass,
                   "Instead of findings, the records that are valid, or invalid, unchanged")
        ->type_name("valid|invalid")
        ->check(one_of({"valid", "invalid"}))
        ->excludes(verdicts)
        ->group("Streams");
    app.add_option("--id", options.id_pointer,
                   "Copy the record's value at this JSON Pointer into each finding")
        ->type_name("POINTER")
        ->group("Streams");
    app.add_option("--summary", options.summary_file,
                   "Write the totals there, as JSON; `assay summary` adds them up")
        ->type_name("FILE")
        ->group("Streams");
}

void declare_fixes(CLI::App& app, LintOptions& options) {
    CLI::Option* fix =
        app.add_flag("--fix", options.fix,
                     "Mend in the files what can be mended safely, and lint what is left")
            ->group("Fixes");
    app.add_flag("--diff", options.diff,
                 "Instead of findings, what --fix would change; writes nothing")
        ->excludes(fix)
        ->group("Fixes");
}

} // namespace

void LintOptions::declare(CLI::App& app) {
    app_ = &app;
    declare_rules(app, *this);
    output.declare(app);
    app.add_option("--lang", language, "Language of the messages: en or ru")
        ->type_name("LANG")
        ->check(one_of({"en", "ru"}));
    app.add_option("--door", door, "How payloads are read: bytes, or document (nlohmann/json)")
        ->type_name("DOOR")
        ->check(one_of({"bytes", "document"}));
    app.add_option("--max-errors", limits.errors,
                   "Findings listed for one payload (100); all are counted")
        ->type_name("N")
        ->check(CLI::Range(1, 1'000'000));
    app.add_flag("--watch", watch,
                 "Lint again whenever a payload, a rule file or assay.toml changes");
    rules.declare(app);
    declare_project(app, *this);
    declare_inputs(app, *this);
    declare_streams(app, *this);
    declare_fixes(app, *this);
    app.add_option("PAYLOAD", payloads,
                   "JSON and NDJSON files (also .gz, .zst), folders, patterns such as\n"
                   "'in/**/*.json'; `-` is standard input")
        ->type_name("");
    app.footer(
        "Exit codes: 0 all payloads are valid, 1 some are not, 2 something could not be read,\n"
        "130 interrupted. A rule file with one record needs no --as. What `assay check` warns of "
        "in a\n"
        "rule file is not said here.");
}

bool LintOptions::has(const std::string& option) const {
    return app_ != nullptr && app_->count(option) > 0;
}

void LintOptions::complete_from(const Project& project) {
    if (project.format && !has("--format")) output.format = *project.format;
    if (project.language && !has("--lang")) language = *project.language;
    if (project.max_errors && !has("--max-errors")) limits.errors = *project.max_errors;
    for (const std::string& folder : project.rule_path)
        rules.rule_path.push_back(project.resolve(folder));
}

} // namespace assay::cli
