// What a run of `lint` depends on, watched.
#pragma once

#include "cli/lint_options.hpp"
#include "cli/watch/folder_watch.hpp"

#include <set>
#include <string>

namespace assay::cli {

/// Rule files and the modules that they may use, facts, payloads, and assay.toml: those that are
/// there and those that would count if they were.
class LintWatch {
  public:
    /// What the command line names. Called before anything is read, so that no change is missed;
    /// and before each run, since folders come and go.
    void cover(const LintOptions& options);
    /// What `assay.toml` names.
    void cover(const Project& project);
    /// Names of what has changed, as they are shown; none where an interrupt came.
    std::vector<std::string> wait();

    const std::string& failure() const { return folders_.failure(); }

  private:
    void cover_file(const std::string& name);
    void cover_rules(const std::string& file);
    void cover_payloads(const std::string& word);
    void pass_over(const OutputOptions& output);
    bool matters(const std::string& name) const;

    FolderWatch folders_;
    std::set<std::string> files_;   // that matter whatever they are called
    std::set<std::string> written_; // by the run itself
};

} // namespace assay::cli
