// Bound rules to a program.
#pragma once

#include "bind/rules.hpp"
#include "program/program.hpp"

#include <memory>

namespace assay::program {

/// Flattens rules that bound without errors. `sources` moves into the origins, for lines and
/// columns.
std::shared_ptr<const Program> compile(bind::Rules&& rules, source::Sources&& sources);

} // namespace assay::program
