// What `lint` promises to whoever uses it as a filter: Spark's pipe, Hadoop streaming, GNU
// parallel, ClickHouse's executable functions, consumers of a queue. Each sentence of the manual is
// a test.
#include "cli/rules.hpp"
#include "cli/tool.hpp"
#include "support/folder.hpp"
#include "support/golden.hpp"

#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>

using assay::test::check_golden;
using assay::test::Folder;
using assay::test::Ran;
using assay::test::run_tool;
using assay::test::session;

namespace {

using Arguments = std::vector<std::string>;

constexpr const char* person_rules = R"(/// People, a line each.
module stream.person

record Person {
    id: integer
    name: string(length 1..10)
    @sensitive
    pin?: string(length 4)
}
)";

// A valid record, a short one that ends in `\r\n`, a blank line, no JSON, a wrong one without an
// end.
constexpr const char* mixed = "{\"id\": 1, \"name\": \"Ada\"}\n"
                              "{\"id\": 2}\r\n"
                              "\n"
                              "nope\n"
                              "{\"id\": 5, \"name\": \"\", \"pin\": \"123\"}";

struct People : Folder {
    People() { write("person.assay", person_rules); }
};

Arguments lint(const Arguments& more) {
    Arguments all{"lint", "-r", "person.assay"};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

/// Many lines, of which every third is wrong; more than a window of them.
std::string many_lines(std::size_t count) {
    std::string text;
    for (std::size_t line = 1; line <= count; ++line)
        text += "{\"id\": " + std::to_string(line) + ", \"name\": \"" +
                (line % 3 == 0 ? std::string() : "Ada") + "\"}\n";
    return text;
}

std::size_t count_lines(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

} // namespace

TEST_CASE("filter: findings only, each with its line and offset in the stream") {
    People folder;
    check_golden("cli/stream_findings.txt", session(lint({"--ndjson"}), mixed));
    check_golden("cli/stream_concise.txt",
                 session(lint({"--ndjson", "--format", "concise"}), mixed));
    const Ran ran = run_tool(lint({"--ndjson", "--format", "json"}), mixed);
    const nlohmann::json listed = nlohmann::json::parse(ran.out)["payloads"];
    REQUIRE(listed.size() == 3);
    CHECK(listed[0]["violations"][0]["line"] == 2);
    CHECK(listed[0]["violations"][0]["offset"] == 33);
    CHECK(listed[1]["violations"][0]["line"] == 4);
    CHECK(listed[1]["violations"][0]["offset"] == 37);
    CHECK(listed[2]["line"] == 5);
    CHECK(listed[2]["number"] == 4);
}

TEST_CASE("filter: exactly one verdict a record, in order") {
    People folder;
    const Ran ran = run_tool(lint({"--ndjson", "--verdicts"}), mixed);
    CHECK(ran.out == "valid\ninvalid\nmalformed\ninvalid\n");
    CHECK(ran.err == "4 payloads: 1 valid, 2 invalid, 1 malformed; 4 errors\n");
    CHECK(ran.code == 1);
}

TEST_CASE("filter: a report a record, where it is asked for as JSON") {
    People folder;
    const Ran ran = run_tool(lint({"--ndjson", "--verdicts=json"}), mixed);
    std::istringstream lines(ran.out);
    std::vector<std::string> verdicts;
    for (std::string line; std::getline(lines, line);)
        verdicts.push_back(nlohmann::json::parse(line)["verdict"]);
    CHECK(verdicts == std::vector<std::string>{"valid", "invalid", "malformed", "invalid"});
}

TEST_CASE("filter: records are let through unchanged, and the two halves are the whole") {
    People folder;
    const Ran good = run_tool(lint({"--ndjson", "--pass", "valid"}), mixed);
    const Ran bad = run_tool(lint({"--ndjson", "--pass", "invalid"}), mixed);
    CHECK(good.out == "{\"id\": 1, \"name\": \"Ada\"}\n");
    CHECK(bad.out == "{\"id\": 2}\r\nnope\n{\"id\": 5, \"name\": \"\", \"pin\": \"123\"}");
    CHECK(good.err == bad.err);
    CHECK(good.code == 1);
}

TEST_CASE("filter: what is not in lines cannot be let through") {
    People folder;
    folder.write("one.json", "{}");
    const Ran ran = run_tool(lint({"--pass", "valid", "one.json"}));
    CHECK(ran.code == 2);
    CHECK(ran.err == "assay: --pass needs a record in each line, and `one.json` is not said to "
                     "have that (see --ndjson)\n");
}

TEST_CASE("filter: a key of the record stands in each of its findings") {
    People folder;
    check_golden("cli/stream_id.txt",
                 session(lint({"--ndjson", "--id", "/id", "--format", "concise"}), mixed) +
                     session(lint({"--ndjson", "--id", "/id"}), "{\"id\": \"x-1\"}"));
    const Ran ran =
        run_tool(lint({"--ndjson", "--id", "/id", "--format", "json"}), "{\"id\": \"x\\n1\"}\n");
    CHECK(nlohmann::json::parse(ran.out)["payloads"][0]["id"] == "x\n1");
    const Ran no_pointer = run_tool(lint({"--ndjson", "--id", "id"}), mixed);
    CHECK(no_pointer.code == 2);
    CHECK(no_pointer.err == "assay: `id` is no JSON Pointer; one looks like `/customer/id`\n");
}

TEST_CASE("filter: a key may lie in arrays, and behind names that are escaped") {
    const Folder folder;
    folder.write("open.assay", "module a\nrecord Open { id: integer  ... }\n");
    const auto key = [](const std::string& pointer) {
        const Ran ran =
            run_tool({"lint", "-r", "open.assay", "--ndjson", "--id", pointer, "--format", "json"},
                     R"({"a/b": [1, {"m~n": "x-1"}, [true]], "caf\u00e9": 2, "long": null})");
        const auto payload = nlohmann::json::parse(ran.out)["payloads"][0];
        return payload.contains("id") ? payload["id"].dump() : "";
    };
    CHECK(key("/a~1b/1/m~0n") == "\"x-1\"");
    CHECK(key("/a~1b/0") == "1");
    CHECK(key("/a~1b/2/0") == "true");
    CHECK(key("/caf\u00e9") == "2");
    CHECK(key("/long") == "null");
    for (const char* nothing :
         {"/a~1b", "/a~1b/3", "/a~1b/01", "/a~1b/00", "/a~1b/-", "/a~1b/1x", "/a/b", "/long/0", ""})
        CHECK(key(nothing).empty());
}

TEST_CASE("filter: a key that may not be shown is not shown") {
    People folder;
    for (const char* door : {"bytes", "document"})
        for (const char* format : {"json", "text", "jsonl"})
            for (const Arguments& more : {Arguments{}, {"--redact"}}) {
                Arguments arguments =
                    lint({"--ndjson", "--id", "/pin", "--door", door, "--format", format});
                arguments.insert(arguments.end(), more.begin(), more.end());
                const Ran ran = run_tool(arguments, mixed);
                CAPTURE(door, format, more.size());
                CHECK(ran.out.find("123") == std::string::npos);
                CHECK(ran.out.find("/name") != std::string::npos);
            }
}

TEST_CASE("filter: a key that may be shown is shown through either door, excerpts or none") {
    People folder;
    for (const char* door : {"bytes", "document"})
        for (const Arguments& more : {Arguments{}, {"--redact"}}) {
            Arguments arguments =
                lint({"--ndjson", "--id", "/id", "--door", door, "--format", "text"});
            arguments.insert(arguments.end(), more.begin(), more.end());
            const Ran ran = run_tool(arguments, "{\"id\": 5, \"name\": 7, \"pin\": \"123\"}\n");
            CAPTURE(door, more.size());
            CHECK(ran.out.find("id=5") != std::string::npos);
            CHECK((ran.out.find("\"name\": 7") == std::string::npos) == !more.empty());
        }
}

TEST_CASE("filter: empty input prints nothing") {
    People folder;
    for (const char* input : {"", "\n", " \r\n\n"})
        for (const Arguments& more : {Arguments{}, {"--verdicts"}, {"--pass", "valid"}}) {
            Arguments arguments = lint({"--ndjson"});
            arguments.insert(arguments.end(), more.begin(), more.end());
            const Ran ran = run_tool(arguments, input);
            CHECK(ran.out.empty());
            CHECK(ran.err.empty());
            CHECK(ran.code == 0);
        }
}

TEST_CASE("filter: summaries go to a file, and add up") {
    People folder;
    folder.write("good.ndjson", "{\"id\": 1, \"name\": \"Ada\"}\n");
    folder.write("mixed.ndjson", mixed);
    CHECK(run_tool(lint({"good.ndjson", "--summary", "good.sum"})).code == 0);
    CHECK(run_tool(lint({"mixed.ndjson", "--summary", "mixed.sum"})).code == 1);
    const Ran both = run_tool(lint({"good.ndjson", "mixed.ndjson", "--summary", "both.sum"}));
    const Ran sum = run_tool({"summary", "--format", "json", "good.sum", "mixed.sum"});
    CHECK(sum.out == folder.read("both.sum"));
    CHECK(sum.code == both.code);
    folder.write("no.sum", "{}");
    check_golden("cli/summary.txt", session({"summary", "good.sum", "mixed.sum"}) +
                                        session({"summary", "good.sum"}) +
                                        session({"summary", "good.sum", "no.sum"}) +
                                        session({"summary", "missing.sum"}));
}

TEST_CASE("filter: a summary fails where the run would have failed") {
    Folder folder;
    folder.write("r.assay", "module sums\ncontext { limit?: integer }\nrecord R {\n    a?: string\n"
                            "    @deprecated \"send a\"\n    b?: string\n    c?: integer\n"
                            "    check c <= context.limit else \"too much\"\n}\n");
    folder.write("good.json", "{}");
    folder.write("warned.json", R"({"b": ""})");
    folder.write("waits.json", R"({"c": 1})");
    folder.write("wrong.json", R"({"a": 1})");
    folder.write("broken.json", "{");
    const Arguments ways[] = {{},
                              {"--fail-level", "warning"},
                              {"--require-decided"},
                              {"--exit-zero"},
                              {"--fail-level", "warning", "--exit-zero", "--require-decided"}};
    int failed = 0;
    for (const char* name : {"good", "warned", "waits", "wrong", "broken"}) {
        const std::string file = std::string(name) + ".json";
        run_tool({"lint", "-r", "r.assay", "--write-baseline", "known", file});
        for (const Arguments& way : ways)
            for (const bool known : {false, true}) {
                Arguments run{"lint", "-r", "r.assay", "--summary", "sum", file};
                run.insert(run.end(), way.begin(), way.end());
                if (known) run.insert(run.end(), {"--baseline", "known"});
                Arguments sum{"summary", "sum"};
                sum.insert(sum.end(), way.begin(), way.end());
                const int code = run_tool(run).code;
                CAPTURE(name, way, known);
                CHECK(run_tool(sum).code == code);
                failed += code;
            }
    }
    CHECK(failed > 5);
}

TEST_CASE("filter: any number of threads gives the same") {
    People folder;
    folder.write("many.ndjson", many_lines(40'000));
    const Arguments formats[] = {
        {"--format", "concise"}, {"--verdicts"}, {"--pass", "valid"}, {"--pass", "invalid"}};
    for (const Arguments& format : formats) {
        std::vector<Ran> runs;
        for (const char* jobs : {"1", "2", "5", "200"}) {
            Arguments arguments = lint({"many.ndjson", "--jobs", jobs});
            arguments.insert(arguments.end(), format.begin(), format.end());
            runs.push_back(run_tool(arguments));
        }
        for (const Ran& ran : runs) {
            CHECK((ran.out == runs.front().out));
            CHECK(ran.err == runs.front().err);
            CHECK(ran.code == 1);
        }
    }
    const Ran ran = run_tool(lint({"many.ndjson", "--format", "concise"}));
    CHECK(count_lines(ran.out) == 13'333);
    CHECK(ran.out.substr(0, 20) == "many.ndjson:3:19: er");
    CHECK(ran.out.find("many.ndjson:39999:23: error") != std::string::npos);
}

TEST_CASE("filter: what is judged before a slow part is told after it") {
    People folder;
    std::string text;
    for (int part = 0; part < 3; ++part) {
        for (int at = 0; at < 4'000; ++at) text += "{\"name\":1,\"other\":2}\n";
        for (int at = 0; at < 40'000; ++at) text += "{\"name\":\"Ann\"}\n";
    }
    folder.write("uneven.ndjson", text);
    for (const Arguments& format : {Arguments{"--format", "jsonl"}, Arguments{"--verdicts"}}) {
        std::vector<Ran> runs;
        for (const char* jobs : {"1", "2", "4"}) {
            Arguments arguments = lint({"uneven.ndjson", "--jobs", jobs});
            arguments.insert(arguments.end(), format.begin(), format.end());
            runs.push_back(run_tool(arguments));
        }
        CHECK(runs[0].code == 1);
        CHECK(count_lines(runs[0].out) >= 24'000);
        CHECK((runs[1].out == runs[0].out));
        CHECK((runs[2].out == runs[0].out));
    }
}

TEST_CASE("filter: long lines among short ones are judged by any number of threads") {
    People folder;
    std::string text;
    for (std::size_t at = 0; at < 30; ++at) {
        text += many_lines(500);
        text += "{\"id\": 1, \"name\": \"" + std::string(at * 50'000, 'x') + "\"}\n";
    }
    folder.write("mixed.ndjson", text);
    std::vector<Ran> runs;
    for (const char* jobs : {"1", "2", "4", "16"})
        runs.push_back(run_tool(lint({"mixed.ndjson", "--format", "concise", "--jobs", jobs})));
    CHECK(count_lines(runs[0].out) >= 4980);
    for (const Ran& ran : runs) {
        CHECK((ran.out == runs[0].out));
        CHECK(ran.err == runs[0].err);
    }
}

TEST_CASE("filter: a line over the limit is a finding, and the next one is judged") {
    People folder;
    folder.write("long.ndjson", "{}\n\"" + std::string(9u << 20, 'x') + "\"\n[]\n");
    const Ran ran = run_tool(lint({"long.ndjson", "--format", "concise"}));
    CHECK(ran.code == 1);
    CHECK(ran.out.find("long.ndjson:2:1: error: ") != std::string::npos);
    CHECK(ran.out.find("long.ndjson:3:1: error: expected an object") != std::string::npos);
    CHECK(ran.err.empty());
    const Ran passed = run_tool(lint({"long.ndjson", "--pass", "invalid"}));
    CHECK(passed.code == 2);
    CHECK(passed.out == "{}\n[]\n");
    CHECK(passed.err.find("a record that is too long was not kept") != std::string::npos);
}
