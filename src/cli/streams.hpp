// Where a verb reads and writes, so that tests run it in-process.
#pragma once

#include <istream>
#include <ostream>

namespace assay::cli {

/// What is known of the other end.
struct Terminal {
    bool out = false;      // standard output is a terminal
    bool err = false;      // standard error is one
    bool no_color = false; // the variable NO_COLOR asks for plain text
    bool process = false;  // the streams are those of a process of its own, which may wait for ever
};

struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    Terminal terminal;
};

} // namespace assay::cli
