// The console blocks of the documents are what happens: each runs in a clean folder and is compared
// with what it shows. A line `…` stands for any number of lines.
#include "house/tree.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace {

namespace fs = std::filesystem;

struct Step {
    std::string command;
    std::string shown;
};

/// The blocks fenced as `console`, each a list of commands with what they print.
std::vector<std::vector<Step>> sessions(const std::string& document) {
    std::vector<std::vector<Step>> all;
    std::istringstream lines(document);
    bool inside = false;
    for (std::string line; std::getline(lines, line);) {
        if (!inside && line == "```console") {
            inside = true;
            all.emplace_back();
        } else if (inside && line == "```") {
            inside = false;
        } else if (inside && line.starts_with("$ ")) {
            all.back().push_back({line.substr(2), ""});
        } else if (inside) {
            REQUIRE_FALSE(all.back().empty()); // a block begins with a command
            all.back().back().shown += line + "\n";
        }
    }
    return all;
}

std::string output_of(const std::string& command) {
    std::FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe);
    std::string output;
    std::array<char, 4096> part{};
    while (const auto size = std::fread(part.data(), 1, part.size(), pipe))
        output.append(part.data(), size);
    pclose(pipe);
    return output;
}

/// A folder with nothing but what a checkout has for its reader, an empty home, and the tool.
class CleanFolder {
  public:
    CleanFolder() {
        std::string name = (fs::temp_directory_path() / "assay-console-XXXXXX").string();
        path_ = ::mkdtemp(name.data());
        fs::create_directory(path_ / "home");
        fs::create_directory(path_ / "work");
        for (const char* shipped : {"rules", "examples"})
            fs::copy(fs::path(ASSAY_PROJECT_DIR) / shipped, path_ / "work" / shipped,
                     fs::copy_options::recursive);
    }
    CleanFolder(const CleanFolder&) = delete;
    CleanFolder& operator=(const CleanFolder&) = delete;
    ~CleanFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }

    /// What each command prints, on both streams; one shell for all of them.
    std::vector<std::string> run(const std::vector<Step>& steps) const {
        std::ofstream script(path_ / "script");
        script << "exec 2>&1\ncd work\n";
        for (const Step& step : steps) script << step.command << "\nprintf '\\036'\n";
        script.close();
        const std::string text = output_of(
            "cd '" + path_.string() + "' && env -i HOME='" + (path_ / "home").string() +
            "' PATH='" ASSAY_BUILD_DIR ":/usr/bin:/bin' LANG=C.UTF-8 bash script </dev/null");
        std::vector<std::string> outputs;
        std::istringstream parts(text);
        for (std::string part; std::getline(parts, part, '\036');) outputs.push_back(part);
        return outputs;
    }

  private:
    fs::path path_;
};

/// Whether `printed` is `shown`, line by line.
bool is_shown(std::string_view printed, std::string_view shown) {
    const std::string_view anything = "…\n";
    while (!shown.empty()) {
        if (shown.starts_with(anything)) {
            shown.remove_prefix(anything.size());
            for (;; printed.remove_prefix(printed.find('\n') + 1)) {
                if (is_shown(printed, shown)) return true;
                if (printed.find('\n') == std::string_view::npos) return false;
            }
        }
        const std::string_view line = shown.substr(0, shown.find('\n') + 1);
        if (!printed.starts_with(line)) return false;
        printed.remove_prefix(line.size());
        shown.remove_prefix(line.size());
    }
    return printed.empty();
}

} // namespace

TEST_CASE("the console blocks of the documents show what happens") {
    if (!fs::exists(ASSAY_BUILD_DIR "/assay")) {
        WARN("skipped: the tool is not built");
        return;
    }
    std::vector<house::File> documents = house::files("docs", {".md"});
    documents.push_back({"README.md", house::read("README.md")});
    std::size_t commands = 0;
    for (const house::File& document : documents) {
        const CleanFolder folder; // what one block leaves, the next of the document finds
        for (const auto& steps : sessions(document.text)) {
            const std::vector<std::string> printed = folder.run(steps);
            REQUIRE(printed.size() == steps.size());
            for (std::size_t i = 0; i < steps.size(); ++i, ++commands) {
                INFO(document.path << ": $ " << steps[i].command << "\nshown:\n"
                                   << steps[i].shown << "\nprinted:\n"
                                   << printed[i]);
                CHECK(is_shown(printed[i], steps[i].shown));
            }
        }
    }
    CHECK(commands >= 10);
}
