// The lines that streams are measured with.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

/// Navixy's update, a line each: 70 % one client's, 27 % varied, 3 % with a fault or two.
std::string mixed_lines(std::size_t count);

/// Two halves of the lines, cut at a line's end.
std::vector<std::string_view> halves(std::string_view lines);

} // namespace bench
