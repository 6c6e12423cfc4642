// How many places an index of a text may have, before it is made: each costs memory, be the text
// well-formed or not.
#pragma once

#include <cstdint>
#include <string_view>

namespace assay::evaluate {

/// No fewer than StructuralIndex would find: what stands in strings counts as if it stood outside.
/// Several bytes a cycle; never reads past the text.
std::uint64_t most_places(std::string_view text);

/// The same byte by byte: what the other is tested against, and a portable build uses.
std::uint64_t most_places_plainly(std::string_view text);

} // namespace assay::evaluate
