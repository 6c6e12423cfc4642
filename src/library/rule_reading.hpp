// Which places of a payload an expression of the rules reads.
#pragma once

#include "program/program.hpp"

#include <string>
#include <vector>

namespace assay::library {

/// Whether the expression reads what stands at `steps` of its record, something around it or
/// something inside it.
bool reads(const program::Program& program, program::NodeIndex expression,
           const std::vector<std::string>& steps);

/// "country", "address.zip", "context.today".
std::string spell(const program::Program& program, program::PathIndex path);

} // namespace assay::library
