// Reading a rule file: only regular files, only up to a size, never waiting for anybody.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

namespace assay::library {

/// Why a file was not read, as the end of "cannot read `x`: …".
struct ReadFailure {
    enum class Cause { missing, not_regular, too_big, other };
    Cause cause = Cause::other;
    std::string reason;
};

/// The whole text of the regular file at `path`. A folder, a pipe or a device is refused without
/// being read, and a file of more than `limit` bytes before it is read.
std::variant<std::string, ReadFailure> read_regular_file(const std::string& path,
                                                         std::uint64_t limit);

} // namespace assay::library
