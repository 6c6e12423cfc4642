// An object that is being made: members in their order, each value as JSON text.
#pragma once

#include "workloads/random.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace bench {

struct Member {
    std::string name;
    std::string value; // JSON
};

using Members = std::vector<Member>;

/// The text as a JSON string. Generators use nothing that would need an escape.
std::string quoted(std::string_view text);

/// The object without any white space.
std::string object(const Members& members);

/// The array of such values.
std::string array(const std::vector<std::string>& values);

Member* find(Members& members, std::string_view name);
void set(Members& members, std::string_view name, std::string_view value);
void remove(Members& members, std::string_view name);

/// Leaves each of the named members out in so many of a hundred cases.
void thin_out(Members& members, const std::vector<std::string_view>& names, std::size_t percent,
              Random& random);

/// Gives the member a value that is no string, boolean, array or null.
void set_wrong_kind(Members& members, std::string_view name, Random& random);

} // namespace bench
