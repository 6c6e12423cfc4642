// `lint` over a file of lines: against the library by itself, Ajv in Node, and sourcemeta's
// jsonschema. And how long one small file takes, from a cold start. Arguments: the tool, the folder
// with node_modules, and how many lines.
#include "lint/command.hpp"
#include "lint/library_speed.hpp"
#include "stream/lines.hpp"
#include "workloads/subject.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include <sys/wait.h>
#include <unistd.h>

namespace {

using bench::Cost;
namespace fs = std::filesystem;
using Words = std::vector<std::string>;

constexpr int rounds = 5;

void write(const fs::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
}

/// The rules as a schema: sourcemeta's tool wants a draft that knows the format `uuid`.
void write_schema(const fs::path& path) {
    std::ifstream file(ASSAY_PROJECT_DIR "/" + bench::navixy_update().schema_file);
    nlohmann::json schema = nlohmann::json::parse(file);
    schema["$schema"] = "https://json-schema.org/draft/2019-09/schema";
    write(path, schema.dump());
}

/// The files, and the library by itself. In a process of its own: what this one has held once would
/// count as the peak of all that it starts.
void prepare(const fs::path& folder, std::size_t lines) {
    fs::create_directories(folder);
    const std::string text = bench::mixed_lines(lines);
    write(folder / "mixed.jsonl", text);
    write(folder / "one.json", text.substr(0, text.find('\n')));
    write(folder / "facts.json", bench::navixy_update().context);
    write_schema(folder / "schema.json");
    const bench::LibrarySpeed speed = bench::measure_library(text, rounds);
    const double megabytes = static_cast<double>(text.size()) / 1e6;
    fmt::print("{} lines, {:.1f} MB\n\n", lines, megabytes);
    fmt::print("| what | wall s | processor s | MB/s | peak MB | exit |\n"
               "|---|--:|--:|--:|--:|--:|\n");
    fmt::print("| library, check | | {:.3f} | {:.0f} | | |\n", speed.checked,
               megabytes / speed.checked);
    fmt::print("| library, check and report | | {:.3f} | {:.0f} | | |\n", speed.reported,
               megabytes / speed.reported);
}

bool prepare_apart(const fs::path& folder, std::size_t lines) {
    const pid_t child = fork();
    if (child == 0) {
        prepare(folder, lines);
        std::exit(0);
    }
    int status = 1;
    waitpid(child, &status, 0);
    return status == 0;
}

class Comparison {
  public:
    Comparison(std::string tool, fs::path peers)
        : tool_(std::move(tool)), peers_(std::move(peers)), folder_(peers_ / "lint"),
          megabytes_(static_cast<double>(fs::file_size(file())) / 1e6) {}

    void lint() {
        for (const char* jobs : {"1", "2"}) {
            const std::string cores = std::string(", --jobs ") + jobs;
            row("lint --format concise" + cores, lint_with({"--format", "concise", "-j", jobs}));
            row("lint --verdicts" + cores, lint_with({"--verdicts", "-j", jobs}));
            row("lint --pass valid" + cores, lint_with({"--pass", "valid", "-j", jobs}));
        }
        row("lint (text), --jobs 1", lint_with({"-j", "1"}));
    }

    void others() {
        if (fs::exists(peers_ / "node_modules/ajv-formats"))
            row("Ajv in Node, first error",
                bench::best_of(3, {"node", ASSAY_PROJECT_DIR "/bench/lint/ajv_lines.cjs", peers_,
                                   ASSAY_PROJECT_DIR "/" + bench::navixy_update().schema_file,
                                   file()}));
        if (fs::exists(peers_ / "node_modules/@sourcemeta/jsonschema"))
            row("sourcemeta jsonschema, --fast",
                bench::best_of(1, {peers_ / "node_modules/.bin/jsonschema", "validate",
                                   folder_ / "schema.json", file(), "--fast", "--continue",
                                   "--format-assertion"}));
    }

    void cold_start() {
        const Cost cost = bench::best_of(20, lint_words(folder_ / "one.json", {}));
        fmt::print("\none small file, the rules loaded: {:.1f} ms, {:.1f} MB (exit {})\n",
                   cost.seconds * 1e3, cost.peak_megabytes, cost.code);
    }

  private:
    std::string file() const { return folder_ / "mixed.jsonl"; }

    Words lint_words(const std::string& file, const Words& more) const {
        Words words{tool_,
                    "lint",
                    "--no-config",
                    "-r",
                    ASSAY_PROJECT_DIR "/" + bench::navixy_update().rule_file,
                    "--as",
                    bench::navixy_update().type,
                    "--context",
                    folder_ / "facts.json",
                    file};
        words.insert(words.end(), more.begin(), more.end());
        return words;
    }

    Cost lint_with(const Words& more) const {
        return bench::best_of(rounds, lint_words(file(), more));
    }

    void row(const std::string& what, const Cost& cost) const {
        fmt::print("| {} | {:.3f} | {:.3f} | {:.0f} | {:.1f} | {} |\n", what, cost.seconds,
                   cost.processor, rate(cost.seconds), cost.peak_megabytes, cost.code);
        std::cout.flush();
    }

    double rate(double seconds) const { return megabytes_ / seconds; }

    std::string tool_;
    fs::path peers_;
    fs::path folder_;
    double megabytes_;
};

} // namespace

int main(int count, char** words) {
    if (count != 4) {
        std::cerr << "usage: assay_bench_lint TOOL PEERS LINES\n";
        return 2;
    }
    if (!prepare_apart(fs::path(words[2]) / "lint", std::stoul(words[3]))) return 1;
    Comparison comparison(words[1], words[2]);
    comparison.lint();
    comparison.others();
    comparison.cold_start();
}
