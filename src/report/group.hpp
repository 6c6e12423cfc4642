// "exactly one of a, b": a presence group's text, as Origins keep it, taken apart.
#pragma once

#include "report/catalogue.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace assay::report {

struct Group {
    Message row = Message::group;
    std::vector<std::string> names; // in backticks, safe to show
};

/// Message::group and no names where the text is none of the four.
Group read_group(std::string_view text);

} // namespace assay::report
