// The tool as a process: pipes that wait for each other, interrupts, full disks, closed pipes.
#include "cli/rules.hpp"
#include "support/folder.hpp"
#include "support/process.hpp"

#include <catch2/catch.hpp>

#include <sys/stat.h>

using assay::test::Folder;
using assay::test::Process;

namespace {

struct Rules : Folder {
    Rules() {
        write("r.assay", "/// One field.\nmodule stream.one\n\nrecord One {\n    id: integer\n}\n");
    }
};

} // namespace

TEST_CASE("a record that comes alone through a pipe is answered before the next one is sent") {
    Rules folder;
    for (const char* jobs : {"1", "4"}) {
        Process tool({"lint", "-r", "r.assay", "--ndjson", "--verdicts", "--jobs", jobs});
        // More than it takes to call a second thread.
        for (int record = 0; record < 100; ++record) {
            tool.write("{\"id\": 1}\n");
            CHECK(tool.line() == "valid\n");
            tool.write("{\"id\": \"1\"}\n");
            CHECK(tool.line() == "invalid\n");
        }
        tool.write("{\"id\": 1}"); // the last one needs no line end
        tool.end_input();
        CHECK(tool.line() == "valid\n");
        CHECK(tool.rest().empty());
        CHECK(tool.errors() == "201 payloads: 101 valid, 100 invalid; 100 errors\n");
        CHECK(tool.wait() == 1);
    }
}

TEST_CASE("findings come as soon as their record has come") {
    Rules folder;
    Process tool({"lint", "-r", "r.assay", "--ndjson", "--format", "concise"});
    tool.write("{\"id\": 1}\n{}\n");
    CHECK(tool.line() == "<stdin>:2:2: error: field `id` is required [required] /id\n");
}

TEST_CASE("an interrupt ends a stream that waits, with the totals so far") {
    Rules folder;
    for (const char* jobs : {"1", "4"}) {
        Process tool({"lint", "-r", "r.assay", "--ndjson", "--verdicts", "--summary", "s.json",
                      "--jobs", jobs});
        for (int record = 0; record < 40; ++record) {
            tool.write("{\"id\": 1}\n");
            tool.line();
        }
        tool.write("{\"id\": "); // half a record is none
        tool.interrupt();
        CHECK(tool.errors() == "assay: interrupted; so far:\n40 payloads: 40 valid\n");
        CHECK(tool.wait() == 130);
        CHECK(folder.read("s.json").find("\"complete\":false") != std::string::npos);
    }
}

TEST_CASE("a full disk is trouble, and said") {
    Rules folder;
    folder.write("bad.ndjson", "{}\n{}\n");
    for (const char* format : {"text", "json", "concise"}) {
        Process tool({"lint", "-r", "r.assay", "--format", format, "bad.ndjson"},
                     {"/dev/full", true});
        CHECK(tool.errors() == "assay: cannot write to standard output: No space left on device\n");
        CHECK(tool.wait() == 2);
    }
}

TEST_CASE("a reader that goes away ends the run quietly, and not well") {
    Rules folder;
    for (const char* jobs : {"1", "4"}) {
        Process tool({"lint", "-r", "r.assay", "--ndjson", "--format", "concise", "--jobs", jobs});
        tool.write("{}\n");
        CHECK(tool.line() == "<stdin>:1:2: error: field `id` is required [required] /id\n");
        tool.end_output();
        tool.write("{}\n");
        tool.end_input();
        CHECK(tool.errors().empty());
        CHECK(tool.wait() == 2);
    }
}

TEST_CASE("no home folder, no terminal, no locale, no environment at all") {
    Rules folder;
    Process tool({"lint", "-r", "r.assay", "--ndjson"}, {"", false});
    tool.write("{\"id\": 1}\n{\"id\": \"\xC3\xA9\"}\n");
    tool.end_input();
    CHECK(tool.rest().find("<stdin>:2:8") != std::string::npos);
    CHECK(tool.wait() == 1);
}

TEST_CASE("standard input that is closed, or a folder, is trouble") {
    Rules folder;
    folder.write("in/a.json", "{}");
    const std::string tool = ASSAY_BUILD_DIR "/assay lint -r r.assay --ndjson ";
    CHECK(WEXITSTATUS(std::system((tool + "<&- >out 2>&1").c_str())) == 2);
    CHECK(folder.read("out").find("cannot read `<stdin>`") != std::string::npos);
    CHECK(WEXITSTATUS(std::system((tool + "<in >out 2>&1").c_str())) == 2);
    CHECK(folder.read("out").find("cannot read `<stdin>`") != std::string::npos);
}

TEST_CASE("a named pipe is a stream as well") {
    Rules folder;
    REQUIRE(::mkfifo("queue", 0600) == 0);
    Process tool({"lint", "-r", "r.assay", "--ndjson", "--verdicts", "queue"});
    const int queue = ::open("queue", O_WRONLY);
    for (const char* record : {"{\"id\": 1}\n", "{}\n"}) {
        REQUIRE(::write(queue, record, std::string_view(record).size()) > 0);
        CHECK(tool.line() == (std::string_view(record) == "{}\n" ? "invalid\n" : "valid\n"));
    }
    ::close(queue);
    CHECK(tool.rest().empty());
    CHECK(tool.wait() == 1);
}

TEST_CASE("names that no terminal would show are read") {
    Rules folder;
    const std::string odd = "\xFF\xFE odd\n.json";
    folder.write(odd, "{\"id\": 1}");
    folder.write("-dash.json", "{}");
    Process tool({"lint", "-r", "r.assay", "--format", "concise", "--", odd, "-dash.json"});
    CHECK(tool.rest() == "-dash.json:1:2: error: field `id` is required [required] /id\n");
    CHECK(tool.wait() == 1);
}
