// Which inputs a run of `lint` has, and by what each is judged.
#include "cli/lint_inputs.hpp"

#include "cli/input/find_files.hpp"
#include "cli/words.hpp"

namespace assay::cli {

namespace {

InputKind kind_of(const std::string& name, const LintOptions& options) {
    InputKind kind =
        kind_of_name(name).value_or(InputKind{Layout::document, packing_of_name(name)});
    if (options.lines) kind.layout = Layout::lines;
    if (options.each && kind.layout == Layout::document) kind.layout = Layout::elements;
    return kind;
}

Input make_input(const std::string& name, const LintOptions& options) {
    const bool standard = name == "-";
    const std::string& told = standard ? options.stdin_name : name;
    const std::string shown = standard && told.empty() ? "<stdin>" : told;
    return {name, shown, kind_of(told, options), nullptr};
}

/// Where no input is named, options that speak of a stream mean standard input.
std::vector<std::string> words_of(const LintOptions& options) {
    if (options.payloads.empty() && options.means_a_stream()) return {"-"};
    return options.payloads;
}

} // namespace

std::optional<LintInputs> gather_inputs(const LintOptions& options, Settings& settings,
                                        std::ostream& err) {
    const std::vector<std::string> words = words_of(options);
    if (options.rule_file.empty()) {
        err << "assay: --rules is required\n";
        return std::nullopt;
    }
    if (words.empty()) {
        err << "assay: there is nothing to lint; name files, or `-` for standard input\n";
        return std::nullopt;
    }
    const Setting* setting = settings.find(
        {options.rule_file, options.type, options.context_file, options.rules.rule_path});
    if (setting == nullptr) return std::nullopt;
    const FoundFiles found = find_files(words, err);
    LintInputs result;
    result.complete = found.complete;
    for (const std::string& name : found.names) {
        result.inputs.push_back(make_input(name, options));
        result.inputs.back().setting = setting;
    }
    return result;
}

} // namespace assay::cli
