// `lint` over a file of lines: against a program of the library's own, Ajv in Node, and
// sourcemeta's jsonschema. And how long one small file takes, from a cold start. Arguments: the
// tool, the folder with node_modules, and how many lines. With --library, it is that program of the
// library's own.
#include "lint/command.hpp"
#include "lint/library_program.hpp"
#include "lint/library_speed.hpp"
#include "lint/verdicts.hpp"
#include "stream/lines.hpp"
#include "workloads/subject.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using bench::Cost;
namespace fs = std::filesystem;
using Words = std::vector<std::string>;

constexpr int rounds = 31;

/// Seconds that the parts take of what everybody does.
struct Parts {
    bench::LibrarySpeed library;
    double reading = 0;
};

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

/// The files, and what the parts take.
Parts prepare(const fs::path& folder, std::size_t lines) {
    fs::create_directories(folder);
    const std::string text = bench::mixed_lines(lines);
    write(folder / "mixed.jsonl", text);
    write(folder / "one.json", text.substr(0, text.find('\n')));
    write(folder / "facts.json", bench::navixy_update().context);
    write_schema(folder / "schema.json");
    return {bench::measure_library(text, rounds),
            bench::measure_reading(folder / "mixed.jsonl", rounds)};
}

/// In a process of its own: what this one has held once would count as the peak of all that it
/// starts.
Parts prepare_apart(const fs::path& folder, std::size_t lines) {
    void* shared =
        mmap(nullptr, sizeof(Parts), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED) throw std::runtime_error("there is no memory to share");
    const pid_t child = fork();
    if (child == 0) {
        *static_cast<Parts*>(shared) = prepare(folder, lines);
        std::exit(0);
    }
    int status = 1;
    waitpid(child, &status, 0);
    if (status != 0) throw std::runtime_error("the lines could not be prepared");
    return *static_cast<Parts*>(shared);
}

class Comparison {
  public:
    Comparison(std::string tool, fs::path peers, std::size_t lines)
        : tool_(std::move(tool)), peers_(std::move(peers)), folder_(peers_ / "lint"), lines_(lines),
          parts_(prepare_apart(folder_, lines)),
          megabytes_(static_cast<double>(fs::file_size(file())) / 1e6) {}

    void parts() const {
        fmt::print("{} lines, {:.1f} MB\n\n| in memory | processor s | MB a processor second |\n"
                   "|---|--:|--:|\n",
                   lines_, megabytes_);
        const auto line = [this](const std::string& what, double seconds) {
            fmt::print("| {} | {:.3f} | {:.0f} |\n", what, seconds, megabytes_ / seconds);
        };
        line("check of each line", parts_.library.checked);
        line("check, and report of what is not valid", parts_.library.reported);
        line("reading the file, nothing else", parts_.reading);
    }

    void lint() {
        fmt::print(
            "\n| what | processor s | MB a processor second | of the library | wall s | of the "
            "library | peak MB | exit | verdicts |\n|---|--:|--:|--:|--:|--:|--:|--:|---|\n");
        bench::run_command(lint_words(file(), {"--verdicts"}), output());
        ours_ = bench::read_words(output());
        std::vector<Row> rows;
        for (const char* jobs : {"1", "2"}) add_rows(rows, jobs);
        std::vector<Words> commands;
        for (const Row& each : rows) commands.push_back(each.words);
        const std::vector<Cost> costs = bench::run_rounds(rounds, commands);
        for (std::size_t at = 0; at < rows.size(); ++at) {
            const bool ours = rows[at].library != at;
            row(rows[at].what, costs[at], ours ? &costs[rows[at].library] : nullptr);
        }
    }

    void others() {
        if (fs::exists(peers_ / "node_modules/ajv-formats")) ajv();
        if (fs::exists(peers_ / "node_modules/@sourcemeta/jsonschema")) jsonschema();
    }

    void cold_start() {
        const Cost cost = bench::run_often(20, lint_words(folder_ / "one.json", {}));
        fmt::print("\nOne small file, the rules loaded: {:.1f} ms of the processor, {:.1f} ms on "
                   "the wall, {:.1f} MB (exit {}).\n",
                   cost.processor * 1e3, cost.seconds * 1e3, cost.peak_megabytes, cost.code);
    }

  private:
    std::string file() const { return folder_ / "mixed.jsonl"; }
    std::string output() const { return folder_ / "output.txt"; }

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

    /// What is measured against the library's own program.
    struct Row {
        std::string what;
        Words words;
        std::size_t library; // the row of that program; its own, where it is that
    };

    void add_rows(std::vector<Row>& rows, const std::string& jobs) const {
        const auto library = [&](const std::string& told, const std::string& what) {
            const Words words{"/proc/self/exe", "--library", file(), jobs, what};
            rows.push_back(
                {"the library's own program, " + told + ", threads: " + jobs, words, rows.size()});
            return rows.size() - 1;
        };
        const auto lint = [&](const std::string& told, Words options, std::size_t program) {
            options.insert(options.end(), {"-j", jobs});
            rows.push_back({told + ", --jobs " + jobs, lint_words(file(), options), program});
        };
        const std::size_t checked = library("check", "check");
        lint("lint --verdicts", {"--verdicts"}, checked);
        lint("lint --pass valid", {"--pass", "valid"}, checked);
        const std::size_t reported = library("check and report", "report");
        lint("lint --format concise", {"--format", "concise"}, reported);
        lint("lint (text)", {}, reported);
    }

    void ajv() const {
        const Words words{"node", ASSAY_PROJECT_DIR "/bench/lint/ajv_lines.cjs", peers_,
                          ASSAY_PROJECT_DIR "/" + bench::navixy_update().schema_file, file()};
        Words told = words;
        told.emplace_back("verdicts");
        bench::run_command(told, output());
        const std::string verdicts = bench::compare(ours_, bench::read_words(output()));
        row("Ajv in Node, first error", bench::run_often(3, words), nullptr, verdicts);
    }

    /// It says that some are invalid by exiting with 2, and prints these.
    void jsonschema() const {
        const Words words{peers_ / "node_modules/.bin/jsonschema",
                          "validate",
                          folder_ / "schema.json",
                          file(),
                          "--fast",
                          "--continue",
                          "--format-assertion"};
        const Cost cost = bench::run_command(words, output());
        row("sourcemeta jsonschema, --fast", cost, nullptr,
            bench::compare(ours_, bench::read_failures(output(), lines_)));
    }

    void row(const std::string& what, const Cost& cost, const Cost* library = nullptr,
             const std::string& verdicts = {}) const {
        const auto share = [&](double Cost::*part) {
            return library ? fmt::format("{:.2f}", library->*part / cost.*part) : "";
        };
        fmt::print("| {} | {:.3f} | {:.0f} | {} | {:.3f} | {} | {:.1f} | {} | {} |\n", what,
                   cost.processor, megabytes_ / cost.processor, share(&Cost::processor),
                   cost.seconds, share(&Cost::seconds), cost.peak_megabytes, cost.code, verdicts);
        std::cout.flush();
    }

    std::string tool_;
    fs::path peers_;
    fs::path folder_;
    std::size_t lines_;
    Parts parts_;
    double megabytes_;
    bench::Verdicts ours_;
};

} // namespace

int main(int count, char** words) try {
    if (count == 5 && words[1] == std::string_view("--library")) {
        const auto threads = static_cast<unsigned>(std::stoul(words[3]));
        bench::judge_file(words[2], threads, words[4] == std::string_view("report"));
        return 0;
    }
    if (count != 4) {
        std::cerr << "usage: assay_bench_lint TOOL PEERS LINES\n";
        return 2;
    }
    Comparison comparison(words[1], words[2], std::stoul(words[3]));
    comparison.parts();
    comparison.lint();
    comparison.others();
    comparison.cold_start();
} catch (const std::exception& problem) {
    std::cerr << "assay_bench_lint: " << problem.what() << "\n";
    return 2;
}
