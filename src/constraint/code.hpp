// The stable codes of everything that can be wrong with a payload. Append only.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace assay::constraint {

enum class Code : std::uint8_t {
    required,
    not_allowed,
    unknown_field,
    duplicate_field,
    type,
    null,
    enumeration, // "enum"
    length,
    graphemes,
    bytes,
    digits,
    characters,
    pattern,
    format,
    range,
    multiple,
    scale,
    count,
    unique,
    keys,
    one_of,
    check,
    deprecated,
    malformed,
    depth,       // a limit: nesting of the payload
    size,        // a limit: bytes of the payload
    nodes,       // a limit: values in the payload
    members,     // a limit: members of one object
    string_size, // a limit: bytes of one string
    name_size,   // a limit: bytes of one member name
    number_size, // a limit: bytes of one number
    exponent,    // a limit: exponent of one number
    precision,   // a limit: a number that the document type cannot hold exactly
    memory,      // a limit: what the machine can give
};

struct CodeInfo {
    Code code;
    bool limit;                   // an outcome of its own: neither valid nor invalid
    std::string_view word;        // kebab-case
    std::string_view summary;     // one line, for the manual's table
    std::string_view explanation; // paragraphs for `assay explain`, with an example
};

std::span<const CodeInfo> codes();
const CodeInfo& info(Code code);
std::optional<Code> find_code(std::string_view word);

} // namespace assay::constraint
