// `assay lint`: payloads, judged by a rule file.
#include "assay/assay.hpp"
#include "cli/choice.hpp"
#include "cli/nearest_file.hpp"
#include "cli/output/outputs.hpp"
#include "cli/payload.hpp"
#include "cli/rule_options.hpp"
#include "cli/verbs.hpp"
#include "cli/words.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <optional>

namespace assay::cli {

namespace {

struct LintOptions {
    RuleOptions rules;
    std::string rule_file;
    std::string type;
    std::string context_file;
    std::string language = "en";
    std::string door = "bytes";
    PayloadLimits limits;
    OutputOptions output;
    std::vector<std::string> payloads;
};

void declare(CLI::App& app, LintOptions& options) {
    app.add_option("-r,--rules", options.rule_file, "The rule file")->required()->type_name("FILE");
    app.add_option("--as", options.type,
                   "The record or type to judge by, where the file has several")
        ->type_name("RECORD");
    app.add_option("--context", options.context_file,
                   "Facts for the rules' `context`: a JSON object in a file")
        ->type_name("FILE");
    options.output.declare(app);
    app.add_option("--lang", options.language, "Language of the messages: en or ru")
        ->type_name("LANG")
        ->check(one_of({"en", "ru"}));
    app.add_option("--door", options.door,
                   "How payloads are read: bytes, or document (nlohmann/json)")
        ->type_name("DOOR")
        ->check(one_of({"bytes", "document"}));
    app.add_option("--max-errors", options.limits.errors,
                   "Findings listed for one payload (100); all are counted")
        ->type_name("N")
        ->check(CLI::Range(1, 1'000'000));
    options.rules.declare(app);
    app.add_option("PAYLOAD", options.payloads, "JSON files; `-` is standard input")
        ->required()
        ->type_name("");
    app.footer(
        "Exit codes: 0 all payloads are valid, 1 some are not, 2 something could not be read.\n"
        "A rule file with one record needs no --as.");
}

/// The rules, the type and the facts that all payloads are judged by.
struct Setting {
    Ruleset ruleset;
    TypeHandle type;
    Context context;
};

/// nullopt where the rules are broken; their author is told.
std::optional<Ruleset> load_rules(const LintOptions& options, Streams& streams) {
    const Loaded loaded = load_file(options.rule_file, options.rules.load());
    if (loaded) return loaded.ruleset();
    const Paint paint = Paint::choose(options.rules.color, streams.terminal.err, streams.terminal);
    streams.err << (paint.on() ? loaded.coloured_text() : loaded.text())
                << "\nassay: nothing was linted, because the rules do not load"
                << did_you_mean_file(options.rule_file) << "\n";
    return std::nullopt;
}

std::optional<TypeHandle> choose_type(const LintOptions& options, const Ruleset& rules,
                                      std::ostream& err) {
    const std::vector<std::string> records = rules.records();
    const std::string file = "`" + printable(options.rule_file) + "`";
    if (!options.type.empty()) {
        const std::optional<TypeHandle> type = rules.type(options.type);
        if (!type)
            err << "assay: " << file << " has no type `" << printable(options.type) << "`"
                << did_you_mean(options.type, rules.types()) << "\nIts types are "
                << listed(rules.types()) << ".\n";
        return type;
    }
    if (records.size() == 1) return rules.type(records.front());
    if (records.empty())
        err << "assay: " << file
            << " has no record; say which type is meant with --as: " << listed(rules.types())
            << "\n";
    else
        err << "assay: " << file << " has " << records.size()
            << " records; say which is meant with --as: " << listed(records) << "\n";
    return std::nullopt;
}

std::optional<Context> read_context(const LintOptions& options, const Ruleset& rules,
                                    Streams& streams) {
    if (options.context_file.empty()) return Context();
    const Payload facts = read_payload(options.context_file, streams.in, options.limits.bytes);
    if (!facts.ok()) {
        streams.err << "assay: cannot read the context `" << printable(facts.name)
                    << "`: " << facts.failure << "\n";
        return std::nullopt;
    }
    Context context = Context::from_json(rules, facts.text);
    if (context.ok()) return context;
    streams.err << "assay: the context `" << printable(facts.name)
                << "` does not fit the rules: " << printable(context.error()) << "\n";
    return std::nullopt;
}

std::optional<Setting> prepare(const LintOptions& options, Streams& streams) {
    const auto from_stdin = std::count(options.payloads.begin(), options.payloads.end(), "-") +
                            (options.context_file == "-" ? 1 : 0);
    if (from_stdin > 1) {
        streams.err << "assay: standard input can be read only once, and `-` is given twice\n";
        return std::nullopt;
    }
    const std::optional<Ruleset> rules = load_rules(options, streams);
    if (!rules) return std::nullopt;
    const std::optional<TypeHandle> type = choose_type(options, *rules, streams.err);
    if (!type) return std::nullopt;
    std::optional<Context> context = read_context(options, *rules, streams);
    if (!context) return std::nullopt;
    return Setting{*rules, *type, std::move(*context)};
}

ExitCode lint(const LintOptions& options, Streams& streams) {
    const std::optional<Setting> setting = prepare(options, streams);
    if (!setting) return ExitCode::trouble;

    Outputs outputs(options.output, options.rules.color, streams);
    if (!outputs.begin()) return ExitCode::trouble;
    const auto door = options.door == "document" ? library::Door::document : library::Door::bytes;
    Workspace workspace(setting->ruleset, options.limits);
    for (const std::string& name : options.payloads) {
        const Payload payload = read_payload(name, streams.in, options.limits.bytes);
        if (!payload.ok()) {
            outputs.unreadable(payload.name, payload.failure);
            continue;
        }
        outputs.record({payload.name, std::nullopt, payload.text, "",
                        judge(workspace, setting->type, payload.text, setting->context, door,
                              options.language)});
        if (outputs.enough()) break;
    }
    return outputs.end();
}

} // namespace

Action declare_lint(CLI::App& app) {
    auto options = std::make_shared<LintOptions>();
    declare(app, *options);
    return [options](Streams& streams) { return lint(*options, streams); };
}

} // namespace assay::cli
