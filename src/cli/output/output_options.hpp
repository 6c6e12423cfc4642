// What the command line says about outputs, and about what makes a run fail.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace assay::cli {

struct OutputOptions {
    std::string format = "text";
    bool redact = false;
    bool require_decided = false;

    void declare(CLI::App& app);
};

} // namespace assay::cli
