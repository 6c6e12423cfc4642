// Several outputs at once, what makes a run fail, statistics, and the baseline.
#include "cli/rules.hpp"
#include "cli/tool.hpp"
#include "support/folder.hpp"
#include "support/golden.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using assay::test::check_golden;
using assay::test::company_rules;
using assay::test::Folder;
using assay::test::good_company;
using assay::test::one_line_company;
using assay::test::Ran;
using assay::test::run_tool;
using assay::test::session;

namespace {

using Arguments = std::vector<std::string>;

struct Payloads : Folder {
    Payloads() {
        write("party.assay", company_rules);
        write("facts.json", R"({"plugins": [45]})");
        write("good.json", good_company);
        write("bad.json", one_line_company);
        write("worse.json", R"({"legal_type": "company", "frist_name": 1})");
        write("open.json", "{");
        write("warning.json", R"({"legal_type": "individual", "first_name": "Ada", "fax": "1"})");
    }
    static Arguments lint(const Arguments& more) {
        Arguments all{"lint", "-r", "party.assay", "--context", "facts.json"};
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }
};

} // namespace

TEST_CASE("several outputs at once are those of one format each") {
    Payloads folder;
    const Arguments files{"bad.json", "good.json", "worse.json"};
    Arguments all{"--format", "concise",           "--output", "sarif=out/a.sarif",
                  "--output", "junit=out/b=c.xml", "--output", "text=out/d.txt"};
    all.insert(all.end(), files.begin(), files.end());
    folder.write("out/.keep", "");
    const Ran ran = run_tool(Payloads::lint(all));
    INFO(ran.err);
    CHECK(ran.code == 1);
    const auto alone = [&files](const std::string& format) {
        Arguments one{"--format", format};
        one.insert(one.end(), files.begin(), files.end());
        return run_tool(Payloads::lint(one)).out;
    };
    CHECK(ran.out == alone("concise"));
    CHECK(folder.read("out/a.sarif") == alone("sarif"));
    CHECK(folder.read("out/b=c.xml") == alone("junit"));
    CHECK(folder.read("out/d.txt") == alone("text"));
}

TEST_CASE("--output: what cannot be") {
    Payloads folder;
    std::string text;
    for (const Arguments& wrong :
         {Arguments{"--output", "sarf=a.sarif"}, Arguments{"--output", "sarif"},
          Arguments{"--output", "sarif="}, Arguments{"--output", "json=missing/a.json"},
          Arguments{"--output", "json=a", "--output", "sarif=a"}, Arguments{"--format", "jsn"},
          Arguments{"--statistics", "--format", "sarif"}, Arguments{"--baseline", "nothing.json"},
          Arguments{"--baseline", "good.json"}, Arguments{"--baseline", "open.json"}}) {
        Arguments all = Payloads::lint(wrong);
        all.push_back("bad.json");
        text += session(all);
    }
    check_golden("cli/outputs_refused.txt", text);
}

TEST_CASE("no output is written over a payload") {
    Payloads folder;
    for (const char* option : {"--output=json=bad.json", "--write-baseline=./bad.json"}) {
        const Ran ran = run_tool(Payloads::lint({option, "good.json", "bad.json"}));
        CHECK(ran.code == 2);
        CHECK(ran.err.find("it is one of the payloads") != std::string::npos);
        CHECK(folder.read("bad.json") == one_line_company);
    }
}

TEST_CASE("a full disk is trouble") {
    Payloads folder;
    const Ran ran = run_tool(Payloads::lint({"--output", "json=/dev/full", "good.json"}));
    CHECK(ran.code == 2);
    CHECK(ran.err.find("cannot write `/dev/full`") != std::string::npos);
}

TEST_CASE("what makes a run fail") {
    struct Row {
        Arguments arguments;
        int code;
    };
    const Row rows[] = {
        {{"good.json"}, 0},
        {{"warning.json"}, 0},
        {{"--fail-level", "warning", "warning.json"}, 1},
        {{"--fail-level", "error", "warning.json"}, 0},
        {{"--fail-level", "warning", "--exit-zero", "warning.json"}, 0},
        {{"--exit-zero", "bad.json"}, 0},
        {{"--exit-zero", "missing.json"}, 2},
        {{"--quiet", "bad.json"}, 1},
        {{"-q", "good.json"}, 0},
        {{"--fail-level", "note", "good.json"}, 2},
        {{"--statistics", "bad.json"}, 1},
    };
    Payloads folder;
    for (const Row& row : rows) {
        const Ran ran = run_tool(Payloads::lint(row.arguments));
        INFO(row.arguments.front() << "\n" << ran.out << ran.err);
        CHECK(ran.code == row.code);
    }
    CHECK(run_tool(Payloads::lint({"--quiet", "bad.json"})).out.empty());
}

TEST_CASE("--fail-fast stops behind the first payload that fails") {
    Payloads folder;
    const Ran ran = run_tool(
        Payloads::lint({"--fail-fast", "good.json", "warning.json", "open.json", "bad.json"}));
    CHECK(ran.code == 1);
    CHECK(ran.err.find("3 payloads: 2 valid, 1 malformed; 1 error, 1 warning") !=
          std::string::npos);
}

TEST_CASE("statistics, for people and for programs") {
    Payloads folder;
    const Arguments files{"bad.json", "worse.json", "good.json", "bad.json"};
    Arguments text{"--statistics"};
    Arguments json{"--statistics", "--format", "json"};
    text.insert(text.end(), files.begin(), files.end());
    json.insert(json.end(), files.begin(), files.end());
    check_golden("cli/statistics.txt",
                 session(Payloads::lint(text)) + session(Payloads::lint(json)));
}

TEST_CASE("statistics count the items of an array as one field") {
    Folder folder;
    folder.write("list.assay", "module a\nrecord List { items: [{ price: integer }] }\n");
    folder.write("list.json", R"({"items": [{"price": "a"}, {"price": "b"}, {}]})");
    const Ran ran = run_tool({"lint", "-r", "list.assay", "--statistics", "list.json"});
    INFO(ran.out);
    CHECK(ran.out.find("  3  /items/*/price\n") != std::string::npos);
}

TEST_CASE("a baseline keeps old findings quiet, and new ones fail") {
    Payloads folder;
    std::string text = session(Payloads::lint(
        {"--write-baseline", "known.json", "bad.json", "./worse.json", "open.json"}));
    text += folder.read("known.json");
    const Arguments known{"--baseline", "known.json", "bad.json", "worse.json", "open.json"};
    text += session(Payloads::lint(known));

    // Lines that move are no news, neither in the payload nor in the rules.
    folder.write("bad.json", "\n\n  " + std::string(one_line_company));
    folder.write("party.assay", "// a new line\n" + std::string(company_rules));
    text += session(Payloads::lint(known));

    // Another fault is.
    folder.write("worse.json", R"({"legal_type": "company", "frist_name": 1, "iec": 2})");
    text += session(Payloads::lint(known));
    check_golden("cli/baseline.txt", text);
}

TEST_CASE("a baseline counts: the same finding once more is new") {
    Payloads folder;
    CHECK(run_tool(Payloads::lint({"--write-baseline", "known.json", "worse.json"})).code == 0);
    CHECK(run_tool(Payloads::lint({"--baseline", "known.json", "worse.json"})).code == 0);
    CHECK(run_tool(Payloads::lint({"--baseline", "known.json", "worse.json", "worse.json"})).code ==
          1);
}

TEST_CASE("a baseline of warnings") {
    Payloads folder;
    const Arguments strict{"--fail-level", "warning", "--baseline", "known.json", "warning.json"};
    CHECK(run_tool(Payloads::lint({"--write-baseline", "known.json", "warning.json"})).code == 0);
    CHECK(run_tool(Payloads::lint(strict)).code == 0);
}

TEST_CASE("a baseline holds no value of a payload") {
    Payloads folder;
    run_tool(Payloads::lint({"--write-baseline", "known.json", "bad.json"}));
    const std::string text = folder.read("known.json");
    CHECK(nlohmann::json::accept(text));
    for (const char* value : {"hunter2", "4242", "Charles", "+49"})
        CHECK(text.find(value) == std::string::npos);
}

TEST_CASE("what is not listed is counted in every format that has room for a note") {
    Payloads folder;
    const Arguments few{"--max-errors", "1", "worse.json"};
    const auto lint = [&](const std::string& format) {
        Arguments all{"--format", format};
        all.insert(all.end(), few.begin(), few.end());
        return run_tool(Payloads::lint(all)).out;
    };
    for (const char* format : {"concise", "jsonl", "sarif", "github", "rdjson"}) {
        CAPTURE(format);
        CHECK(lint(format).find("not listed (see --max-errors)") != std::string::npos);
    }
}

TEST_CASE("a report of many findings goes through a file on the way, and is whole") {
    Payloads folder;
    constexpr int lines = 6000;
    std::string bad;
    for (int line = 0; line < lines; ++line)
        bad += "{\"legal_type\": \"company\", \"frist_name\": 1}\n";
    folder.write("many.ndjson", bad);
    const Ran ran = run_tool(Payloads::lint({"--format", "sarif", "many.ndjson"}));
    const auto report = nlohmann::json::parse(ran.out);
    CHECK(report["runs"][0]["results"].size() >= lines);
    const Ran again = run_tool(Payloads::lint({"--format", "junit", "many.ndjson"}));
    CHECK(again.out.find("</testsuites>") != std::string::npos);
}

TEST_CASE("a baseline that is not complete, or cannot be written, is told of") {
    Payloads folder;
    const Ran some =
        run_tool(Payloads::lint({"--write-baseline", "b.json", "--max-errors", "1", "bad.json"}));
    CHECK(some.err.find("assay: noted 1 finding in `b.json`\n"
                        "assay: more was found than is noted; raise --max-errors\n") !=
          std::string::npos);
    const Ran none = run_tool(Payloads::lint({"--write-baseline", "nowhere/b.json", "bad.json"}));
    CHECK(none.code == 2);
    CHECK(none.err.find("cannot write the baseline") != std::string::npos);
    CHECK(none.err.find("nowhere/b.json") != std::string::npos);
}

TEST_CASE("a summary that cannot be written is trouble") {
    Payloads folder;
    const Ran ran = run_tool(Payloads::lint({"--summary", "nowhere/s.json", "good.json"}));
    CHECK(ran.code == 2);
    CHECK(ran.err.find(
              "assay: cannot write the summary `nowhere/s.json`: there is no such folder\n") !=
          std::string::npos);
}

TEST_CASE("junit counts records that have no case, and skips those that wait") {
    Payloads folder;
    const std::string good(good_company);
    const Ran lines = run_tool(Payloads::lint({"--ndjson", "--format", "junit", "-"}),
                               good + "\n" + good + "\n{}\n" + good + "\n");
    CHECK(lines.code == 1);
    CHECK(lines.out.find("tests=\"4\" failures=\"1\"") != std::string::npos);
    folder.write("zone.assay", "module a\ncontext { zone: string }\n"
                               "record R { when context.zone is \"a\" { b: string } else {} }\n");
    folder.write("empty.json", "{}");
    const Ran waiting = run_tool({"lint", "-r", "zone.assay", "--format", "junit", "empty.json"});
    CHECK(waiting.code == 0);
    CHECK(waiting.out.find("skipped=\"1\"") != std::string::npos);
    CHECK(waiting.out.find("<skipped message=\"") != std::string::npos);
}

TEST_CASE("what waits in an element of an array is told at its place in the array") {
    Payloads folder;
    const std::string good(good_company);
    const Ran ran = run_tool({"lint", "-r", "party.assay", "--each", "--format", "json", "-"},
                             "[" + good + ", " + good + "]");
    const auto payloads = nlohmann::json::parse(ran.out)["payloads"];
    REQUIRE(payloads.size() == 2);
    for (std::size_t at : {0u, 1u}) {
        const auto& waiting = payloads[at]["undecided"][0];
        CHECK(waiting["pointer"] == "/" + std::to_string(at));
        CHECK(waiting["waitsFor"] == "context.plugins");
    }
}

TEST_CASE("what changes files does not go with what filters a stream") {
    Payloads folder;
    for (const char* change : {"--fix", "--diff"})
        for (const Arguments& filter : {Arguments{"--verdicts"}, {"--pass", "valid"}}) {
            Arguments all{change, "good.json"};
            all.insert(all.end(), filter.begin(), filter.end());
            const Ran ran = run_tool(Payloads::lint(all));
            CHECK(ran.code == 2);
            CHECK(ran.err ==
                  "assay: --fix and --diff are for files; --verdicts and --pass for streams\n");
        }
}
