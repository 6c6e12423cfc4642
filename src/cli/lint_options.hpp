// What the command line says to `lint`.
#pragma once

#include "assay/limits.hpp"
#include "cli/output/output_options.hpp"
#include "cli/project/project.hpp"
#include "cli/rule_options.hpp"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace assay::cli {

class VerbOptions;

struct LintOptions {
    RuleOptions rules;
    std::string rule_file;
    std::string type;
    std::string context_file;
    std::string language = "en";
    std::string door = "bytes";
    PayloadLimits limits;
    OutputOptions output;
    std::vector<std::string> payloads;
    // assay.toml.
    std::string project_file; // empty: the one found upward
    bool no_project = false;
    bool show_project = false;
    // How records stand in the inputs.
    std::string stdin_name;
    bool lines = false;
    bool each = false;
    // Streams.
    unsigned jobs = 0;    // 0: as many as there are cores
    std::string verdicts; // "word" or "json"; empty where not asked for
    std::string pass;     // "valid" or "invalid"
    std::string id_pointer;
    std::string summary_file;
    bool watch = false;
    // Mending.
    bool fix = false;
    bool diff = false;

    void declare(VerbOptions& verb);
    /// What the command line leaves open, the project may say.
    void complete_from(const Project& project);
    /// Whether the command line has the option, such as "--format".
    bool has(const std::string& option) const;

    /// Whether anything says that records come through standard input.
    bool means_a_stream() const {
        return lines || each || !stdin_name.empty() || !verdicts.empty() || !pass.empty();
    }

    /// What is read from standard input: "the rules", "a payload".
    std::vector<std::string> from_standard_input() const;

  private:
    const CLI::App* app_ = nullptr;
};

} // namespace assay::cli
