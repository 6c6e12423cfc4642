// `assay fmt`: rule files in the one canonical layout.
#include "cli/choice.hpp"
#include "cli/paint.hpp"
#include "cli/payload.hpp"
#include "cli/replace_file.hpp"
#include "cli/rule_files.hpp"
#include "cli/rule_options.hpp"
#include "cli/verb_options.hpp"
#include "cli/verbs.hpp"
#include "cli/words.hpp"
#include "diagnostic/render_text.hpp"
#include "library/beside.hpp"
#include "library/read_file.hpp"
#include "syntax/parse.hpp"
#include "syntax/print.hpp"

#include <algorithm>
#include <memory>
#include <optional>

namespace assay::cli {

namespace {

constexpr std::uint64_t most_bytes = 4u << 20;

struct FmtOptions {
    bool check = false;
    std::string color = "auto";
    std::vector<std::string> files;
};

void declare(VerbOptions& verb, FmtOptions& options) {
    verb.add_flag("--check", options.check,
                  "Change nothing; name the files that are not in the layout");
    declare_color(verb, options.color);
    verb.add_option("FILE", options.files,
                    "Rule files, and folders to search for *.assay; `-` is standard input")
        ->required()
        ->type_name("");
    verb.footer(
        "Comments are kept, and formatting twice changes nothing. `-` writes to standard output.\n"
        "Exit codes: 0 done, 1 (--check) some file is not in the layout, 2 some file could not be "
        "read, parsed or written.");
}

/// The text in its layout; nullopt where it does not parse, and `err` then says why.
std::optional<std::string> format(const std::string& name, const std::string& text,
                                  const Paint& paint, std::ostream& err) {
    diagnostic::Diagnostics diagnostics;
    const source::Sources sources{source::Source(name, text)};
    const syntax::File tree = syntax::parse(sources.front(), 0, {}, diagnostics);
    if (has_errors(diagnostics)) {
        err << render_text(diagnostics, sources, paint.on()) << "\n";
        return std::nullopt;
    }
    std::string result = print(tree, text);
    // A formatter that changed a meaning would be worse than none.
    const source::Source again(name, result);
    if (dump(syntax::parse(again, 0, {}, diagnostics)) == dump(tree)) return result;
    err << "assay: internal error: formatting `" << printable(name)
        << "` would change its meaning\n";
    return std::nullopt;
}

class Formatting {
  public:
    Formatting(const FmtOptions& options, Streams& streams)
        : options_(options), streams_(streams),
          paint_(Paint::choose(options.color, streams.terminal.err, streams.terminal)) {}

    void standard_input() {
        const Payload input = read_payload("-", streams_.in, most_bytes);
        if (!input.ok() || input.text.size() > most_bytes)
            return refuse(input.name, input.ok() ? "it is too long" : input.failure);
        const auto formatted = format(input.name, input.text, paint_, streams_.err);
        if (!formatted) return trouble();
        if (!options_.check)
            streams_.out << *formatted;
        else if (*formatted != input.text)
            differs(input.name);
    }

    void file(const std::string& name) {
        const auto read = library::read_regular_file(name, most_bytes);
        if (const auto* failure = std::get_if<library::ReadFailure>(&read)) {
            const bool missing = failure->cause == library::ReadFailure::Cause::missing;
            const std::string meant = missing ? library::did_you_mean_rule_file(name) : "";
            return refuse(name, failure->reason + (meant.empty() ? "" : "; " + printable(meant)));
        }
        const std::string& text = std::get<std::string>(read);
        const auto formatted = format(name, text, paint_, streams_.err);
        if (!formatted) return trouble();
        if (*formatted == text) return;
        if (options_.check) return differs(name);
        if (const std::string failure = replace_file(name, *formatted); !failure.empty())
            return refuse(name, failure);
        streams_.out << "formatted " << printable(name) << "\n";
    }

    void trouble() { code_ = ExitCode::trouble; }
    ExitCode code() const { return code_; }

  private:
    void differs(const std::string& name) {
        streams_.out << printable(name) << " is not formatted\n";
        code_ = worse(code_, ExitCode::findings);
    }

    void refuse(const std::string& name, const std::string& reason) {
        streams_.err << "assay: cannot format `" << printable(name) << "`: " << reason << "\n";
        trouble();
    }

    const FmtOptions& options_;
    Streams& streams_;
    Paint paint_;
    ExitCode code_ = ExitCode::good;
};

ExitCode fmt(const FmtOptions& options, Streams& streams) {
    std::vector<std::string> names = options.files;
    const auto dash = std::remove(names.begin(), names.end(), "-");
    const bool input = dash != names.end();
    names.erase(dash, names.end());

    Formatting formatting(options, streams);
    if (input) formatting.standard_input();
    const RuleFiles found = find_rule_files(names, streams.err);
    for (const std::string& file : found.files) formatting.file(file);
    if (!found.complete) formatting.trouble();
    return formatting.code();
}

} // namespace

Action declare_fmt(VerbOptions& verb) {
    auto options = std::make_shared<FmtOptions>();
    declare(verb, *options);
    return [options](Streams& streams) { return fmt(*options, streams); };
}

} // namespace assay::cli
