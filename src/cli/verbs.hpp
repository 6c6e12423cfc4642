// The verbs of the tool. Each declares its options on its part of the command line, and gives back
// what to do once they are filled in.
#pragma once

#include "cli/exit_code.hpp"
#include "cli/streams.hpp"

#include <functional>

namespace CLI {
class App;
}

namespace assay::cli {

using Action = std::function<ExitCode(Streams&)>;

Action declare_lint(CLI::App& app);
Action declare_trace(CLI::App& app);
Action declare_init(CLI::App& app);
Action declare_summary(CLI::App& app);
Action declare_check(CLI::App& app);
Action declare_test(CLI::App& app);
Action declare_fmt(CLI::App& app);
Action declare_explain(CLI::App& app);
Action declare_reference(CLI::App& app);
Action declare_demo(CLI::App& app);
Action declare_completion(CLI::App& app);
Action declare_manual(CLI::App& app);

} // namespace assay::cli
