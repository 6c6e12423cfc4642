// What a run of `lint` depends on, watched.
#include "cli/watch/lint_watch.hpp"

#include "cli/input/glob.hpp"
#include "cli/input/input_kind.hpp"
#include "cli/project/find_project.hpp"

#include <filesystem>

namespace assay::cli {

namespace {

namespace fs = std::filesystem;

std::string whole(const std::string& name) {
    std::error_code error;
    return fs::absolute(name, error).lexically_normal().string();
}

std::string folder_around(const std::string& name) {
    return fs::path(whole(name)).parent_path().string();
}

/// The folder in which a pattern begins to be one.
std::string folder_before_pattern(const std::string& pattern) {
    fs::path folder;
    for (const fs::path& part : fs::path(pattern)) {
        if (is_pattern(part.string())) break;
        folder /= part;
    }
    return folder.empty() ? "." : folder.string();
}

/// As somebody in this folder would call it.
std::string shown(const std::string& name) {
    std::error_code error;
    const std::string near = fs::path(name).lexically_relative(fs::current_path(error)).string();
    return near.empty() || near.starts_with("..") ? name : near;
}

} // namespace

void LintWatch::cover(const LintOptions& options) {
    if (!options.rule_file.empty()) cover_rules(options.rule_file);
    if (!options.context_file.empty()) cover_file(options.context_file);
    for (const std::string& folder : options.rules.rule_path)
        folders_.add(folder, FolderWatch::Depth::all_below);
    for (const std::string& word : options.payloads) cover_payloads(word);
    if (!options.output.baseline.empty()) cover_file(options.output.baseline);
    pass_over(options.output);
    if (!options.summary_file.empty()) written_.insert(whole(options.summary_file));
    if (options.no_project) return;
    cover_file(project_file_name);
    if (const std::string path = project_path(options.project_file); !path.empty())
        cover_file(path);
}

void LintWatch::pass_over(const OutputOptions& output) {
    for (const std::string& written : output.files)
        written_.insert(whole(take_apart(written).file));
    if (!output.write_baseline.empty()) written_.insert(whole(output.write_baseline));
}

void LintWatch::cover(const Project& project) {
    for (const std::string& folder : project.rule_path)
        folders_.add(project.resolve(folder), FolderWatch::Depth::all_below);
    for (const ProjectEntry& entry : project.entries) {
        cover_rules(project.resolve(entry.rules));
        if (!entry.context.empty()) cover_file(project.resolve(entry.context));
        for (const std::string& pattern : entry.files) cover_payloads(project.resolve(pattern));
    }
}

/// Where it is a link, what it leads to counts as well.
void LintWatch::cover_file(const std::string& name) {
    std::error_code error;
    const std::string real = fs::canonical(name, error).string();
    for (const std::string& file : {whole(name), error ? std::string() : real}) {
        if (file.empty()) continue;
        files_.insert(file);
        folders_.add(folder_around(file), FolderWatch::Depth::itself);
    }
}

/// The modules that it uses lie in its folder, or below.
void LintWatch::cover_rules(const std::string& file) {
    cover_file(file);
    folders_.add(folder_around(file), FolderWatch::Depth::all_below);
}

void LintWatch::cover_payloads(const std::string& word) {
    std::error_code error;
    if (fs::is_directory(word, error)) {
        folders_.add(word, FolderWatch::Depth::all_below);
        folders_.add(folder_around(word), FolderWatch::Depth::itself); // it may go and come again
    } else if (is_pattern(word)) {
        folders_.add(folder_before_pattern(word), FolderWatch::Depth::all_below);
    } else {
        cover_file(word);
    }
}

bool LintWatch::matters(const std::string& name) const {
    if (written_.contains(name)) return false;
    if (files_.contains(name)) return true;
    const std::string last = fs::path(name).filename().string();
    return !last.starts_with('.') && (last.ends_with(".assay") || kind_of_name(last));
}

std::vector<std::string> LintWatch::wait() {
    std::vector<std::string> names;
    for (const std::string& name :
         folders_.wait([this](const std::string& changed) { return matters(changed); }))
        names.push_back(shown(name));
    return names;
}

} // namespace assay::cli
