// The tool as a process: files of every kind, full disks, closed pipes, interrupts. Whole lines,
// and the right exit status.
#include "support/folder.hpp"
#include "support/process.hpp"
#include "support/showable.hpp"
#include "support/somebody_else.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using assay::test::AsSomebodyElse;
using assay::test::Folder;
using assay::test::Process;

namespace {

constexpr const char* rules =
    "/// Rules.\nmodule process\nrecord R {\n    a: string(length ..3)\n}\n";

/// A folder with rules, and payloads that are right and wrong.
struct Place : Folder {
    Place() {
        write("rules.assay", rules);
        write("good.json", R"({"a":"b"})");
        write("bad.json", R"({"a":"four","b":1})");
    }

    /// Exit code of a shell's command, in which `$lint` is the tool; -1 where a signal ended it.
    int run(const std::string& command) const {
        const std::string tool = ASSAY_BUILD_DIR "/assay";
        const std::string whole = "assay='" + tool +
                                  "'; lint=\"timeout 20 $assay lint -r rules.assay\"; " + command +
                                  " >out 2>err";
        const int status = std::system(whole.c_str());
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    std::string shown() const { return read("out") + read("err"); }

    /// Whether what was printed can be shown, and ends with its line.
    bool whole_lines() const {
        for (const char* name : {"out", "err"}) {
            const std::string text = read(name);
            if (!assay::test::showable(text) || (!text.empty() && text.back() != '\n'))
                return false;
        }
        return true;
    }
};

struct Row {
    const char* command;
    int code;
};

} // namespace

TEST_CASE("files of every kind") {
    Place place;
    std::filesystem::create_directory("folder");
    REQUIRE(::mkfifo("pipe.json", 0600) == 0);
    place.write("empty.json", "");
    place.write("blank.json", " \n");
    place.write("-dash.json", R"({"a":"b"})");
    place.write("\xFF\xFEname.json", "{}");
    place.write("esc\x1B[31m.json", "{}");
    std::filesystem::create_symlink("loop.json", "loop.json");
    const Row rows[] = {
        {"$lint good.json", 0},
        {"$lint bad.json", 1},
        {"$lint missing.json", 2},
        {"$lint good.json missing.json bad.json", 2},
        {"$lint folder", 2},
        {"$lint pipe.json", 2},
        {"$lint loop.json", 2},
        {"$lint empty.json", 1},
        {"$lint blank.json", 1},
        {"$lint /dev/null", 1},
        {"$lint -- -dash.json", 0},
        {"$lint -dash.json", 2},
        {"$lint \"$(printf '\\377\\376name.json')\"", 1},
        {"$lint \"$(printf 'esc\\033[31m.json')\"", 1},
        {"$lint - <good.json", 0},
        {"$lint - <bad.json", 1},
        {"$lint - <&-", 2},
        {"$lint - </dev/null", 1},
        {"$lint - <folder", 2},
        {"cat good.json | $lint -", 0},
        {"$assay lint -r missing.assay good.json", 2},
        {"$assay lint -r folder good.json", 2},
        {"$assay lint -r pipe.json good.json", 2},
        {"$assay lint -r /dev/zero good.json", 2},
    };
    for (const Row& row : rows) {
        const int code = place.run(row.command);
        CAPTURE(row.command, place.shown());
        CHECK(code == row.code);
        CHECK(place.whole_lines());
    }
}

TEST_CASE("a file that may not be read") {
    Place place;
    for (const char* closed : {"good.json", "rules.assay"}) {
        std::filesystem::permissions(closed, std::filesystem::perms::none);
        std::filesystem::permissions(".", std::filesystem::perms(0755)); // for somebody else
        {
            const AsSomebodyElse here;
            if (::faccessat(AT_FDCWD, ASSAY_BUILD_DIR "/assay", X_OK, AT_EACCESS) != 0) {
                WARN("skipped: nobody but root may run the tool");
                return;
            }
            Process tool({"lint", "-r", "rules.assay", "good.json"});
            const std::string told = tool.rest() + tool.errors();
            CHECK(told.find("cannot read `" + std::string(closed) + "`") != told.npos);
            CHECK(told.find("permission denied") != told.npos);
            CHECK(tool.wait() == 2);
        }
        std::filesystem::permissions(closed, std::filesystem::perms(0644));
    }
}

TEST_CASE("an interrupt in the middle of the output ends it with a whole line") {
    Place place;
    std::string records;
    for (int record = 0; record < 20'000; ++record) records += "{\"a\":\"four\"}\n";
    place.write("many.ndjson", records);
    for (const char* format : {"concise", "json", "text"}) {
        Process tool({"lint", "-r", "rules.assay", "--ndjson", "--format", format, "many.ndjson"});
        std::string told = tool.some(); // no more fits into the pipe than a part of all
        tool.interrupt();
        told += tool.rest();
        CAPTURE(format, told.substr(told.size() > 300 ? told.size() - 300 : 0));
        CHECK(assay::test::showable(told));
        CHECK(told.back() == '\n');
        if (std::string_view(format) == "json") CHECK(nlohmann::json::accept(told));
        const std::string errors = tool.errors();
        CHECK(errors.find("assay: interrupted; so far:\n") != errors.npos);
        CHECK(errors.find("20,000") == errors.npos);
        CHECK(tool.wait() == 130);
    }
}

TEST_CASE("what nobody could read was not done") {
    Place place;
    const char* commands[] = {
        "$lint bad.json >/dev/full",   "$lint --format json bad.json >/dev/full",
        "$assay reference >/dev/full", "$assay explain required >/dev/full",
        "$assay --help >/dev/full",    "$assay check rules.assay >/dev/full",
        "$lint bad.json >&-",
    };
    for (const char* command : commands) {
        // In a group: its own redirection comes before that of run().
        const int code = place.run("{ " + std::string(command) + "; }");
        CAPTURE(command, place.shown());
        CHECK(code == 2);
    }
    // Standard error that cannot be written is no reason to say that all is well, or to hang.
    CHECK(place.run("{ $lint missing.json 2>/dev/full; }") == 2);
    CHECK(place.run("{ $lint bad.json 2>&-; }") == 1);
}
