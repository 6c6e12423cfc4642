// What the command line says about outputs, and about what makes a run fail.
#include "cli/output/output_options.hpp"

#include "cli/choice.hpp"
#include "cli/output/formats.hpp"
#include "cli/verb_options.hpp"
#include "cli/words.hpp"

namespace assay::cli {

namespace {

std::string flaw_of(const std::string& written) {
    const OutputFile output = take_apart(written);
    if (find_format(output.format) == nullptr) return refusal(output.format, format_names());
    if (output.file.empty()) return "`" + printable(written) + "` names no file: write FORMAT=FILE";
    return {};
}

void declare_formats(VerbOptions& verb, OutputOptions& options) {
    verb.add_option("--format", options.format,
                    "How findings are written to standard output (text)")
        ->type_name("FORMAT")
        ->check([] { return one_of(format_names()); })
        ->group("Output");
    verb.add_option("--output", options.files,
                    "Write them to a file as well, in any of these formats; may be repeated")
        ->type_name("FORMAT=FILE")
        ->repeatable()
        ->check([] { return CLI::Validator(flaw_of, in_braces(format_names())); })
        ->group("Output");
    verb.add_flag("-q,--quiet", options.quiet, "Write no finding to standard output")
        ->group("Output");
    verb.add_flag("--statistics", options.statistics,
                  "Count findings by code, field and rule instead of listing them (text or json)")
        ->group("Output");
    verb.add_flag("--redact", options.redact, "Show no line of any payload")->group("Output");
}

void declare_baseline(VerbOptions& verb, OutputOptions& options) {
    verb.add_option("--baseline", options.baseline,
                    "Keep quiet about the findings noted in this file; only new ones count")
        ->type_name("FILE")
        ->group("Output");
    verb.add_option("--write-baseline", options.write_baseline,
                    "Note all findings of this run in a file, and keep quiet about them")
        ->type_name("FILE")
        ->group("Output");
}

} // namespace

void OutputOptions::declare(VerbOptions& verb) {
    declare_formats(verb, *this);
    failure.declare(verb);
    verb.add_flag("--fail-fast", fail_fast, "Stop after the first payload that fails");
    declare_baseline(verb, *this);
}

OutputFile take_apart(const std::string& written) {
    const std::size_t sign = written.find('=');
    if (sign == std::string::npos) return {written, ""};
    return {written.substr(0, sign), written.substr(sign + 1)};
}

} // namespace assay::cli
