// A lock that may be held for long: as long as it takes until somebody sends more input.
#pragma once

#include "cli/stream/share.hpp"

namespace assay::cli {

/// Lets one thread in at a time; for std::lock_guard.
class Gate {
  public:
    void lock() { share_.take(1); }
    void unlock() { share_.give_back(1); }

  private:
    Share share_{1};
};

} // namespace assay::cli
