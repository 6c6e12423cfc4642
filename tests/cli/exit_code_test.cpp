// Exit codes: 0 nothing wrong, 1 findings, 2 the job could not be done; the highest counts.
#include "cli/rules.hpp"
#include "cli/tool.hpp"
#include "support/folder.hpp"

#include <catch2/catch.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using assay::test::company_rules;
using assay::test::Folder;
using assay::test::good_company;
using assay::test::Ran;
using assay::test::run_tool;

namespace {

struct Row {
    std::vector<std::string> arguments;
    int code;
};

/// A folder with a file of each kind.
struct Kinds : Folder {
    Kinds() {
        write("party.assay", company_rules);
        write("good.json", good_company);
        write("bad.json", "{}");
        write("text.json", "{");
        write("deep.json", std::string(70, '[') + std::string(70, ']'));
        write("facts.json", R"({"plugins": [45]})");
        write("broken.assay", "module a\nrecord R { a: Nothing }\n");
        write("passing.assay", "module a\nrecord R {\n    a: string\n}\n\ntest \"a\" {\n"
                               "    accept R { \"a\": \"\" }\n}\n");
        write("failing.assay", "module a\nrecord R { a: string }\ntest \"a\" { accept R {} }\n");
        write("warning.assay", "module a\ntype Unused = string\nrecord R { a: string }\n");
        write("-dash.json", good_company);
        write("[a,b].json]", good_company);
        write("new\nline.json", "{}");
        write("check", good_company);
        write("empty/readme.txt", "");
        ::mkfifo("pipe.json", 0600);
        ::mkfifo("pipe.assay", 0600);
    }
};

void check_table(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        std::string command;
        for (const std::string& argument : row.arguments) command += argument + " ";
        const Ran ran = run_tool(row.arguments);
        INFO(command << "\n" << ran.out << ran.err);
        CHECK(ran.code == row.code);
    }
}

std::vector<std::string> lint(const std::vector<std::string>& more) {
    std::vector<std::string> all{"lint", "-r", "party.assay"};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace

TEST_CASE("exit codes of lint") {
    Kinds folder;
    check_table({
        {lint({"good.json"}), 0},
        {lint({"--require-decided", "good.json"}), 1},
        {lint({"--require-decided", "--context", "facts.json", "good.json"}), 0},
        {lint({"bad.json"}), 1},
        {lint({"good.json", "bad.json"}), 1},
        {lint({"--rule-path", "empty", "good.json", "[a,b].json]"}), 0},
        {lint({"--rule-path", "empty", "--rule-path", "/tmp", "good.json", "good.json"}), 0},
        {lint({"text.json"}), 1},
        {lint({"deep.json"}), 1},
        {lint({"missing.json"}), 2},
        {lint({"missing.json", "bad.json"}), 2},
        {lint({"empty"}), 2},
        {lint({""}), 2},
        {lint({}), 2},
        {lint({"-", "-"}), 2},
        {lint({"--as", "Nothing", "good.json"}), 2},
        {lint({"--context", "missing.json", "good.json"}), 2},
        {lint({"--context", "bad.json", "good.json"}), 0},
        {lint({"--context", "text.json", "good.json"}), 2},
        {lint({"--format", "xml", "good.json"}), 2},
        {{"lint", "-r", "broken.assay", "good.json"}, 2},
        {{"lint", "-r", "missing.assay", "good.json"}, 2},
        {{"lint", "-r", "empty", "good.json"}, 2},
        {{"lint", "-r", "pipe.assay", "good.json"}, 2},
        {{"lint", "good.json"}, 2},
    });
}

TEST_CASE("exit codes of lint for names that look like something else") {
    Kinds folder;
    check_table({
        {lint({"--", "-dash.json"}), 0},
        {lint({"[a,b].json]"}), 0},
        {lint({"new\nline.json"}), 1},
        {lint({"check"}), 0},
        {lint({"/dev/null"}), 1},
        {lint({"pipe.json"}), 2},
    });
    const Ran ran = run_tool(lint({"new\nline.json"}));
    CHECK(ran.out.find("new\nline") == std::string::npos);
}

TEST_CASE("options are understood in each spelling, and missed where they are needed") {
    Kinds folder;
    check_table({
        {{"lint", "--rules=party.assay", "good.json"}, 0},
        {{"lint", "good.json", "-rparty.assay"}, 0},
        {{"lint", "-qrparty.assay", "bad.json"}, 1},
        {{"lint", "-qj1", "-r", "party.assay", "bad.json"}, 1},
        {{"lint", "-r", "party.assay", "--jobs=1", "--fail-level=warning", "good.json"}, 0},
        {{"lint", "good.json", "--", "-rparty.assay"}, 2},
        {{"lint", "--rule=party.assay", "good.json"}, 2},
        {{"lint", "-r", "party.assay", "-jx", "good.json"}, 2},
        {{"lint", "-r", "party.assay", "--no-config", "--config", "x.toml", "good.json"}, 2},
        {{"trace", "-rparty.assay", "--at=/first_name", "good.json"}, 0},
        {{"trace", "-r", "party.assay", "good.json"}, 2},
        {{"trace", "--at=/first_name", "good.json"}, 2},
        {{"trace", "-r", "party.assay", "--at=/first_name"}, 2},
    });
    CHECK(run_tool({"lint", "-qrparty.assay", "bad.json"}).out.empty());
    CHECK(run_tool({"trace", "good.json"}).err ==
          "assay: --rules is missing: `assay trace -r FILE --at POINTER [OPTIONS] PAYLOAD`\n"
          "See `assay trace --help`.\n");
}

TEST_CASE("exit codes of the verbs for rule files") {
    Kinds folder;
    check_table({
        {{"check", "passing.assay"}, 0},
        {{"check", "warning.assay"}, 0},
        {{"check", "broken.assay"}, 1},
        {{"check", "broken.assay", "missing.assay"}, 2},
        {{"check", "pipe.assay"}, 2},
        {{"check", "empty"}, 2},
        {{"check", "passing.assay", "empty"}, 2},
        {{"check"}, 2},
        {{"test", "passing.assay"}, 0},
        {{"test", "failing.assay"}, 1},
        {{"test", "broken.assay"}, 1},
        {{"test", "passing.assay", "broken.assay"}, 1},
        {{"test", "party.assay"}, 2},
        {{"test", "missing.assay"}, 2},
        {{"test", "empty"}, 2},
        {{"fmt", "--check", "passing.assay"}, 0},
        {{"fmt", "--check", "failing.assay"}, 1},
        {{"fmt", "--check", "missing.assay"}, 2},
        {{"fmt", "missing.assay"}, 2},
        {{"fmt", "empty"}, 2},
        {{"explain"}, 0},
        {{"explain", "required"}, 0},
        {{"explain", "requird"}, 2},
        {{"reference"}, 0},
        {{"--help"}, 0},
        {{"lint", "--help"}, 0},
        {{"--version"}, 0},
        {{}, 2},
        {{"lnit"}, 2},
        {{"--nonsense"}, 2},
    });
}

TEST_CASE("output that nobody could read is trouble") {
    Kinds folder;
    std::istringstream in;
    std::ostringstream err;
    for (const auto& arguments : {lint({"good.json"}), lint({"--format", "json", "bad.json"}),
                                  std::vector<std::string>{"reference"}}) {
        std::ostringstream full;
        full.setstate(std::ios::badbit);
        CHECK(assay::cli::run(arguments, in, full, err, {}) == 2);
    }
}

TEST_CASE("a pipe that somebody writes to is read") {
    Kinds folder;
    const int reader = ::open("pipe.json", O_RDONLY | O_NONBLOCK);
    const int writer = ::open("pipe.json", O_WRONLY);
    REQUIRE(::write(writer, good_company, std::string_view(good_company).size()) > 0);
    ::close(writer);
    // What was written stays in the pipe while one end is open.
    const Ran ran = run_tool(lint({"pipe.json"}));
    INFO(ran.out << ran.err);
    CHECK(ran.code == 0);
    ::close(reader);
}

TEST_CASE("what would wait for ever is refused inside another process") {
    Kinds folder;
    const Ran ran = run_tool(lint({"--watch", "good.json"}));
    CHECK(ran.code == 2);
    CHECK(ran.err == "assay: only a process of its own can watch\n");
}

TEST_CASE("colours come where they are wanted") {
    Kinds folder;
    const auto coloured = [](const std::vector<std::string>& more, assay::cli::Terminal terminal) {
        return run_tool(lint(more), {}, terminal).out.find('\x1b') != std::string::npos;
    };
    assay::cli::Terminal screen{true, true, false};
    assay::cli::Terminal plain{true, true, true};
    CHECK_FALSE(coloured({"bad.json"}, {}));
    CHECK(coloured({"bad.json"}, screen));
    CHECK_FALSE(coloured({"bad.json"}, plain));
    CHECK(coloured({"--color", "always", "bad.json"}, plain));
    CHECK_FALSE(coloured({"--color", "never", "bad.json"}, screen));
}
