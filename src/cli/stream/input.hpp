// One input of a run, and how its records are to be judged.
#pragma once

#include "cli/input/input_kind.hpp"
#include "cli/setting.hpp"

#include <string>

namespace assay::cli {

struct Input {
    std::string name;  // of the file; "-" is standard input
    std::string shown; // what output calls it
    InputKind kind;
    const Setting* setting = nullptr;
};

} // namespace assay::cli
