// The kernel under records from bytes: runs over the entries of a structural index, member by
// member, as long as names are declared; containers it leaves to its caller, and goes on behind
// them.
#pragma once

#include "evaluate/seen.hpp"
#include "program/member_table.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace assay::evaluate {

struct MemberScan;

/// What is the same for all objects of a payload.
struct ScanText {
    const char* bytes;
    /// Names that begin at `near_end` or later are read here, where a window can be read, and a
    /// byte before.
    const char* end_copy;
    std::uint32_t near_end;
    /// What begins with it, and takes no more bytes than the mark of its name, quotes too, is
    /// proven: a quote, or no byte at all.
    int quote;
    const std::uint32_t* last; // the first entry after which there are no three others
    std::uint32_t most;        // members of an object
    /// Passes the container at `entry`, which is the value of that slot; returns the entry of what
    /// follows it, or null where it gives up.
    const std::uint32_t* (*container)(MemberScan& scan, std::uint32_t slot,
                                      const std::uint32_t* entry);
};

/// One object. An entry is an offset into the bytes: of a name; after it come those of a colon, of
/// a value, and of what follows.
struct MemberScan {
    const ScanText& text;
    const program::MemberTable::View& table;

    // What it moves on.
    const std::uint32_t* entry;
    std::uint32_t members; // that were passed

    // What it writes.
    std::uint64_t*
        bits; // by slot, `words` each: members that are there; scalars still to be judged
    std::uint32_t words;
    std::uint64_t* handles; // by slot: Seen::handle
    bool repeated;          // some member is
};

enum class ScanStop : std::uint8_t {
    end,    // `entry` is past the closing brace
    member, // `entry` is a member that has to be looked at closely, or is none
    broken, // what follows a value is neither a comma nor the closing brace, or a container gave up
};

/// One of the ways that the loop over members was compiled.
struct ScanTarget {
    const char* name;
    ScanStop (*scan)(MemberScan& scan);
};

/// Those that this processor can run, the best first; the last is plain C++.
std::span<const ScanTarget> scan_targets();
ScanStop scan_members_plainly(MemberScan& scan);

} // namespace assay::evaluate
