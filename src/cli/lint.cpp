// `assay lint`: payloads, judged by rules.
#include "cli/discard.hpp"
#include "cli/fix/fix_files.hpp"
#include "cli/interrupt.hpp"
#include "cli/lint_inputs.hpp"
#include "cli/project/find_project.hpp"
#include "cli/show_project.hpp"
#include "cli/stream/record_key.hpp"
#include "cli/stream/run_stream.hpp"
#include "cli/summary_file.hpp"
#include "cli/verb_options.hpp"
#include "cli/verbs.hpp"
#include "cli/watch/repeat.hpp"
#include "cli/words.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <memory>
#include <thread>

namespace assay::cli {

namespace {

bool refuse(std::ostream& err, const std::string& reason) {
    err << "assay: " << reason << "\n";
    return false;
}

/// `--verdicts json` reads like an option and its value.
std::string report_format_among_payloads(const LintOptions& options) {
    if (options.verdicts.empty()) return {};
    for (const std::string& word : options.payloads) {
        std::error_code error;
        if ((word == "json" || word == "word") && !std::filesystem::exists(word, error))
            return word;
    }
    return {};
}

/// What is wrong with options that are right each by itself.
bool make_sense(const LintOptions& options, std::ostream& err) {
    if (const auto flaw = flaw_of_standard_input(options.from_standard_input()); !flaw.empty())
        return refuse(err, flaw);
    if (!is_pointer(options.id_pointer))
        return refuse(err, "`" + printable(options.id_pointer) +
                               "` is no JSON Pointer; one looks like `/customer/id`");
    if (const std::string word = report_format_among_payloads(options); !word.empty())
        return refuse(err,
                      "there is no file `" + word + "`: did you mean `--verdicts=" + word + "`?");
    const bool filter = !options.verdicts.empty() || !options.pass.empty();
    if (filter && (options.fix || options.diff))
        return refuse(err, "--fix and --diff are for files; --verdicts and --pass for streams");
    if (options.diff && options.output.redact)
        return refuse(err, "--diff shows lines of payloads, and --redact forbids that");
    if (options.watch && options.fix)
        return refuse(err, "--watch only looks; what it shows is mended by --fix alone");
    return true;
}

/// Records can be passed on unchanged only where something separates them.
bool can_be_passed_on(const std::vector<Input>& inputs, std::ostream& err) {
    const auto other = std::find_if(inputs.begin(), inputs.end(), [](const Input& input) {
        return input.kind.layout != Layout::lines;
    });
    if (other == inputs.end()) return true;
    return refuse(err, "--pass needs a record in each line, and `" + printable(other->shown) +
                           "` is not said to have that (see --ndjson)");
}

StreamOptions stream_options(const LintOptions& options) {
    StreamOptions stream;
    stream.limits = options.limits;
    stream.language = options.language;
    if (options.door == "document") stream.door = library::Door::document;
    if (options.verdicts == "word") stream.per_record = PerRecord::verdict;
    if (options.verdicts == "json") stream.per_record = PerRecord::report;
    if (options.pass == "valid") stream.per_record = PerRecord::valid_itself;
    if (options.pass == "invalid") stream.per_record = PerRecord::invalid_itself;
    stream.require_decided = options.output.failure.require_decided;
    const OutputOptions& output = options.output;
    const bool shown = output.format == "text" || output.format == "html";
    stream.excerpts = !output.redact && (shown || !output.files.empty());
    stream.listed = stream.per_record == PerRecord::nothing || !output.files.empty() ||
                    !output.baseline.empty() || !output.write_baseline.empty();
    stream.id_pointer = options.id_pointer;
    stream.jobs =
        options.jobs > 0 ? options.jobs : std::max(1u, std::thread::hardware_concurrency());
    return stream;
}

bool write_summary(const std::string& file, const Totals& totals, std::ostream& err) {
    std::ofstream out(file, std::ios::binary);
    out << to_summary_json(totals);
    if (out.flush()) return true;
    return refuse(err,
                  "cannot write the summary `" + printable(file) + "`: " + why_not_written(errno));
}

/// The totals, for people or into a file. Of nothing there is nothing to say.
bool tell_totals(const LintOptions& options, const Totals& totals, Streams& streams) {
    const bool listed = options.verdicts.empty() && options.pass.empty() && !options.diff;
    const OutputOptions& output = options.output;
    const bool for_people =
        !output.quiet && (!listed || (output.format == "text" && !output.statistics));
    if (interrupt::arrived()) streams.err << "assay: interrupted; so far:\n";
    if (for_people && totals.payloads + totals.unreadable > 0) {
        const Paint paint =
            Paint::choose(options.rules.color, streams.terminal.err, streams.terminal);
        streams.err << paint.strong(totals.sentence()) << "\n";
    }
    return options.summary_file.empty() || write_summary(options.summary_file, totals, streams.err);
}

ExitCode judge(const LintOptions& options, const std::vector<Input>& inputs, bool complete,
               Streams& streams) {
    const StreamOptions stream = stream_options(options);
    Discard nowhere; // what is written for each record, or the diff, takes the findings' place
    const bool listed = stream.per_record == PerRecord::nothing && !options.diff;
    Streams listing{streams.in, listed ? streams.out : nowhere, streams.err, streams.terminal};
    Outputs outputs(options.output, options.rules.color, listing);
    Progress progress(streams.err, streams.terminal.err, total_size(inputs));
    Telling telling(inputs, outputs, streams.out, streams.err, progress);
    InputReader reader(inputs, streams.in, window_sizes(stream));

    for (const Input& input : inputs) outputs.spare(input.name);
    if (!outputs.begin()) return ExitCode::trouble;
    run_stream(reader, inputs, stream, telling);
    progress.hide();
    ExitCode code = outputs.end();
    if (!streams.out || !complete || telling.incomplete()) code = worse(code, ExitCode::trouble);
    if (interrupt::arrived()) code = ExitCode::interrupted;
    Totals totals = outputs.totals();
    totals.complete = complete && !telling.incomplete() && !interrupt::arrived();
    streams.out.flush(); // findings before the totals, where both go to one terminal
    if (!streams.out) return ExitCode::trouble; // nobody reads on
    if (!tell_totals(options, totals, streams)) code = worse(code, ExitCode::trouble);
    return code;
}

/// Standard input cannot be written.
bool can_be_fixed(const std::vector<Input>& inputs, std::ostream& err) {
    for (const Input& input : inputs)
        if (input.name == "-")
            return refuse(err, "standard input cannot be fixed; name files or folders");
    return true;
}

ExitCode fix(const LintOptions& options, const std::vector<Input>& inputs, Streams& streams) {
    if (!can_be_fixed(inputs, streams.err)) return ExitCode::trouble;
    FixOptions fixing;
    fixing.mode = options.diff ? FixMode::show : FixMode::write;
    fixing.limits = options.limits;
    fixing.paint = Paint::choose(options.rules.color, streams.terminal.out, streams.terminal);
    const FixOutcome outcome = fix_files(inputs, fixing, streams);
    streams.out.flush(); // the difference before the sentence, where both go to one terminal
    if (const std::string sentence = outcome.sentence(fixing.mode); !sentence.empty())
        streams.err << "assay: " << sentence << "\n";
    if (!outcome.good) return ExitCode::trouble;
    const bool pending = options.diff && outcome.findings() > 0;
    return pending && !options.output.failure.exit_zero ? ExitCode::findings : ExitCode::good;
}

/// Nullopt where it cannot be used.
std::optional<FoundProject> project_of(const LintOptions& options, Streams& streams) {
    if (options.no_project) return FoundProject{};
    FoundProject found = find_project(options.project_file, options.rules.color, streams);
    if (!found.good) return std::nullopt;
    return found;
}

/// `watch`, where there is one, is told of all that the run depends on.
ExitCode lint_once(LintOptions options, Streams& streams, LintWatch* watch) {
    const std::optional<FoundProject> found = project_of(options, streams);
    if (!found) return ExitCode::trouble;
    const Project* project = found->project ? &*found->project : nullptr;
    if (project) options.complete_from(*project);
    if (project && watch) watch->cover(*project);
    std::optional<LintPlan> plan = plan_inputs(options, project, streams.err);
    if (!plan) return ExitCode::trouble;
    if (options.show_project) {
        show_project(options, project, *plan, streams.out);
        return plan->complete ? ExitCode::good : ExitCode::trouble;
    }
    const bool complete = plan->complete;
    Settings settings(streams, options.rules.color, options.limits);
    const std::optional<std::vector<Input>> inputs = load_inputs(std::move(*plan), settings);
    if (!inputs) return ExitCode::trouble;
    if (!options.pass.empty() && !can_be_passed_on(*inputs, streams.err)) return ExitCode::trouble;
    interrupt::watch();
    ExitCode code = ExitCode::good;
    if (options.fix || options.diff) {
        code = fix(options, *inputs, streams);
        if (code == ExitCode::trouble) return code;
    }
    return worse(code, judge(options, *inputs, complete, streams));
}

ExitCode lint(const LintOptions& options, Streams& streams) {
    if (!make_sense(options, streams.err)) return ExitCode::trouble;
    if (!options.watch) return lint_once(options, streams, nullptr);
    return repeat_on_change(options, streams, [&options, &streams](LintWatch& watch) {
        return lint_once(options, streams, &watch);
    });
}

} // namespace

Action declare_lint(VerbOptions& verb) {
    auto options = std::make_shared<LintOptions>();
    options->declare(verb);
    return [options](Streams& streams) { return lint(*options, streams); };
}

} // namespace assay::cli
