// `lint --watch`, as a process: each change that matters is followed by a run, and others by none.
#include "support/folder.hpp"
#include "support/process.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>

using assay::test::Folder;
using assay::test::Process;

namespace {

namespace fs = std::filesystem;

constexpr const char* rules = "/// R.\nmodule watch.r\n\nuse watch.common\n\n"
                              "record R {\n    a: common.Short\n}\n";

std::string common(const std::string& length) {
    return "/// Shared.\nmodule watch.common\n\ntype Short = string(length .." + length + ")\n";
}

struct Place : Folder {
    Place() {
        write("r.assay", rules);
        write("common.assay", common("3"));
        write("in/a.json", R"({"a":"four"})");
    }
    /// As editors do it.
    void save(const std::string& name, const std::string& text) const {
        write("draft", text);
        fs::rename("draft", name);
    }
};

std::string too_long(const std::string& most, const std::string& file = "in/a.json") {
    return file + ":1:6: error: expected a length of at most " + most + ", found 4 [length] /a\n";
}

/// A line of what came of changes: of one saved file only the last of several may be told.
bool tells(const std::string& line, const std::string& name) {
    UNSCOPED_INFO(line);
    return line.starts_with("-- changed: ") && line.find("`" + name + "`") != std::string::npos;
}

} // namespace

TEST_CASE("watch: payloads, rules, modules and folders") {
    Place place;
    Process tool({"lint", "--watch", "-r", "r.assay", "--format", "concise", "in"});
    CHECK(tool.line() == too_long("3"));

    place.save("in/a.json", R"({"a":"fits"})"); // a new file under the old name
    CHECK(tells(tool.line(), "in/a.json"));
    CHECK(tool.line() == too_long("3"));

    place.save("common.assay", common("2")); // a module that the rules use
    CHECK(tells(tool.line(), "common.assay"));
    CHECK(tool.line() == too_long("2"));

    place.save("in/b.json", R"({"a":"four"})"); // a payload that was not there
    CHECK(tells(tool.line(), "in/b.json"));
    CHECK(tool.line() == too_long("2"));
    CHECK(tool.line() == too_long("2", "in/b.json"));

    fs::remove("in/a.json");
    CHECK(tells(tool.line(), "in/a.json"));
    CHECK(tool.line() == too_long("2", "in/b.json"));

    place.save("in/draft~", "{}"); // nobody's business: the next line is of the next change
    place.save("in/b.json", R"({"a":"more"})");
    CHECK(tool.line() == "-- changed: `in/b.json`\n");
    CHECK(tool.line() == too_long("2", "in/b.json"));

    fs::create_directory("in/deep"); // a folder below, and what is put there
    CHECK(tells(tool.line(), "in/deep"));
    CHECK(tool.line() == too_long("2", "in/b.json"));
    place.save("in/deep/c.json", R"({"a":"four"})");
    CHECK(tells(tool.line(), "in/deep/c.json"));
    CHECK(tool.line() == too_long("2", "in/b.json"));
    CHECK(tool.line() == too_long("2", "in/deep/c.json"));

    tool.interrupt();
    CHECK(tool.wait() == 130);
}

TEST_CASE("watch: broken rules are shown, and watching goes on") {
    Place place;
    Process tool({"lint", "--watch", "-r", "r.assay", "--format", "concise", "in/a.json"});
    CHECK(tool.line() == too_long("3"));
    place.save("r.assay", "/// R.\nmodule watch.r\nrecor\n");
    CHECK(tells(tool.line(), "r.assay"));
    CHECK(tool.error_line() == "error[unknown-declaration]: unknown declaration `recor`\n");
    place.save("r.assay", rules);
    CHECK(tells(tool.line(), "r.assay"));
    CHECK(tool.line() == too_long("3"));
    tool.interrupt();
    CHECK(tool.wait() == 130);
}

TEST_CASE("watch: assay.toml, which comes later, and the facts that it names") {
    Place place;
    Process tool({"lint", "--watch", "--format", "concise"});
    place.save("assay.toml", "[[lint]]\nfiles = [\"in/*.json\"]\nrules = \"r.assay\"\n");
    std::string line = tool.line();
    if (line.starts_with("--")) line = tool.line(); // unless it was there before the first run
    CHECK(line == too_long("3"));
    place.save("assay.toml", "[[lint]]\nfiles = [\"out/*.json\"]\nrules = \"r.assay\"\n");
    CHECK(tells(tool.line(), "assay.toml"));
    place.write("out/a.json", R"({"a":"four"})"); // a folder that was not there
    for (line = tool.line(); line.starts_with("--"); line = tool.line()) {
    }
    CHECK(line == too_long("3", "out/a.json"));
    tool.interrupt();
    CHECK(tool.wait() == 130);
}

TEST_CASE("watch: what a run itself writes is no reason for another one") {
    Place place;
    Process tool({"lint", "--watch", "-r", "r.assay", "--format", "concise", "--output",
                  "json=found.json", "--summary", "sum.json", "in"});
    for (const char* text : {"{\"a\":\"more\"}", "{\"a\":\"less\"}"}) {
        CHECK(tool.line() == too_long("3"));
        place.save("in/a.json", text);
        CHECK(tool.line() == "-- changed: `in/a.json`\n"); // and none in between
    }
    CHECK(tool.line() == too_long("3"));
    tool.interrupt();
    CHECK(tool.wait() == 130);
}

TEST_CASE("watch: on a terminal each run has the screen for itself") {
    Place place;
    const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    REQUIRE(terminal >= 0);
    REQUIRE((::grantpt(terminal) == 0 && ::unlockpt(terminal) == 0));
    Process tool(
        {"lint", "--watch", "-r", "r.assay", "--format", "concise", "--color", "never", "in"},
        {::ptsname(terminal), true});
    std::string seen;
    const auto wait_for = [&seen, terminal](const std::string& text) {
        while (seen.find(text) == std::string::npos) {
            ::pollfd entry{terminal, POLLIN, 0};
            REQUIRE(::poll(&entry, 1, 10'000) == 1);
            char part[4096];
            const ::ssize_t count = ::read(terminal, part, sizeof part);
            REQUIRE(count > 0);
            seen.append(part, static_cast<std::size_t>(count));
        }
        seen.erase(0, seen.find(text) + text.size());
    };
    wait_for("\x1b[H\x1b[2Jin/a.json:1:6: ");
    place.save("common.assay", common("2"));
    wait_for("\x1b[H\x1b[2Jin/a.json:1:6: error: expected a length of at most 2");
    tool.interrupt();
    CHECK(tool.wait() == 130);
    ::close(terminal);
}

TEST_CASE("watch: what cannot be watched is refused") {
    Place place;
    for (const char* more : {"-", "--ndjson", "--fix"}) {
        Process tool({"lint", "--watch", "-r", "r.assay", more});
        CHECK(tool.wait() == 2);
    }
}
