// `assay check`: mistakes in rule files.
#include "assay/ruleset.hpp"
#include "cli/choice.hpp"
#include "cli/paint.hpp"
#include "cli/rule_files.hpp"
#include "cli/rule_options.hpp"
#include "cli/verb_options.hpp"
#include "cli/verbs.hpp"
#include "cli/words.hpp"
#include "report/json_text.hpp"

#include <memory>
#include <set>
#include <tuple>

namespace assay::cli {

namespace {

struct CheckOptions {
    RuleOptions rules;
    std::string format = "text";
    std::vector<std::string> files;
};

void declare(VerbOptions& verb, CheckOptions& options) {
    verb.add_option("--format", options.format, "How findings are written (text)")
        ->one_of({"text", "json"});
    options.rules.declare(verb);
    verb.add_option("FILE", options.files,
                    "Rule files, and folders to search for *.assay; `-` is standard input")
        ->required()
        ->type_name("");
    verb.footer("Exit codes: 0 no errors (there may be warnings), 1 errors, 2 something could not "
                "be read.");
}

/// What was found in all files. A module that several of them use is counted once.
class Tally {
  public:
    /// False where all of it was known before.
    bool add(const Loaded& loaded) {
        bool news = false;
        bool sound = true;
        for (const RuleDiagnostic& found : loaded.diagnostics()) {
            sound = sound && found.warning;
            unreadable_ =
                unreadable_ || found.code == "unreadable" || found.code == "unreadable-module";
            if (!seen_.insert({found.file, found.line, found.column, found.code, found.message})
                     .second)
                continue;
            ++(found.warning ? warnings : errors);
            news = true;
        }
        ++files;
        if (!sound) ++broken;
        return news;
    }

    ExitCode verdict() const {
        if (unreadable_) return ExitCode::trouble;
        return errors > 0 ? ExitCode::findings : ExitCode::good;
    }

    std::string sentence() const {
        std::string text = counted(files, "file") + ": ";
        if (broken < files) text += std::to_string(files - broken) + " sound";
        if (broken > 0)
            text += (broken < files ? ", " : "") + std::to_string(broken) + " with errors";
        if (errors > 0) text += "; " + counted(errors, "error");
        if (warnings > 0) text += (errors > 0 ? ", " : "; ") + counted(warnings, "warning");
        return text;
    }

    std::size_t files = 0;
    std::size_t broken = 0;
    std::size_t errors = 0;
    std::size_t warnings = 0;

  private:
    std::set<std::tuple<std::string, std::uint32_t, std::uint32_t, std::string, std::string>> seen_;
    bool unreadable_ = false;
};

void write_text(const Loaded& loaded, bool colour, std::ostream& out) {
    const std::string& text = colour ? loaded.coloured_text() : loaded.text();
    if (!text.empty()) out << text << "\n";
}

std::string quoted(const std::string& text) {
    std::string json;
    report::append_json_string(json, text);
    return json;
}

ExitCode check(const CheckOptions& options, Streams& streams) {
    const RuleFiles found = find_rule_files(options.files, streams.err);
    const Paint paint = Paint::choose(options.rules.color, streams.terminal.out, streams.terminal);
    const bool json = options.format == "json";
    Tally tally;
    if (json) streams.out << "{\"version\":1,\"files\":[";
    for (const std::string& file : found.files) {
        const Loaded loaded = load_rules(file, options.rules.load(), streams.in);
        const bool news = tally.add(loaded);
        if (json)
            streams.out << (tally.files > 1 ? "," : "") << "{\"file\":" << quoted(shown_rules(file))
                        << ",\"diagnostics\":" << loaded.json() << "}";
        else if (news)
            write_text(loaded, paint.on(), streams.out);
    }
    if (json)
        streams.out << "],\"summary\":{\"files\":" << tally.files << ",\"errors\":" << tally.errors
                    << ",\"warnings\":" << tally.warnings << "}}\n";
    else if (tally.files > 0)
        streams.out << paint.strong(tally.sentence()) << "\n";
    return found.complete && tally.files > 0 ? tally.verdict() : ExitCode::trouble;
}

} // namespace

Action declare_check(VerbOptions& verb) {
    auto options = std::make_shared<CheckOptions>();
    declare(verb, *options);
    return [options](Streams& streams) { return check(*options, streams); };
}

} // namespace assay::cli
