// The kinds of value that a type admits, as a small set: what expressions are typed by.
#pragma once

#include "bind/rules.hpp"

namespace assay::bind {

using Kinds = std::uint16_t;

namespace kind {
inline constexpr Kinds boolean = 1;
inline constexpr Kinds number = 2;
inline constexpr Kinds text = 4; // a string that is no date and no date_time
inline constexpr Kinds date = 8;
inline constexpr Kinds date_time = 16;
inline constexpr Kinds null = 32;
inline constexpr Kinds array = 64;
inline constexpr Kinds object = 128;
inline constexpr Kinds strings = text | date | date_time;
inline constexpr Kinds scalars = boolean | number | strings | null;
inline constexpr Kinds everything = 255;
} // namespace kind

/// "a string", "a number or null"
std::string in_words(Kinds kinds);

/// The one kind there is besides null; `any` where there are several.
ValueType value_type(Kinds kinds);

/// The kinds that `type` admits.
Kinds kinds_of(const Type& type);

} // namespace assay::bind
