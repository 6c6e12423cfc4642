// Which inputs a run of `lint` has, and by what each is judged.
#pragma once

#include "cli/lint_options.hpp"
#include "cli/stream/input.hpp"

#include <optional>
#include <vector>

namespace assay::cli {

struct LintInputs {
    std::vector<Input> inputs;
    bool complete = true; // each word of the command line meant something
};

/// nullopt where nothing can be judged; standard error says why. The settings must stay.
std::optional<LintInputs> gather_inputs(const LintOptions& options, Settings& settings,
                                        std::ostream& err);

} // namespace assay::cli
