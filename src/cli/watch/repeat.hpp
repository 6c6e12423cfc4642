// `lint --watch`: the same run again whenever something has changed.
#pragma once

#include "cli/exit_code.hpp"
#include "cli/streams.hpp"
#include "cli/watch/lint_watch.hpp"

#include <functional>

namespace assay::cli {

/// Runs until an interrupt comes, or nobody reads on. On a terminal each run has the screen for
/// itself; elsewhere a line says what has changed. A run that fails is followed by the next one.
ExitCode repeat_on_change(const LintOptions& options, Streams& streams,
                          const std::function<ExitCode(LintWatch&)>& run);

} // namespace assay::cli
