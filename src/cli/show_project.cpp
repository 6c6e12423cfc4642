// `lint --show-config`: what would be judged by what, and why.
#include "cli/show_project.hpp"

#include "cli/words.hpp"

namespace assay::cli {

namespace {

const char* origin(const LintOptions& options, const char* option, bool in_project) {
    if (options.has(option)) return "command line";
    return in_project ? "assay.toml" : "default";
}

void show_options(const LintOptions& options, const Project* project, std::ostream& out) {
    const bool some = project != nullptr;
    out << "format: " << options.output.format << " ("
        << origin(options, "--format", some && project->format) << ")\n";
    out << "language: " << options.language << " ("
        << origin(options, "--lang", some && project->language) << ")\n";
    out << "max-errors: " << options.limits.errors << " ("
        << origin(options, "--max-errors", some && project->max_errors) << ")\n";
    for (const std::string& folder : options.rules.rule_path)
        out << "rule path: " << printable(folder) << "\n";
}

const char* layout_word(Layout layout) {
    switch (layout) {
    case Layout::document: return "one record";
    case Layout::lines: return "a record a line";
    case Layout::elements: break;
    }
    return "a record an element";
}

void show_input(const PlannedInput& planned, std::ostream& out) {
    out << printable(planned.input.shown) << "\n  rules: " << printable(planned.names.rule_file);
    if (!planned.names.type.empty()) out << ", as " << printable(planned.names.type);
    if (!planned.names.context_file.empty())
        out << ", context " << printable(planned.names.context_file);
    out << "\n  holds: " << layout_word(planned.input.kind.layout) << "\n  because: ";
    if (planned.choice.entry == nullptr)
        out << "the command line names the rules\n";
    else
        out << "\"" << printable(planned.choice.pattern) << "\" of the [[lint]] in line "
            << planned.choice.entry->line << "\n";
}

} // namespace

void show_project(const LintOptions& options, const Project* project, const LintPlan& plan,
                  std::ostream& out) {
    out << "assay.toml: " << (project ? printable(project->path) : "none") << "\n";
    show_options(options, project, out);
    for (const PlannedInput& planned : plan.inputs) {
        out << "\n";
        show_input(planned, out);
    }
    for (const auto& [name, choice] : plan.passed_over) {
        out << "\n" << printable(name) << "\n  passed over: ";
        if (choice.pattern.empty())
            out << "no [[lint]] has it\n";
        else
            out << "\"" << printable(choice.pattern) << "\" excludes it\n";
    }
}

} // namespace assay::cli
