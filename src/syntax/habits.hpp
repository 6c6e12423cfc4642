// What those are told who bring a habit from elsewhere, where more than one place tells it.
#pragma once

#include <string_view>

namespace assay::syntax::habits {

inline constexpr std::string_view array = "an array is written `[type]`";
inline constexpr std::string_view choice = "a choice is written with `|`: `\"a\" | \"b\"`";
inline constexpr std::string_view contains =
    "write `\"a\" in names` of an array, `name matches /.*a.*/` of a text";
inline constexpr std::string_view clock =
    "a rule has no clock: declare a fact, `context { today: date }`, and read `context.today`";
inline constexpr std::string_view map_of = "an object whose members are alike is `map(type)`";
inline constexpr std::string_view nullable = "a value that may be null is `type | null`";
inline constexpr std::string_view optional =
    "a field that may be absent has `?` behind its name: `name?: type`";
inline constexpr std::string_view pattern = "a pattern narrows a string: `string(pattern /…/)`";
inline constexpr std::string_view range = "write `name is 3..5`";
inline constexpr std::string_view required = "a field is required, unless `?` follows its name";

} // namespace assay::syntax::habits
