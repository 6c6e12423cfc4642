// What a file of constraints or formats is written with: the list, and the measures that let two
// constraints be compared.
#pragma once

#include <cstdint>
#include <string_view>

namespace assay::constraint {

/// The structs of one file, or of all. A type only: nothing of it exists at run time.
template <class... Each>
struct List {
    static constexpr std::size_t size = sizeof...(Each);
};

template <class... First, class... Second>
List<First..., Second...> operator+(List<First...>, List<Second...>);

/// What a constraint on a count counts. Those of one branch that count the same must have a value
/// in common.
enum class Measure : std::uint8_t {
    code_points,
    graphemes,
    bytes,
    digits, // where all characters are digits, the same as the three above
    scale,
    items,
    fraction,
    last = fraction,
};

} // namespace assay::constraint
