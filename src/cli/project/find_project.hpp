// The `assay.toml` that a run goes by.
#pragma once

#include "cli/project/project.hpp"
#include "cli/streams.hpp"

#include <optional>
#include <string>

namespace assay::cli {

struct FoundProject {
    std::optional<Project> project; // none where there is no such file
    bool good = true;               // false where it cannot be used; people are told
};

/// The file that find_project() reads; empty where there is none.
std::string project_path(const std::string& named);

/// `named` is a file of the command line; else it is looked for in the working folder and upward.
FoundProject find_project(const std::string& named, const std::string& color, Streams& streams);

} // namespace assay::cli
