// What `assay.toml` says, asked about files.
#include "cli/project/project.hpp"

#include "cli/input/glob.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

namespace assay::cli {

namespace {

namespace fs = std::filesystem;

const std::string* first_match(const std::vector<std::string>& patterns, const std::string& name) {
    const auto found =
        std::find_if(patterns.begin(), patterns.end(),
                     [&name](const std::string& pattern) { return matches(pattern, name); });
    return found == patterns.end() ? nullptr : &*found;
}

} // namespace

std::string Project::resolve(const std::string& name) const {
    if (folder.empty() && name == "-") return "./-"; // no standard input
    return folder.empty() || name.starts_with('/') ? name : folder + "/" + name;
}

std::optional<std::string> Project::relate(const std::string& name) const {
    std::error_code error;
    const fs::path root =
        (folder.empty() ? fs::current_path(error) : fs::absolute(folder, error)).lexically_normal();
    const fs::path whole = fs::absolute(name, error).lexically_normal();
    const std::string related = whole.lexically_relative(root).generic_string();
    if (related.empty() || related == ".." || related.starts_with("../")) return std::nullopt;
    return related;
}

Choice choose_entry(const Project& project, const std::string& name) {
    if (const std::string* pattern = first_match(project.exclude, name)) return {nullptr, *pattern};
    Choice choice;
    for (const ProjectEntry& entry : project.entries) // facts are no payload
        if (!name.empty() && entry.context == name) return {nullptr, name};
    for (const ProjectEntry& entry : project.entries) {
        const std::string* pattern = first_match(entry.files, name);
        if (pattern == nullptr) continue;
        const std::string* against = first_match(entry.exclude, name);
        if (against == nullptr) return {&entry, *pattern};
        choice.pattern = *against;
    }
    return choice;
}

std::vector<std::string> files_of(const Project& project) {
    std::set<std::string> files;
    for (const ProjectEntry& entry : project.entries)
        for (const std::string& pattern : entry.files)
            for (const std::string& file : expand(project.resolve(pattern))) {
                const std::optional<std::string> name = project.relate(file);
                if (name && choose_entry(project, *name).entry != nullptr) files.insert(file);
            }
    return {files.begin(), files.end()};
}

} // namespace assay::cli
