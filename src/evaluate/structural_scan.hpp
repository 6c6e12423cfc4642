// The leaf kernel under short payloads: where the brackets, colons and commas of a text are, and
// the first bytes of its scalars.
#pragma once

#include <cstdint>

namespace assay::evaluate {

/// What one look at every byte tells, beside the places.
struct StructuralScan {
    std::uint32_t places = 0;
    bool escapes = false; // a backslash occurs somewhere
};

/// Room for this many more places than the text has bytes: they are written in groups.
inline constexpr std::uint32_t places_beyond = 64;

/// A bit for each byte of so many.
inline constexpr std::uint32_t scan_block = 64;

/// Writes the offsets of all places outside of strings at which a bracket, colon or comma stands,
/// or a scalar begins, strings too. False where the text is not UTF-8 (RFC 3629), or a string is
/// not closed or has a control character in it; the places are rubbish then. Reads `size` bytes and
/// no more. To `backslashes` goes a word for each block, the last of which may be begun only: the
/// bit of a byte that is one is set, the first byte's lowest.
using ScanStructure = bool (*)(const char* bytes, std::uint32_t size, std::uint32_t* places,
                               std::uint64_t* backslashes, StructuralScan& scan);

/// The one for this processor; null where it has no such instructions.
ScanStructure structural_kernel();

} // namespace assay::evaluate
