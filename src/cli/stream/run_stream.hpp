// Judging all inputs on several threads.
#pragma once

#include "cli/stream/telling.hpp"

namespace assay::cli {

/// Until the inputs end, nobody wants more, or an interrupt comes. Throws what a thread threw.
void run_stream(InputReader& reader, const std::vector<Input>& inputs, const StreamOptions& options,
                Telling& telling);

/// Bytes of a window, so that all threads together hold little.
WindowSizes window_sizes(const StreamOptions& options);

} // namespace assay::cli
