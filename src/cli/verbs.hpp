// The verbs of the tool. Each declares its options on its part of the command line, and gives back
// what to do once they are filled in.
#pragma once

#include "cli/exit_code.hpp"
#include "cli/streams.hpp"

#include <functional>

namespace assay::cli {

class VerbOptions;

using Action = std::function<ExitCode(Streams&)>;

Action declare_lint(VerbOptions& verb);
Action declare_trace(VerbOptions& verb);
Action declare_init(VerbOptions& verb);
Action declare_summary(VerbOptions& verb);
Action declare_check(VerbOptions& verb);
Action declare_test(VerbOptions& verb);
Action declare_fmt(VerbOptions& verb);
Action declare_explain(VerbOptions& verb);
Action declare_reference(VerbOptions& verb);
Action declare_demo(VerbOptions& verb);
Action declare_completion(VerbOptions& verb);
Action declare_manual(VerbOptions& verb);

} // namespace assay::cli
