// What helps somebody along: completion, the manual page, the demo, and names that were meant.
#include "cli/tool.hpp"
#include "support/folder.hpp"

#include <catch2/catch.hpp>

#include <cstdio>
#include <filesystem>
#include <regex>
#include <set>

using assay::test::Folder;
using assay::test::Ran;
using assay::test::run_tool;

namespace {

/// As `assay --help` lists them.
std::vector<std::string> verbs() {
    std::istringstream lines(run_tool({"--help"}).out);
    std::vector<std::string> names;
    bool listed = false;
    for (std::string line; std::getline(lines, line);) {
        if (line == "Verbs:")
            listed = true;
        else if (line.empty())
            listed = false;
        else if (listed)
            names.push_back(line.substr(2, line.find(' ', 2) - 2));
    }
    return names;
}

struct Shown {
    int status = -1;
    std::string text;
};

Shown shell(const std::string& command) {
    Shown shown;
    std::FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
    REQUIRE(pipe);
    char part[4096];
    while (const auto size = std::fread(part, 1, sizeof part, pipe)) shown.text.append(part, size);
    shown.status = ::pclose(pipe);
    return shown;
}

bool installed(const std::string& program) {
    if (shell("command -v " + program).status == 0) return true;
    WARN("skipped: " << program << " is not installed");
    return false;
}

std::set<std::string> long_options(const std::string& help) {
    const std::regex option("--[a-z][a-z-]+");
    std::set<std::string> found;
    // Only where they are declared: two columns from the left.
    std::istringstream lines(help);
    for (std::string line; std::getline(lines, line);)
        if (line.rfind("  -", 0) == 0)
            for (std::sregex_iterator at(line.begin(), line.end(), option), end; at != end; ++at) {
                if (at->position() < 30) found.insert(at->str());
                break;
            }
    return found;
}

std::string complete(const std::string& words, int at) {
    const Shown shown =
        shell("bash --norc -c 'source ./script; COMP_WORDS=(" + words +
              "); COMP_CWORD=" + std::to_string(at) + "; _assay; echo \"${COMPREPLY[@]}\"'");
    return shown.text;
}

} // namespace

TEST_CASE("completion and manual know every option that --help shows") {
    std::vector<std::string> texts = {run_tool({"manual"}).out};
    for (const char* name : {"bash", "zsh", "fish"})
        texts.push_back(run_tool({"completion", name}).out);
    REQUIRE(verbs().size() > 10);
    for (const std::string& verb : verbs()) {
        const auto options = long_options(run_tool({verb, "--help"}).out);
        CHECK(options.count("--help") == 1);
        for (const std::string& option : options) {
            INFO(verb << " " << option);
            const std::string bare = option.substr(2);
            CHECK(texts[1].find(option) != std::string::npos);
            CHECK(texts[2].find(option + "[") != std::string::npos);
            CHECK(texts[3].find("-l " + bare) != std::string::npos);
            CHECK(texts[0].find("\\-\\-" + std::regex_replace(bare, std::regex("-"), "\\-")) !=
                  std::string::npos);
        }
    }
}

TEST_CASE("help fits a terminal") {
    std::vector<std::string> texts = {run_tool({"--help"}).out};
    for (const std::string& verb : verbs()) texts.push_back(run_tool({verb, "--help"}).out);
    for (const std::string& text : texts) {
        std::istringstream lines(text);
        for (std::string line; std::getline(lines, line);) {
            INFO(line);
            CHECK(line.size() <= 80);
            CHECK((line.empty() || line.back() != ' '));
        }
    }
}

TEST_CASE("completion in bash") {
    if (!installed("bash")) return;
    Folder folder;
    folder.write("script", run_tool({"completion", "bash"}).out);
    CHECK(complete("assay li", 1) == "lint\n");
    CHECK(complete("assay lint --fo", 2) == "--format\n");
    CHECK(complete("assay lint --format sa", 3) == "sarif\n");
    CHECK(complete("assay lint --format json --ba", 4) == "--baseline\n");
    CHECK(complete("assay lint --output sa", 3) == "sarif=\n");
    CHECK(complete("assay lint --output sarif = fi", 5) == "\n"); // a file, too
    CHECK(complete("assay lint pay", 2) == "\n");                 // then the shell completes files
    CHECK(complete("assay nonsense --fo", 2) == "\n");
}

TEST_CASE("completion scripts are sound in their shells") {
    Folder folder;
    for (const char* name : {"bash", "zsh", "fish"}) {
        if (!installed(name)) continue;
        folder.write("script", run_tool({"completion", name}).out);
        const Shown shown = shell(std::string(name) + " -n script");
        INFO(name << ": " << shown.text);
        CHECK(shown.status == 0);
        CHECK(shown.text.empty());
    }
}

TEST_CASE("the manual page is sound") {
    const std::string page = run_tool({"manual"}).out;
    CHECK(page.rfind(".TH ASSAY 1", 0) == 0);
    if (!installed("groff")) return;
    Folder folder;
    folder.write("assay.1", page);
    const Shown shown = shell("groff -man -Tutf8 -ww -z assay.1");
    INFO(shown.text);
    CHECK(shown.text.empty());
}

TEST_CASE("the demo writes a folder, and the command that it names works there") {
    Folder folder;
    const Ran ran = run_tool({"demo", "try it"});
    INFO(ran.out << ran.err);
    REQUIRE(ran.code == 0);
    CHECK(ran.out.find("\n    assay lint\n") != std::string::npos);
    std::filesystem::current_path("try it");
    const Ran lint = run_tool({"lint"});
    INFO(lint.out << lint.err);
    CHECK(lint.code == 1);
    CHECK(lint.out.find("payloads/bad.json:22:1") != std::string::npos);
    CHECK(lint.err.find("6 payloads: 3 valid, 2 invalid, 1 malformed") != std::string::npos);
    CHECK(run_tool({"test", "rules"}).code == 0);
    std::filesystem::current_path("..");
}

TEST_CASE("the demo overwrites nothing") {
    Folder folder;
    folder.write("assay-demo/mine.txt", "mine");
    folder.write("file", "");
    CHECK(run_tool({"demo"}).code == 2);
    CHECK(run_tool({"demo", "file"}).code == 2);
    const Ran below = run_tool({"demo", "file/below"});
    CHECK(below.code == 2);
    CHECK(below.err.find("`: there is no such folder\n") != std::string::npos);
    CHECK(folder.read("assay-demo/mine.txt") == "mine");
    CHECK_FALSE(std::filesystem::exists("assay-demo/rules"));
}

TEST_CASE("of words that are equally near each is named") {
    CHECK(run_tool({"lnit"}).err.find("did you mean `lint` or `init`?\n") != std::string::npos);
    CHECK(run_tool({"lin"}).err.find("did you mean `lint`?\n") != std::string::npos);
    CHECK(run_tool({"xyzzy"}).err.find("did you mean") == std::string::npos);
    Folder folder;
    folder.write("rules.assay", "module a\nrecord R { a: string }\n");
    folder.write("a1.json", "");
    folder.write("long\x1B-name.json", "");
    const Ran ran = run_tool({"lint", "-r", "rules.assay", "a2.json"});
    CHECK(ran.err.find("did you mean `a1.json`?") != std::string::npos);
    const Ran hostile = run_tool({"lint", "-r", "rules.assay", "long\x1B-nome.json"});
    CHECK(hostile.err.find("did you mean `long\\u{1b}-name.json`?") != std::string::npos);
}

TEST_CASE("a missing file's neighbour was probably meant") {
    Folder folder;
    folder.write("rules.assay", "module a\nrecord R { a: string }\n");
    folder.write("in/order.json", R"({"a": ""})");
    const Ran payload = run_tool({"lint", "-r", "rules.assay", "in/ordre.json"});
    CHECK(payload.err == "assay: cannot read `in/ordre.json`: there is no such file; did you mean "
                         "`in/order.json`?\n1 payload: 1 unreadable\n");
    const Ran far = run_tool({"lint", "-r", "rules.assay", "in/invoice.json"});
    CHECK(far.err ==
          "assay: cannot read `in/invoice.json`: there is no such file; in `in` there is "
          "`order.json`\n1 payload: 1 unreadable\n");
    const Ran ending = run_tool({"lint", "-r", "rules.assay", "in/nothere.json"});
    CHECK(ending.err.find("no such file; in `in` there is `order.json`\n") != std::string::npos);
    const Ran other = run_tool({"lint", "-r", "rules.assay", "in/order.jsn"});
    CHECK(other.err.find("did you mean `in/order.json`?\n") != std::string::npos);
    const Ran here = run_tool({"lint", "-r", "rules.assay", "invoice.json"});
    CHECK(here.err.find("no such file, and no JSON file in this folder\n") != std::string::npos);
    const Ran nowhere = run_tool({"lint", "-r", "rules.assay", "out/order.json"});
    CHECK(nowhere.err.find("no such file, and no folder `out`\n") != std::string::npos);
    for (const char* name : {"in/a.json", "in/b.json", "in/c.ndjson.gz", "in/.d.json", "in/e.txt"})
        folder.write(name, "");
    const Ran many = run_tool({"lint", "-r", "rules.assay", "in/invoice.json"});
    CHECK(many.err.find("in `in` there are `a.json`, `b.json`, `c.ndjson.gz` and 1 more\n") !=
          std::string::npos);
}

TEST_CASE("a missing rule file's neighbour is named where it is said that it is missing") {
    Folder folder;
    folder.write("rules/order.assay", "module a\nrecord R { a: string }\n");
    folder.write("rules/order.json", R"({"a": ""})");
    const std::string missing =
        "error[unreadable]: cannot read `rules/ordre.assay`: there is no such file\n"
        "  = help: did you mean `rules/order.assay`?\n";
    const Ran lint = run_tool({"lint", "-r", "rules/ordre.assay", "rules/order.json"});
    CHECK(lint.err == missing + "\nassay: nothing was linted, because the rules do not load\n");
    const Ran check = run_tool({"check", "rules/ordre.assay"});
    CHECK(check.out == missing + "\n1 file: 1 with errors; 1 error\n");
    CHECK(check.err.empty());
    const Ran test = run_tool({"test", "rules/ordre.assay"});
    CHECK(test.out == missing + "\n1 file did not load\n0 passed, 0 failed\n");
    const Ran fmt = run_tool({"fmt", "rules/ordre.assay"});
    CHECK(fmt.err == "assay: cannot format `rules/ordre.assay`: there is no such file; did you "
                     "mean `rules/order.assay`?\n");
    const Ran far = run_tool({"lint", "-r", "rules/party.assay", "rules/order.json"});
    CHECK(far.err.find("did you mean") == std::string::npos);
}
