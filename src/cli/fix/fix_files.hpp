// `lint --fix` and `lint --diff`: what can be mended in the payloads, mended or shown.
#pragma once

#include "cli/fix/mend.hpp"
#include "cli/paint.hpp"
#include "cli/stream/input.hpp"
#include "cli/streams.hpp"

#include <vector>

namespace assay::cli {

enum class FixMode { write, show };

struct FixOptions {
    FixMode mode = FixMode::write;
    PayloadLimits limits;
    Paint paint{false}; // of the differences
};

struct FixOutcome {
    Mended mended;
    std::uint64_t files = 0;
    bool good = true; // every file that was to be written was

    std::uint64_t findings() const;
    /// "fixed 3 findings in 2 files: 2 white space, 1 letter case"; empty where nothing was.
    std::string sentence(FixMode mode) const;
};

/// Files of JSON and of lines. What else there is stays as it is, and `streams.err` says so.
FixOutcome fix_files(const std::vector<Input>& inputs, const FixOptions& options, Streams& streams);

} // namespace assay::cli
