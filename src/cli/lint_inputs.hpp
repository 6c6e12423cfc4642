// Which inputs a run of `lint` has, and by what each is judged.
#pragma once

#include "cli/lint_options.hpp"
#include "cli/stream/input.hpp"

#include <optional>
#include <ostream>
#include <vector>

namespace assay::cli {

/// An input, and by what it is to be judged.
struct PlannedInput {
    Input input; // its setting is not loaded yet
    SettingNames names;
    Choice choice; // of an entry of the project; none where the command line names the rules
};

struct LintPlan {
    std::vector<PlannedInput> inputs;
    std::vector<std::pair<std::string, Choice>> passed_over; // found, but in no entry
    bool complete = true; // each word of the command line meant something
};

/// nullopt where there is nothing to judge; `err` says why. `project` may be null.
std::optional<LintPlan> plan_inputs(const LintOptions& options, const Project* project,
                                    std::ostream& err);

/// Loads each setting; nullopt where one does not load.
std::optional<std::vector<Input>> load_inputs(LintPlan plan, Settings& settings);

} // namespace assay::cli
