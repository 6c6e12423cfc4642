// A file, or a pipe that has a name, as a source of bytes.
#pragma once

#include "cli/input/byte_source.hpp"

namespace assay::cli {

/// Opens `name`; what is wrong with it, its failure() says from the start. Never waits for a pipe
/// that nobody has opened for writing.
Bytes read_from_file(const std::string& name);

} // namespace assay::cli
