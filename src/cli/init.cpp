// `assay init`: an assay.toml to begin with, made of the rule files that lie here.
#include "assay/ruleset.hpp"
#include "cli/input/glob.hpp"
#include "cli/project/project.hpp"
#include "cli/verb_options.hpp"
#include "cli/verbs.hpp"
#include "cli/words.hpp"

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <memory>

namespace assay::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_entries = 20;

constexpr const char* head =
    R"(# Which rules judge which files: `assay lint` goes by this file, here and in every folder below.
# Names and patterns count from this folder; `**` stands for any folders.

# rule-path = ["rules"]      # where used modules are looked for
# exclude = ["**/draft/**"]  # files that no [[lint]] has
# format = "text"            # the options --format, --lang and --max-errors
# language = "en"
# max-errors = 100
)";

constexpr const char* rest = R"(# exclude = []
# context = "facts.json"     # facts for the rules' `context`
# ndjson = true              # a record in each line, whatever the ending
# each = true                # an array, each element a record
)";

constexpr const char* pre_commit_file = ".pre-commit-config.yaml";
constexpr const char* pre_commit = R"(repos:
  - repo: local
    hooks:
      - id: assay
        name: assay lint
        entry: assay lint
        language: system
        pass_filenames: false
        files: \.(assay|json|ndjson|jsonl)$
)";

constexpr const char* ci_file = ".github/workflows/assay.yml";
constexpr const char* ci = R"(name: assay
on: [push, pull_request]
jobs:
  lint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      # Install assay here: it is expected on the path.
      - run: assay lint --format github
)";

struct InitOptions {
    bool pre_commit = false;
    bool ci = false;
};

/// A TOML string; names of files may hold anything.
std::string quoted(const std::string& text) {
    std::string result = "\"";
    for (const char letter : text) {
        if (letter == '"' || letter == '\\') result += '\\';
        result += letter;
    }
    return result + "\"";
}

std::string entry(const std::string& rules, const std::string& files, const std::string& as) {
    return "\n[[lint]]\nfiles = [" + quoted(files) + "]\nrules = " + quoted(rules) + "\n" + as;
}

/// The record, where there is a choice.
std::string choice_of_record(const std::vector<std::string>& records) {
    if (records.size() < 2) return {};
    return "as = " + quoted(records.front()) + "  # or another record: " + listed(records) + "\n";
}

/// Each rule file that has records, with payloads in a folder of its name.
std::string entries_for(const std::vector<std::string>& rule_files) {
    std::string text;
    std::size_t count = 0;
    for (const std::string& file : rule_files) {
        const Loaded loaded = load_file(file);
        if (!loaded || loaded.ruleset().records().empty()) continue;
        if (++count > most_entries) break;
        const std::string payloads =
            "payloads/" + fs::path(file).stem().string() + "/**/*.{json,ndjson}";
        text += entry(file, payloads, choice_of_record(loaded.ruleset().records()));
    }
    return text.empty() ? entry("rules/example.assay", "payloads/**/*.{json,ndjson}", {}) : text;
}

class Init {
  public:
    explicit Init(Streams& streams) : streams_(streams) {}

    /// What is there already stays as it is.
    void write(const std::string& name, const std::string& text) {
        std::error_code error;
        if (fs::exists(fs::symlink_status(name, error))) {
            streams_.err << "assay: `" << name << "` is there already, and stays as it is; "
                         << "it could hold\n\n"
                         << text << "\n";
            code_ = ExitCode::trouble;
            return;
        }
        if (const fs::path folder = fs::path(name).parent_path(); !folder.empty())
            fs::create_directories(folder, error);
        std::ofstream file(name, std::ios::binary);
        file << text;
        if (file.flush()) {
            streams_.out << "wrote " << name << "\n";
            return;
        }
        streams_.err << "assay: cannot write `" << name << "`: " << why_not_written(errno) << "\n";
        code_ = ExitCode::trouble;
    }

    ExitCode code() const { return code_; }

  private:
    Streams& streams_;
    ExitCode code_ = ExitCode::good;
};

ExitCode init(const InitOptions& options, Streams& streams) {
    Init run(streams);
    run.write(project_file_name, head + entries_for(expand("**/*.assay")) + rest);
    if (options.pre_commit) run.write(pre_commit_file, pre_commit);
    if (options.ci) run.write(ci_file, ci);
    if (run.code() == ExitCode::good)
        streams.out << "\nSay in it which files are payloads. Then\n\n"
                       "  assay lint --show-config    tells what would be judged by what\n"
                       "  assay lint                  judges it\n";
    return run.code();
}

} // namespace

Action declare_init(VerbOptions& verb) {
    auto options = std::make_shared<InitOptions>();
    verb.add_flag("--pre-commit", options->pre_commit,
                  "Write .pre-commit-config.yaml, too: a hook that runs `assay lint`");
    verb.add_flag("--ci", options->ci, "Write .github/workflows/assay.yml, too");
    verb.footer("What is there already stays as it is, and what it could hold is shown.\n"
                "Exit codes: 0 all was written, 2 some was not.");
    return [options](Streams& streams) { return init(*options, streams); };
}

} // namespace assay::cli
