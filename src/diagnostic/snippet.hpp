// One line of source with carets beneath it, made fit for a terminal.
#pragma once

#include "source/source.hpp"

#include <string>

namespace assay::diagnostic {

struct Snippet {
    std::string line;   // what is unprintable escaped, tabs as one space, long lines windowed
    std::string carets; // spaces, then `^^^^`; as many columns as the line needs
};

/// The line on which `span` begins. A span over several lines is marked to the end of its first.
Snippet snippet(const source::Source& source, source::Span span);

} // namespace assay::diagnostic
