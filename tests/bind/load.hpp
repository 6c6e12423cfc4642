// Rule text to bound rules, for tests: the file, and the modules of the golden folder that it uses.
#pragma once

#include "bind/bind.hpp"

#include <filesystem>
#include <string>

namespace assay_test {

struct Loaded {
    assay::source::Sources sources;
    std::vector<assay::bind::ParsedFile> files;
    assay::diagnostic::Diagnostics diagnostics;
    assay::bind::Rules rules;

    /// As the author would read them.
    std::string text() const;
};

/// Modules are looked for in tests/golden/bind/modules.
Loaded load(const std::string& name, const std::string& text);
Loaded load_file(const std::filesystem::path& path);

std::string read_file(const std::filesystem::path& path);

/// The folder of this room's golden files.
std::filesystem::path golden_folder();

} // namespace assay_test
