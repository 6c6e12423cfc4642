// All outputs of one run of `lint`.
#include "cli/output/outputs.hpp"

#include "cli/output/formats.hpp"
#include "cli/words.hpp"

namespace assay::cli {

Outputs::Outputs(const OutputOptions& options, std::string_view color, Streams& streams)
    : options_(options), streams_(streams) {
    const Paint paint = Paint::choose(color, streams.terminal.out, streams.terminal);
    writers_.push_back(find_format(options.format)->make(streams.out, {paint, options.redact}));
}

void Outputs::begin() {
    for (const auto& writer : writers_) writer->begin();
}

void Outputs::record(JudgedRecord record) {
    place_in_source(record);
    totals_.count(record.judged.report);
    for (const auto& writer : writers_) writer->record(record);
}

void Outputs::unreadable(std::string_view source, std::string_view reason) {
    streams_.err << "assay: cannot read `" << printable(source) << "`: " << reason << "\n";
    ++totals_.unreadable;
    for (const auto& writer : writers_) writer->unreadable(source, reason);
}

ExitCode Outputs::end() {
    for (const auto& writer : writers_) writer->end(totals_);
    return verdict();
}

ExitCode Outputs::verdict() const {
    if (totals_.unreadable > 0) return ExitCode::trouble;
    const std::uint64_t good = totals_.of(Verdict::valid) + totals_.of(Verdict::undecided);
    if (good < totals_.payloads) return ExitCode::findings;
    const bool open = totals_.of(Verdict::undecided) > 0 || totals_.undecided_rules > 0;
    return open && options_.require_decided ? ExitCode::findings : ExitCode::good;
}

} // namespace assay::cli
