// The line that says how far a long run is: on a terminal only.
#pragma once

#include "cli/totals.hpp"

#include <chrono>
#include <cstdint>
#include <ostream>
#include <string>

namespace assay::cli {

/// "12,000 records, 34.5 MB of 1.2 GB, 410 MB/s, 3 s left". `size` is 0 where nobody knows it; then
/// it is the records that come at a rate.
std::string progress_text(std::uint64_t records, std::uint64_t bytes, std::uint64_t size,
                          std::chrono::milliseconds elapsed);

class Progress {
  public:
    /// Shows nothing where `on` is false.
    Progress(std::ostream& err, bool on, std::uint64_t size);

    /// Draws the line, where the last time was long enough ago.
    void show(std::uint64_t bytes, const Totals& totals);
    /// Takes it away, so that something else can be written.
    void hide();

  private:
    using Clock = std::chrono::steady_clock;

    std::ostream& err_;
    bool on_;
    std::uint64_t size_;
    Clock::time_point begin_ = Clock::now();
    Clock::time_point last_ = begin_;
    bool visible_ = false;
};

} // namespace assay::cli
