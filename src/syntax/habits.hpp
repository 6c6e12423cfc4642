// What those are told who bring a habit from elsewhere, where more than one file tells it.
#pragma once

#include <span>
#include <string_view>

namespace assay::syntax::habits {

struct Habit {
    std::string_view word;
    std::string_view help;
};

/// Empty where the word is none of them.
std::string_view help_for(std::span<const Habit> habits, std::string_view word);

/// `const`, `one_of`, `switch`: what begins the line of a member elsewhere.
std::string_view before_field(std::string_view word);

inline constexpr std::string_view annotated =
    "what it says follows as it is: `@default 3`, `@deprecated \"…\"`";
inline constexpr std::string_view array = "an array is written `[type]`";
inline constexpr std::string_view choice = "a choice is written with `|`: `\"a\" | \"b\"`";
inline constexpr std::string_view comment = "a comment begins with `//`";
inline constexpr std::string_view contains =
    "write `\"a\" in names` of an array, `name matches /.*a.*/` of a text";
inline constexpr std::string_view clock =
    "a rule has no clock: declare a fact, `context { today: date }`, and read `context.today`";
inline constexpr std::string_view include =
    "`include` within the braces brings the fields of another record";
inline constexpr std::string_view map_of = "an object whose members are alike is `map(type)`";
inline constexpr std::string_view nullable = "a value that may be null is `type | null`";
inline constexpr std::string_view optional =
    "a field that may be absent has `?` behind its name: `name?: type`";
inline constexpr std::string_view pattern = "a pattern narrows a string: `string(pattern /…/)`";
inline constexpr std::string_view present = "write `present(name)`";
inline constexpr std::string_view range = "write `name is 3..5`";
inline constexpr std::string_view required = "a field is required, unless `?` follows its name";

inline constexpr std::string_view set =
    "several values are asked for by a set: `name is \"a\" | \"b\"`";

} // namespace assay::syntax::habits
