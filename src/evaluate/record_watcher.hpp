// Somebody who wants to know how the rules of each record were settled: for `assay trace`.
#pragma once

#include "evaluate/expression.hpp"

namespace assay::evaluate {

class RecordWatcher {
  public:
    virtual ~RecordWatcher() = default;
    /// The rules of a record are settled, and its frame is still there. Inner records come first.
    /// `context` may be null.
    virtual void settled(Frame& frame, Frame* context, const PathNode& path,
                         Evaluator& evaluator) = 0;
};

} // namespace assay::evaluate
