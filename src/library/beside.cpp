// What lies beside a path that leads nowhere.
#include "library/beside.hpp"

#include "diagnostic/nearest.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>

namespace assay::library {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view rule_file_ending = ".assay";
constexpr std::size_t most_looked_at = 2000; // of a folder

/// `near` have lost the folder of `path`, and `ending`.
std::string did_you_mean(const std::string& path, const std::vector<std::string_view>& near,
                         std::string_view ending) {
    const fs::path folder = fs::path(path).parent_path();
    std::string text;
    for (const std::string_view name : near) {
        const fs::path meant = folder / (std::string(name).append(ending));
        text += (text.empty() ? "did you mean `" : " or `") + meant.string() + "`";
    }
    return text.empty() ? text : text + "?";
}

/// A link that leads nowhere is not what was meant by its own name.
bool is_among(const std::vector<std::string>& names, const std::string& path) {
    return std::binary_search(names.begin(), names.end(), fs::path(path).filename().string());
}

/// An ending that both have would make any two short names near.
bool may_be_meant(const fs::path& written, const fs::path& name) {
    if (written.extension() != name.extension()) return true;
    const std::vector<std::string> stem{name.stem().string()};
    return !diagnostic::equally_near(written.stem().string(), stem).empty();
}

} // namespace

std::vector<std::string> names_beside(const std::string& path) {
    std::error_code error;
    const fs::path folder = fs::path(path).parent_path();
    std::vector<std::string> names;
    fs::directory_iterator at(folder.empty() ? fs::path(".") : folder, error);
    for (const fs::directory_iterator end; !error && at != end; at.increment(error)) {
        if (names.size() >= most_looked_at) break;
        names.push_back(at->path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::string did_you_mean_file(const std::string& path) {
    const std::vector<std::string> names = names_beside(path);
    const std::string written = fs::path(path).filename().string();
    if (written.empty() || is_among(names, path)) return {};
    std::vector<std::string> meant;
    for (const std::string& name : names)
        if (may_be_meant(written, name)) meant.push_back(name);
    return did_you_mean(path, diagnostic::equally_near(written, meant), "");
}

// The ending that all have would make any two short names near.
std::string did_you_mean_rule_file(const std::string& path) {
    const std::vector<std::string> names = names_beside(path);
    if (is_among(names, path)) return {};
    std::vector<std::string> stems;
    for (const fs::path name : names)
        if (name.extension() == rule_file_ending) stems.push_back(name.stem().string());
    const std::string written = fs::path(path).stem().string();
    return did_you_mean(path, diagnostic::equally_near_words(written, stems), rule_file_ending);
}

} // namespace assay::library
