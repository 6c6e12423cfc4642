// Ctrl-C as something to look at, not something that happens to us.
#pragma once

namespace assay::cli::interrupt {

/// From now on the first SIGINT is remembered; a second one ends the process as ever.
void watch();

bool arrived();

/// What a source says that ended before its end.
inline constexpr const char* reason = "it was interrupted";

/// Waits until the descriptor can be read. False where an interrupt came first.
bool wait_readable(int descriptor);

/// Whether reading the descriptor would not have to wait.
bool is_readable(int descriptor);

} // namespace assay::cli::interrupt
