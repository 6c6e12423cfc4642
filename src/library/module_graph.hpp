// From one rule text to all that it uses: parsed files, each once, in the order in which they were
// opened.
#pragma once

#include "assay/limits.hpp"
#include "bind/bind.hpp"
#include "library/module_search.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace assay::library {

/// Finds the module `name` for a file in `folder`; it may have `room` bytes.
using FindModule = std::function<ModuleSearchResult(std::string_view name,
                                                    const std::string& folder, std::uint64_t room)>;

/// The source of a diagnostic that has no line to show.
inline constexpr source::SourceIndex no_source = bind::none;

/// Parses a root and, through its `use` lines, everything that it needs. What goes wrong is in
/// `diagnostics`; the files are those that could be read.
class ModuleGraph {
  public:
    ModuleGraph(const RuleLimits& limits, FindModule find);

    void load(ModuleText root);

    source::Sources sources;
    std::vector<bind::ParsedFile> files;
    diagnostic::Diagnostics diagnostics;

  private:
    /// A file on the way from the root to the one being read, and the `use` that leads on from it.
    struct Step {
        std::uint32_t file;
        source::Location use;
    };

    std::uint32_t add(ModuleText text);
    void follow(std::uint32_t file);
    std::uint32_t resolve(const syntax::Use& use, std::uint32_t from);
    std::uint32_t enter(ModuleText text, const std::string& name, source::Location at);
    bool is_open(std::uint32_t file) const;
    bool fits(const std::string& name, source::Location at);
    void report_missing(const std::string& name, source::Location at, const ModuleMissing& missing);
    void report_cycle(std::uint32_t file, source::Location at);
    std::string module_of(std::uint32_t file) const;

    RuleLimits limits_;
    FindModule find_;
    std::uint64_t bytes_ = 0;
    std::vector<std::string> folders_;             // by file
    std::map<std::string, std::uint32_t> by_name_; // module name to file
    std::map<std::string, std::uint32_t> by_identity_;
    std::vector<Step> path_;
};

/// "a.b" of a path as it is written.
std::string dotted(const syntax::Path& path);

} // namespace assay::library
