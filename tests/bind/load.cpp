// The loader of these tests: every module of the golden folder is known, none else.
#include "bind/load.hpp"

#include "diagnostic/render_text.hpp"
#include "syntax/parse.hpp"

#include <fstream>
#include <iterator>

namespace assay_test {

using namespace assay;

namespace {

std::string spelled(const syntax::Path& path) {
    std::string text;
    for (const auto& name : path.names) text += (text.empty() ? "" : ".") + name.text;
    return text;
}

std::uint32_t parse_one(Loaded& loaded, const std::string& name, const std::string& text) {
    auto index = static_cast<std::uint32_t>(loaded.files.size());
    loaded.sources.emplace_back(name, text);
    bind::ParsedFile file;
    file.source = index;
    file.tree = syntax::parse(loaded.sources.back(), index, {}, loaded.diagnostics);
    loaded.files.push_back(std::move(file));
    return index;
}

/// The modules that the golden files use.
void parse_modules(Loaded& loaded) {
    for (const auto* name : {"library.assay", "other_library.assay"})
        parse_one(loaded, name, read_file(golden_folder() / "modules" / name));
}

void resolve_uses(Loaded& loaded) {
    for (auto& file : loaded.files)
        for (const auto& declaration : file.tree.declarations) {
            const auto* use = std::get_if<syntax::Use>(&declaration.what);
            if (!use) continue;
            auto found = bind::none;
            for (std::uint32_t i = 0; i < loaded.files.size(); ++i)
                if (spelled(loaded.files[i].tree.module) == spelled(use->module)) found = i;
            file.uses.push_back(found);
        }
}

} // namespace

std::string Loaded::text() const { return diagnostic::render_text(diagnostics, sources, false); }

Loaded load(const std::string& name, const std::string& text) {
    Loaded loaded;
    loaded.sources.reserve(3);
    parse_one(loaded, name, text);
    if (text.find("\nuse ") != std::string::npos) parse_modules(loaded);
    resolve_uses(loaded);
    loaded.rules = bind::bind(loaded.files, loaded.sources, loaded.diagnostics);
    return loaded;
}

Loaded load_file(const std::filesystem::path& path) {
    return load(path.filename().string(), read_file(path));
}

std::string read_file(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::filesystem::path golden_folder() {
    return std::filesystem::path(ASSAY_PROJECT_DIR) / "tests/golden/bind";
}

} // namespace assay_test
