// What the command line says about outputs, and about what makes a run fail.
#include "cli/output/output_options.hpp"

#include "cli/output/formats.hpp"

#include <CLI/CLI.hpp>

namespace assay::cli {

void OutputOptions::declare(CLI::App& app) {
    app.add_option("--format", format, "text, concise (a line for each finding) or json")
        ->type_name("FORMAT")
        ->check(CLI::IsMember(format_names()));
    app.add_flag("--redact", redact, "Show no line of any payload");
    app.add_flag("--require-decided", require_decided,
                 "Exit with 1 also where a rule could not be decided");
}

} // namespace assay::cli
