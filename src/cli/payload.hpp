// Reading a whole file, a pipe, or standard input as `-`.
#pragma once

#include <cstdint>
#include <istream>
#include <optional>
#include <string>

namespace assay::cli {

/// A payload, or why there is none.
struct Payload {
    std::string name; // as given, or "<stdin>"
    std::string text;
    std::string failure; // empty where it was read
    bool ok() const { return failure.empty(); }
};

/// Reads `limit` bytes and one more at most, so that whoever judges them can tell that they are too
/// many. Never waits for a pipe that nobody has opened for writing.
Payload read_payload(const std::string& name, std::istream& in, std::uint64_t limit);

} // namespace assay::cli
