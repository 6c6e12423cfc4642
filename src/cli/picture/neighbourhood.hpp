// The part of a line that is near the value that a picture points at.
#pragma once

#include <cstddef>
#include <string_view>

namespace assay::cli {

/// Bytes on either side of what is pointed at that a picture may show; of malformed text nothing
/// beyond them is (cli/mask.hpp).
constexpr std::size_t reach = 1024;

/// Offsets in the payload; at `focus` is what is pointed at.
struct Neighbourhood {
    std::size_t begin;
    std::size_t focus;
    std::size_t end;
    std::size_t before = 0;  // code points before the focus, in well-formed text
    std::size_t after = 0;   // and from there on
    bool cut_before = false; // the line goes on where the neighbourhood ends
    bool cut_after = false;
    bool plain = true; // all are printable ASCII characters
};

/// At least what fits into the window, if every character takes a column.
Neighbourhood around(std::string_view text, std::size_t focus);

} // namespace assay::cli
