// Finding the file of a used module: beside the file that uses it, or on the rule path, and never
// outside of these folders.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace assay::library {

/// A module that was found.
struct ModuleText {
    std::string shown;    // the name for messages: a path, or the module's own name
    std::string identity; // equal for the same file found in two ways
    std::string folder;   // where it looks for what it uses
    std::string text;
};

/// A module that was not found. All words are for the rule author.
struct ModuleMissing {
    std::string where;       // "looked in `rules` and `lib`"
    std::string remark;      // what was found instead; may be empty
    std::string nearest;     // the module that was probably meant; may be empty
    bool unreadable = false; // a file is there, and `remark` says why it was not read
    bool too_big = false;    // the file is there, and the rules have no room for it
};

using ModuleSearchResult = std::variant<ModuleText, ModuleMissing>;

/// Searches folders for modules. A file counts where it declares the module that is wanted;
/// symbolic links are followed only within the folder.
class ModuleSearch {
  public:
    explicit ModuleSearch(std::vector<std::string> rule_path) : rule_path_(std::move(rule_path)) {}

    /// `folder` is that of the file which uses the module; `room` the bytes that it may have.
    ModuleSearchResult find(std::string_view name, const std::string& folder,
                            std::uint64_t room) const;

  private:
    std::vector<std::string> folders(const std::string& folder) const;

    std::vector<std::string> rule_path_;
};

/// "rules/a.assay" to "rules"; "." where there is no folder in it.
std::string folder_of(const std::string& path);

/// `path` without links and dots; itself where it leads nowhere.
std::string real_path(const std::string& path);

} // namespace assay::library
