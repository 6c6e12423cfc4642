// All outputs of one run of `lint`.
#include "cli/output/outputs.hpp"

#include "cli/nearest_file.hpp"
#include "cli/output/formats.hpp"
#include "cli/output/statistics.hpp"
#include "cli/payload.hpp"
#include "cli/words.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>

namespace assay::cli {

namespace {

constexpr std::uint64_t most_baseline_bytes = 1u << 30;

void complain(std::ostream& err, std::string_view what, const std::string& name,
              std::string_view why) {
    err << "assay: cannot " << what << " `" << printable(name) << "`: " << why << "\n";
}

/// The findings of `record` for which `keep` says so, and its counts made to fit.
template <class Keep>
std::uint64_t drop_unless(JudgedRecord& record, Keep keep) {
    Report& report = record.judged.report;
    const std::vector<Finding> found = findings_of(record);
    std::vector<Violation> kept;
    std::vector<const program::Rule*> rules;
    std::uint64_t dropped = 0;
    for (std::size_t i = 0; i < report.violations.size(); ++i) {
        if (keep(found[i])) {
            rules.push_back(i < record.judged.rules.size() ? record.judged.rules[i] : nullptr);
            kept.push_back(std::move(report.violations[i]));
            continue;
        }
        ++dropped;
        --(found[i].level == Finding::Level::error ? report.errors : report.warnings);
    }
    report.violations = std::move(kept);
    record.judged.rules = std::move(rules);
    return dropped;
}

} // namespace

Outputs::Outputs(const OutputOptions& options, std::string_view color, Streams& streams)
    : options_(options), color_(color), streams_(streams) {}

void Outputs::spare(const std::string& input) {
    std::vector<std::string> names{options_.write_baseline};
    for (const std::string& written : options_.files) names.push_back(take_apart(written).file);
    for (const std::string& name : names) {
        std::error_code none_of_it; // one of them does not exist
        if (!name.empty() && std::filesystem::equivalent(name, input, none_of_it))
            endangered_ = name;
    }
}

bool Outputs::begin() {
    if (!endangered_.empty()) {
        complain(streams_.err, "write", endangered_, "it is one of the payloads");
        return false;
    }
    if (!add_standard_output()) return false;
    for (const std::string& written : options_.files)
        if (!add_file(take_apart(written))) return false;
    if (!read_baseline()) return false;
    for (const auto& writer : writers_) writer->begin();
    return true;
}

bool Outputs::add_standard_output() {
    const Paint paint = Paint::choose(color_, streams_.terminal.out, streams_.terminal);
    if (options_.quiet) return true;
    if (!options_.statistics) {
        const Format* format = find_format(options_.format);
        writers_.push_back(format->make(streams_.out, {paint, options_.redact}));
        return true;
    }
    if (options_.format == "json")
        writers_.push_back(statistics_as_json(streams_.out));
    else if (options_.format == "text")
        writers_.push_back(statistics_as_text(streams_.out, paint));
    else
        streams_.err << "assay: --statistics is written as text or json, not as " << options_.format
                     << "\n";
    return !writers_.empty();
}

bool Outputs::add_file(const OutputFile& output) {
    const auto same = [&output](const auto& file) { return file->name == output.file; };
    if (std::any_of(files_.begin(), files_.end(), same)) {
        complain(streams_.err, "write", output.file, "two outputs would go there");
        return false;
    }
    auto file = std::make_unique<File>();
    file->name = output.file;
    file->stream.open(output.file, std::ios::binary);
    if (!file->stream) {
        complain(streams_.err, "write", output.file, why_not_written(errno));
        return false;
    }
    writers_.push_back(
        find_format(output.format)->make(file->stream, {Paint(false), options_.redact}));
    files_.push_back(std::move(file));
    return true;
}

bool Outputs::read_baseline() {
    if (options_.baseline.empty()) return true;
    const Payload file = read_payload(options_.baseline, streams_.in, most_baseline_bytes);
    const std::string flaw = file.ok() ? known_.read(file.text) : file.failure;
    if (flaw.empty()) return true;
    complain(streams_.err, "read the baseline", options_.baseline, flaw);
    return false;
}

void Outputs::keep_known_quiet(JudgedRecord& record) {
    const bool noting = !options_.write_baseline.empty();
    more_than_noted_ = more_than_noted_ || (noting && record.judged.report.truncated);
    totals_.known += drop_unless(record, [&](const Finding& found) {
        if (noting) noted_.add(record.source, found);
        return !noting && !known_.take(record.source, found);
    });
}

void Outputs::record(JudgedRecord& record) {
    place_in_source(record);
    const bool quieting = !options_.baseline.empty() || !options_.write_baseline.empty();
    const std::uint64_t known_before = totals_.known;
    if (quieting && !record.judged.report.violations.empty()) keep_known_quiet(record);
    const Report& report = record.judged.report;
    totals_.count(report);
    failed_ = failed_ || fails(report, totals_.known > known_before);
    for (const auto& writer : writers_) writer->record(record);
}

void Outputs::count(std::string_view source, const Totals& records) {
    if (records.payloads == 0) return;
    totals_ += records;
    failed_ = failed_ || options_.failure.fails(records);
    for (const auto& writer : writers_) writer->faultless(source, records.payloads);
}

bool Outputs::fails(const Report& report, bool quieted) const {
    if (report.errors > 0) return true;
    if (options_.failure.level == "warning" && report.warnings > 0) return true;
    if (options_.failure.require_decided && !report.undecided.empty()) return true;
    if (report.verdict == Verdict::valid) return false;
    if (report.verdict == Verdict::undecided) return options_.failure.require_decided;
    return !quieted;
}

void Outputs::unreadable(std::string_view source, std::string_view reason) {
    const std::string name(source);
    complain(streams_.err, "read", name, std::string(reason) + payload_meant_by(name));
    ++totals_.unreadable;
    for (const auto& writer : writers_) writer->unreadable(source, reason);
}

ExitCode Outputs::end() {
    for (const auto& writer : writers_) writer->end(totals_);
    const bool closed = close_files();
    const bool noted = write_baseline();
    return closed && noted ? verdict() : ExitCode::trouble;
}

bool Outputs::close_files() {
    bool good = true;
    for (const auto& file : files_) {
        file->stream.close();
        if (file->stream) continue;
        complain(streams_.err, "write", file->name, "not all of it could be written");
        good = false;
    }
    return good;
}

bool Outputs::write_baseline() const {
    const std::string& name = options_.write_baseline;
    if (name.empty()) return true;
    std::ofstream file(name, std::ios::binary);
    file << noted_.text();
    file.close();
    if (!file) {
        complain(streams_.err, "write the baseline", name, why_not_written(errno));
        return false;
    }
    streams_.err << "assay: noted " << counted(noted_.size(), "finding") << " in `"
                 << printable(name) << "`\n";
    if (more_than_noted_)
        streams_.err << "assay: more was found than is noted; raise --max-errors\n";
    return true;
}

ExitCode Outputs::verdict() const {
    if (totals_.unreadable > 0) return ExitCode::trouble;
    return failed_ && !options_.failure.exit_zero ? ExitCode::findings : ExitCode::good;
}

} // namespace assay::cli
