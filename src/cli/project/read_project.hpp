// The text of `assay.toml` into what it says, or into what is wrong with it.
#pragma once

#include "cli/project/project.hpp"
#include "source/source.hpp"

#include <string>
#include <vector>

namespace assay::cli {

/// One mistake of whoever wrote the file.
struct ProjectFlaw {
    source::Span span;
    std::string message;
    std::string help; // may be empty
};

struct ReadProject {
    Project project;
    std::vector<ProjectFlaw> flaws; // in the order of the text; then the project says nothing
};

ReadProject read_project(const source::Source& source);

/// The flaws as a compiler would show them: line, caret, help.
std::string render(const std::vector<ProjectFlaw>& flaws, const source::Source& source,
                   bool colour);

} // namespace assay::cli
