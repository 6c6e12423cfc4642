// One record of a window after the other. Lines are found only here, which is no business of
// whoever reads: the thread that judges them does it, just before, so that it has their bytes at
// hand.
#pragma once

#include "cli/input/input_kind.hpp"
#include "cli/input/window.hpp"

#include <string_view>

namespace assay::cli {

class RecordCursor {
  public:
    RecordCursor() = default;
    RecordCursor(Window& window, Layout layout)
        : window_(&window), text_(window.bytes.data(), window.used),
          lines_(layout == Layout::lines) {}

    /// Stays as it is until the next one is asked for; null at the end. Only then it is known how
    /// long a window of lines is.
    const RecordSpan* next() {
        if (lines_) return next_line();
        return at_ < window_->records.size() ? &window_->records[at_++] : nullptr;
    }

  private:
    const RecordSpan* next_line();

    Window* window_ = nullptr;
    std::string_view text_; // of the window
    bool lines_ = false;
    std::size_t at_ = 0; // the next record, or where the next line begins
    RecordSpan line_;
    Distance before_;
};

} // namespace assay::cli
