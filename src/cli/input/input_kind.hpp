// What the ending of a name says about a file: how its records stand in it, and how it is packed.
#pragma once

#include <optional>
#include <string_view>

namespace assay::cli {

/// How the records stand in an input.
enum class Layout {
    document, // one record, the whole input
    lines,    // a record a line: NDJSON, JSON Lines
    elements, // one array, each element a record
};

enum class Packing { none, gzip, zstandard };

struct InputKind {
    Layout layout = Layout::document;
    Packing packing = Packing::none;
};

/// `a.ndjson.gz` is lines, packed by gzip. nullopt where the ending is none of JSON: such a file is
/// linted when it is named, as a document, and passed over in a folder.
std::optional<InputKind> kind_of_name(std::string_view name);

/// How a file of that name is packed, whatever is in it.
Packing packing_of_name(std::string_view name);

} // namespace assay::cli
