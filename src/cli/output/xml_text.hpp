// Text inside XML.
#pragma once

#include <string>
#include <string_view>

namespace assay::cli {

/// What stands inside an element: markup as references, what XML 1.0 cannot hold (controls,
/// ill-formed bytes) or what would mislead a reader as escapes. `\n` ends a line.
std::string xml_element(std::string_view text);

/// ` name="value"`, with line ends as references: as they are, they would be read as spaces.
std::string xml_attribute(std::string_view name, std::string_view value);

} // namespace assay::cli
