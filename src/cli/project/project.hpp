// What `assay.toml` says: which rules judge which files of a repository.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::cli {

inline constexpr const char* project_file_name = "assay.toml";

/// One `[[lint]]`. Names are as written, relative to the file's folder.
struct ProjectEntry {
    std::uint32_t line = 0; // of its head
    std::vector<std::string> files;
    std::vector<std::string> exclude;
    std::string rules;
    std::string type;
    std::string context;
    bool lines = false;
    bool each = false;
};

struct Project {
    std::string path;   // of the file, as it is shown
    std::string folder; // that names in it count from; empty for the working folder
    std::vector<std::string> rule_path;
    std::vector<std::string> exclude;
    std::optional<std::string> format;
    std::optional<std::string> language;
    std::optional<std::uint32_t> max_errors;
    std::vector<ProjectEntry> entries;

    /// A name in the file as a name in the working folder.
    std::string resolve(const std::string& name) const;
    /// A name in the working folder as one in the file; nullopt for what lies elsewhere.
    std::optional<std::string> relate(const std::string& name) const;
};

/// Why a file is judged by an entry, or is not.
struct Choice {
    const ProjectEntry* entry = nullptr; // null where none has it
    std::string pattern;                 // that decided; empty where none did
};

/// The first entry that has the file and does not exclude it; none for a file that is some entry's
/// context. `name` is relative to the folder.
Choice choose_entry(const Project& project, const std::string& name);

/// All files that some entry has, as names in the working folder, sorted.
std::vector<std::string> files_of(const Project& project);

} // namespace assay::cli
