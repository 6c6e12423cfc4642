// Which inputs a run of `lint` has, and by what each is judged.
#include "cli/lint_inputs.hpp"

#include "cli/input/find_files.hpp"
#include "cli/input/glob.hpp"
#include "cli/nearest_file.hpp"
#include "cli/words.hpp"

namespace assay::cli {

namespace {

InputKind kind_of(const std::string& name, const LintOptions& options, const ProjectEntry* entry) {
    InputKind kind =
        kind_of_name(name).value_or(InputKind{Layout::document, packing_of_name(name)});
    if (options.lines || (entry && entry->lines)) kind.layout = Layout::lines;
    const bool each = options.each || (entry && entry->each);
    if (each && kind.layout == Layout::document) kind.layout = Layout::elements;
    return kind;
}

class Planning {
  public:
    Planning(const LintOptions& options, const Project* project, std::ostream& err)
        : options_(options), project_(project), err_(err) {}

    std::optional<LintPlan> plan() {
        if (options_.rule_file.empty() && project_ == nullptr) {
            for (const std::string& word : options_.payloads) tell_if_missing(word);
            return refuse_without_rules();
        }
        if (!options_.payloads.empty() || options_.means_a_stream())
            add_words();
        else if (!options_.rule_file.empty())
            return refuse("there is nothing to lint; name files, or `-` for standard input");
        else
            add_project();
        if (bad_) return std::nullopt;
        if (plan_.inputs.empty() && plan_.complete)
            return refuse("there is nothing to lint: no [[lint]] of `" + project_name() +
                          "` has any of the files (see --show-config)");
        return std::move(plan_);
    }

  private:
    /// A rule file among the payloads is probably meant to be the one to judge by.
    std::nullopt_t refuse_without_rules() {
        constexpr std::string_view ending = ".assay";
        for (const std::string& word : options_.payloads)
            if (word.ends_with(ending))
                return refuse("there are no rules to judge by: did you mean `--rules " +
                              printable(word) + "`?");
        if (options_.show_project)
            return refuse("there is no assay.toml in this folder, or above it; `assay init` writes "
                          "one");
        return refuse("there are no rules to judge by: name a rule file with --rules, or write "
                      "an assay.toml (`assay init`)");
    }

    std::nullopt_t refuse(const std::string& reason) {
        err_ << "assay: " << reason << "\n";
        bad_ = true;
        return std::nullopt;
    }

    /// Who mistypes a name should not first be sent to look for rules.
    void tell_if_missing(const std::string& word) {
        if (word == "-" || is_pattern(word)) return;
        if (const std::string missing = missing_payload(word); !missing.empty())
            err_ << "assay: " << missing << "\n";
    }

    std::string project_name() const { return printable(project_->path); }

    /// Where no input is named, options that speak of a stream mean standard input.
    void add_words() {
        const FoundFiles found = find_files(
            options_.payloads.empty() ? std::vector<std::string>{"-"} : options_.payloads, err_);
        plan_.complete = found.complete;
        for (const FoundFile& file : found.files) add(file);
    }

    void add_project() {
        for (const std::string& name : files_of(*project_)) add({name, false});
    }

    void add(const FoundFile& file) {
        const bool standard = file.name == "-";
        const std::string told = standard ? options_.stdin_name : file.name;
        const std::string shown = told.empty() ? "<stdin>" : told;
        if (!options_.rule_file.empty()) {
            const Input input{file.name, shown, kind_of(told, options_, nullptr), nullptr};
            plan_.inputs.push_back({input, names_for(nullptr), {}});
            return;
        }
        const std::optional<std::string> name =
            told.empty() ? std::nullopt : project_->relate(told);
        const Choice choice = name ? choose_entry(*project_, *name) : Choice{};
        if (choice.entry != nullptr) {
            const Input input{file.name, shown, kind_of(told, options_, choice.entry), nullptr};
            plan_.inputs.push_back({input, names_for(choice.entry), choice});
        } else if (!file.named || options_.show_project) {
            plan_.passed_over.emplace_back(shown, choice);
        } else {
            tell_if_missing(file.name);
            refuse("no [[lint]] of `" + project_name() + "` has `" + printable(shown) +
                   "`; name a rule file with --rules");
        }
    }

    SettingNames names_for(const ProjectEntry* entry) const {
        SettingNames names{options_.rule_file, options_.type, options_.context_file,
                           options_.rules.rule_path};
        if (entry == nullptr) return names;
        names.rule_file = project_->resolve(entry->rules);
        if (names.type.empty()) names.type = entry->type;
        if (names.context_file.empty() && !entry->context.empty())
            names.context_file = project_->resolve(entry->context);
        return names;
    }

    const LintOptions& options_;
    const Project* project_;
    std::ostream& err_;
    LintPlan plan_;
    bool bad_ = false;
};

} // namespace

std::optional<LintPlan> plan_inputs(const LintOptions& options, const Project* project,
                                    std::ostream& err) {
    return Planning(options, project, err).plan();
}

std::optional<std::vector<Input>> load_inputs(LintPlan plan, Settings& settings) {
    std::vector<Input> inputs;
    for (PlannedInput& planned : plan.inputs) {
        planned.input.setting = settings.find(planned.names);
        if (planned.input.setting == nullptr) return std::nullopt;
        inputs.push_back(std::move(planned.input));
    }
    return inputs;
}

} // namespace assay::cli
