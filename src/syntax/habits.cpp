// What those are told who bring a habit from elsewhere.
#include "syntax/habits.hpp"

#include <array>

namespace assay::syntax::habits {

namespace {

constexpr std::string_view groups =
    "write `exactly one of a, b`, `at least one of …`, `at most one of …` or "
    "`all or none of …`";
constexpr std::string_view cases =
    "cases are written one after the other: `when … { } else when … { }`";
constexpr std::string_view plain_field = "remove it: a field is written `name: type`";

constexpr std::array before_fields{
    Habit{"one", groups},           Habit{"one_of", groups},
    Habit{"oneOf", groups},         Habit{"any", groups},
    Habit{"any_of", groups},        Habit{"anyOf", groups},
    Habit{"none", groups},          Habit{"either", groups},
    Habit{"switch", cases},         Habit{"match", cases},
    Habit{"case", cases},           Habit{"let", plain_field},
    Habit{"const", plain_field},    Habit{"var", plain_field},
    Habit{"field", plain_field},    Habit{"property", plain_field},
    Habit{"readonly", plain_field}, Habit{"repeated", habits::array},
};

} // namespace

std::string_view help_for(std::span<const Habit> habits, std::string_view word) {
    for (const Habit& habit : habits)
        if (habit.word == word) return habit.help;
    return {};
}

std::string_view before_field(std::string_view word) { return help_for(before_fields, word); }

} // namespace assay::syntax::habits
