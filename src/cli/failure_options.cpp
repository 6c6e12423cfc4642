// What makes the exit code 1.
#include "cli/failure_options.hpp"

#include "cli/choice.hpp"
#include "cli/verb_options.hpp"

namespace assay::cli {

void FailureOptions::declare(VerbOptions& verb) {
    verb.add_option("--fail-level", level,
                    "What makes the exit code 1: an error (the default), or a warning as well")
        ->one_of({"error", "warning"})
        ->group("Exit code");
    verb.add_flag("--exit-zero", exit_zero, "Exit with 0 whatever is found; trouble is still 2")
        ->group("Exit code");
    verb.add_flag("--require-decided", require_decided,
                  "Exit with 1 also where a rule could not be decided")
        ->group("Exit code");
}

bool FailureOptions::fails(const Totals& totals) const {
    if (totals.errors > 0 || (level == "warning" && totals.warnings > 0)) return true;
    return require_decided && totals.of(Verdict::undecided) + totals.undecided_rules > 0;
}

} // namespace assay::cli
