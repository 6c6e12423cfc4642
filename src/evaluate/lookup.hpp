// Following a path of an expression through frames that were kept.
#pragma once

#include "evaluate/value.hpp"

namespace assay::evaluate {

/// Where expressions read.
struct Scope {
    Frame* frame = nullptr;   // the record that holds the rule
    Frame* context = nullptr; // facts, or null where none were given
    Cell* variable = nullptr; // of the quantifier that is running
};

/// What stands at a path. `reasons` is 0 where `cell` holds a value that may be read.
struct Found {
    Cell* cell = nullptr; // null where something on the way is not there
    Frame* frame =
        nullptr; // the record that holds, or would hold, the last step that could be followed
    std::uint8_t reasons = 0;
    bool whole = false; // the path was followed to its end, whatever stands there
};

Found find(const program::Program& program, const program::Path& path, const Scope& scope);

} // namespace assay::evaluate
