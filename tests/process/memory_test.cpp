// What lines of a stream may take, however they were made to cost: 64 MiB, and six times the
// longest one that is judged. `./dev costly-lines` has more of them.
#include "support/folder.hpp"
#include "support/process.hpp"
#include "support/sanitized.hpp"

#include <catch2/catch.hpp>

#include <functional>
#include <string>
#include <vector>

namespace {

using assay::test::Folder;
using assay::test::Process;

std::string times(std::size_t count, const std::string& text) {
    std::string all;
    for (; count > 0; --count) all += text;
    return all;
}

/// Objects in one another, each with as many members as one may have.
std::string nested(std::size_t depth) {
    std::string members;
    for (int at = 0; at < 9'999; ++at) members += '"' + std::to_string(at) + "\":1,";
    std::string text = "{}";
    for (; depth > 0; --depth) text = "{" + members + "\"x\":" + text + "}";
    return text;
}

struct Costly {
    const char* what;
    const char* rules;
    std::function<std::string()> line;
    int code;
    bool judged; // else it is refused
};

} // namespace

TEST_CASE("lines that are made to cost memory do not take more than is promised") {
    const std::vector<Costly> table = {
        {"a million integers that are the same and should not be",
         "type Subject = [integer](unique)", [] { return "[" + times(900'000, "1,") + "1]"; }, 1,
         true},
        {"a check of each of many records",
         "record Subject {\n    rows: [{ a: integer }]\n"
         "    check all(row in rows: row.a > 0) else \"is wrong\"\n}",
         [] { return "{\"rows\":[" + times(300'000, R"({"a":1},)") + R"({"a":1}]})"; }, 0, true},
        {"objects with many members in one another", "type Subject = any",
         [] { return nested(60); }, 0, true},
        {"more integers than a payload may hold", "type Subject = any",
         [] { return "[" + times(4'000'000, "1,") + "1]"; }, 1, false},
        {"what is no JSON, and nothing but tokens", "type Subject = any",
         [] { return times(8'000'000, ":"); }, 1, false},
    };
    for (const Costly& row : table) {
        CAPTURE(row.what);
        const Folder folder;
        folder.write("costly.assay", std::string("module costly\n") + row.rules + "\n");
        std::size_t size = 0;
        {
            const std::string line = row.line() + "\n";
            size = line.size();
            folder.write("costly.ndjson", line + line);
        }
        Process lint({"lint", "--no-config", "-r", "costly.assay", "--as", "Subject", "--jobs", "2",
                      "costly.ndjson"},
                     {"/dev/null", true});
        lint.errors();
        CHECK(lint.wait() == row.code);
        const std::size_t most = 64 * 1024 + (row.judged ? 6 * size / 1024 : 0);
        if (!assay::test::sanitized) CHECK(lint.peak() <= static_cast<long>(most));
    }
}
