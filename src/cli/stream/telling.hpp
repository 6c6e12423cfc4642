// What happens in the order of the input: outputs are told, lines are written, progress is shown.
#pragma once

#include "cli/output/outputs.hpp"
#include "cli/stream/progress.hpp"
#include "cli/stream/window_judge.hpp"

namespace assay::cli {

class Telling {
  public:
    /// `out` takes the lines that are written for each record.
    Telling(const std::vector<Input>& inputs, Outputs& outputs, std::ostream& out,
            std::ostream& err, Progress& progress)
        : inputs_(inputs), outputs_(outputs), out_(out), err_(err), progress_(progress) {}

    /// Some of the records that were taken. The batch is used up.
    void tell(const Take& take, Batch& batch);
    /// All of what was taken has been told.
    void end(const Take& take);

    /// Nothing more needs to be judged.
    bool enough() const { return !out_ || outputs_.enough(); }
    /// Something could not be passed on.
    bool incomplete() const { return incomplete_; }

  private:
    void enter(const Take& take);
    void place(const Take& take, JudgedSpan& told) const;

    const std::vector<Input>& inputs_;
    Outputs& outputs_;
    std::ostream& out_;
    std::ostream& err_;
    Progress& progress_;
    std::size_t input_ = static_cast<std::size_t>(-1);
    Distance base_; // of the window in its input
    bool incomplete_ = false;
};

} // namespace assay::cli
