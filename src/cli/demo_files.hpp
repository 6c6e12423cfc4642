// What `assay demo` writes: the rule packs and a few payloads, built into the tool.
#pragma once

#include <string_view>
#include <vector>

namespace assay::cli {

struct EmbeddedFile {
    std::string_view name; // in the folder of the demo
    std::string_view text;
};

/// Generated from the project's own files (cmake/embed.cmake).
const std::vector<EmbeddedFile>& demo_files();

} // namespace assay::cli
