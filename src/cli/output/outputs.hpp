// All outputs of one run of `lint`: told of every record once, they write it each in its format,
// and say in the end how the run went.
#pragma once

#include "cli/exit_code.hpp"
#include "cli/output/output_options.hpp"
#include "cli/output/writer.hpp"
#include "cli/streams.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace assay::cli {

class Outputs {
  public:
    /// `color` is auto, always or never.
    Outputs(const OutputOptions& options, std::string_view color, Streams& streams);

    void begin();
    /// The record's places are still those within its text.
    void record(JudgedRecord record);
    void unreadable(std::string_view source, std::string_view reason);
    /// Nothing more needs to be judged: nobody reads on.
    bool enough() const { return !streams_.out; }
    ExitCode end();

    const Totals& totals() const { return totals_; }

  private:
    ExitCode verdict() const;

    const OutputOptions& options_;
    Streams& streams_;
    std::vector<std::unique_ptr<Writer>> writers_;
    Totals totals_;
};

} // namespace assay::cli
