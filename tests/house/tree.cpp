// Reading the project's files.
#include "house/tree.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace house {

namespace fs = std::filesystem;

namespace {

const fs::path root = ASSAY_PROJECT_DIR;

bool ends_in_one_of(std::string_view name, const std::vector<std::string_view>& endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return name.ends_with(ending); });
}

std::string_view after(std::string_view line, std::string_view word) {
    const auto start = line.find_first_not_of(" \t");
    if (start == std::string_view::npos || !line.substr(start).starts_with(word)) return {};
    return line.substr(start + word.size());
}

} // namespace

std::string read(std::string_view path) {
    std::ifstream stream(root / path, std::ios::binary);
    INFO(path);
    REQUIRE(stream.good());
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

std::vector<File> files(std::string_view folder, const std::vector<std::string_view>& endings) {
    std::vector<File> found;
    if (!fs::exists(root / folder)) return found;
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
        const std::string path = fs::relative(entry.path(), root).generic_string();
        if (entry.is_regular_file() && ends_in_one_of(path, endings))
            found.push_back({path, read(path)});
    }
    std::sort(found.begin(), found.end(),
              [](const File& a, const File& b) { return a.path < b.path; });
    return found;
}

std::vector<File> code() {
    std::vector<File> all;
    for (const auto* folder : {"src", "include", "tests", "examples", "fuzz", "bench"})
        for (auto& file : files(folder, {".cpp", ".hpp"})) all.push_back(std::move(file));
    return all;
}

std::vector<Include> includes(const File& file) {
    std::vector<Include> found;
    std::istringstream lines(file.text);
    for (std::string line; std::getline(lines, line);) {
        std::string_view rest = after(line, "#include ");
        if (rest.size() < 2) continue;
        const bool angled = rest.front() == '<';
        const auto end = rest.find(angled ? '>' : '"', 1);
        if (end == std::string_view::npos) continue;
        found.push_back({std::string(rest.substr(1, end - 1)), angled});
    }
    return found;
}

std::string_view first_part(std::string_view path) {
    const auto slash = path.find('/');
    return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

} // namespace house
