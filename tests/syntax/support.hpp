// What the tests of rule text share: a text parsed, and what was said about it.
#pragma once

#include "diagnostic/render_text.hpp"
#include "syntax/parse.hpp"
#include "syntax/print.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace assay::test {

struct Parsed {
    source::Sources sources;
    diagnostic::Diagnostics diagnostics;
    syntax::File file;

    std::string errors() const { return render_text(diagnostics, sources, false); }
};

inline Parsed parsed(std::string text, const std::string& name = "test.assay",
                     const syntax::ParseLimits& limits = {}) {
    Parsed result;
    result.sources.emplace_back(name, std::move(text));
    result.file = syntax::parse(result.sources.front(), 0, limits, result.diagnostics);
    return result;
}

inline std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

inline std::filesystem::path golden_folder() {
    return std::filesystem::path(ASSAY_PROJECT_DIR) / "tests/golden/syntax";
}

/// The `.assay` files beside their golden outcomes, by name.
inline std::vector<std::filesystem::path> golden_inputs() {
    std::vector<std::filesystem::path> inputs;
    for (const auto& entry : std::filesystem::directory_iterator(golden_folder()))
        if (entry.path().extension() == ".assay") inputs.push_back(entry.path());
    std::sort(inputs.begin(), inputs.end());
    return inputs;
}

} // namespace assay::test
