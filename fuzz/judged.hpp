// One payload in every way in which it can be judged.
#pragma once

#include "assay/workspace.hpp"

#include <string>
#include <string_view>

namespace assay::fuzz {

/// Judges payloads by one ruleset: proof first, judge only (of every other length with no item
/// kept), and as a parsed document. Demands that the first two agree in every byte of their
/// reports, and the third in what it can still see, and that a report that is filled again is none
/// the worse.
class Judging {
  public:
    explicit Judging(const Ruleset& ruleset);

    /// The report of the bytes, every demand met.
    Report judge(TypeHandle type, std::string_view payload, const Context& context = {});

  private:
    Workspace proving_;
    Workspace judging_;
    Workspace document_;
    Report refilled_; // after each of the payloads before
};

/// Demands of a report that it can be shown, and that its JSON forms are JSON.
void demand_showable(const Report& report);

} // namespace assay::fuzz
