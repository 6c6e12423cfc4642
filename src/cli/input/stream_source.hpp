// Standard input as a source of bytes.
#pragma once

#include "cli/input/byte_source.hpp"

#include <istream>

namespace assay::cli {

Bytes read_from_stream(std::istream& in);

} // namespace assay::cli
