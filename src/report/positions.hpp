// Byte offsets of the payload as lines and columns, for all places of a report in one pass.
#pragma once

#include "assay/report.hpp"

#include <span>
#include <string_view>

namespace assay::report {

/// Fills in lines and columns of places from their offsets. Lines end at `\n`; columns count code
/// points. Any bytes will do; an offset past the end counts as the end.
class LineCounter {
  public:
    explicit LineCounter(std::string_view payload) : payload_(payload) {}

    /// Goes on from the last one where it stands behind that, else from the payload's start.
    void number(Place& place);

  private:
    std::string_view payload_;
    std::size_t at_ = 0;
    std::uint64_t line_ = 1;
    std::uint64_t column_ = 1;
};

/// The same of many, in any order. Sorts `places`.
void number_lines(std::span<Place*> places, std::string_view payload);

} // namespace assay::report
