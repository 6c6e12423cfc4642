// Packed bytes (gzip, Zstandard) as the bytes that were packed.
#pragma once

#include "cli/input/byte_source.hpp"
#include "cli/input/input_kind.hpp"

namespace assay::cli {

/// Unpacks as it is read, in bounded memory however much comes out. Several packed parts behind one
/// another are one. Data that breaks off or is damaged is a failure behind what could be read.
Bytes unpack(Bytes packed, Packing packing);

} // namespace assay::cli
