// `assay summary`: the totals of several runs, added up.
#include "cli/choice.hpp"
#include "cli/failure_options.hpp"
#include "cli/payload.hpp"
#include "cli/summary_file.hpp"
#include "cli/verb_options.hpp"
#include "cli/verbs.hpp"
#include "cli/words.hpp"

#include <memory>

namespace assay::cli {

namespace {

constexpr std::uint64_t most_bytes = 1u << 16;

struct SummaryOptions {
    std::string format = "text";
    FailureOptions failure;
    std::vector<std::string> files;
};

/// False where the file is no summary, and `err` then says so.
bool add_file(const std::string& name, Totals& totals, Streams& streams) {
    const Payload file = read_payload(name, streams.in, most_bytes);
    if (!file.ok()) {
        streams.err << "assay: cannot read `" << printable(file.name) << "`: " << file.failure
                    << "\n";
        return false;
    }
    const std::optional<Totals> read = read_summary_json(file.text);
    if (!read) {
        streams.err << "assay: `" << printable(file.name)
                    << "` is not a summary that `assay lint --summary` writes\n";
        return false;
    }
    totals += *read;
    return true;
}

ExitCode verdict_of(const Totals& totals, const FailureOptions& failure) {
    if (totals.unreadable > 0 || !totals.complete) return ExitCode::trouble;
    return failure.fails(totals) && !failure.exit_zero ? ExitCode::findings : ExitCode::good;
}

ExitCode summary(const SummaryOptions& options, Streams& streams) {
    Totals totals;
    bool complete = true;
    for (const std::string& file : options.files)
        complete = add_file(file, totals, streams) && complete;
    if (!complete) return ExitCode::trouble; // a sum of some would be taken for the sum of all
    if (options.format == "json")
        streams.out << to_summary_json(totals);
    else
        streams.out << totals.sentence() << "\n";
    return verdict_of(totals, options.failure);
}

} // namespace

Action declare_summary(VerbOptions& verb) {
    auto options = std::make_shared<SummaryOptions>();
    verb.add_option("--format", options->format,
                    "How the sum is written (text); json is a summary again")
        ->one_of({"text", "json"});
    options->failure.declare(verb);
    verb.add_option("FILE", options->files, "Files that `assay lint --summary FILE` wrote")
        ->required()
        ->type_name("");
    verb.footer("Exit codes: those of a run over everything at once.");
    return [options](Streams& streams) { return summary(*options, streams); };
}

} // namespace assay::cli
