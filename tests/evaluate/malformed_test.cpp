// What is not JSON is refused with its true cause and place; what reaches a limit is an outcome of
// its own.
#include <assay/assay.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace {

assay::Ruleset any_rules() {
    static const assay::Ruleset ruleset =
        assay::load_text("module test.any\ntype Any = any\n").ruleset();
    return ruleset;
}

assay::Report judge(const std::string& payload, const assay::PayloadLimits& limits = {}) {
    assay::Workspace workspace(any_rules(), limits);
    workspace.check(*any_rules().type("Any"), payload);
    return workspace.report();
}

struct Row {
    std::string payload;
    std::string words; // stand in the message
    std::uint64_t offset;
};

} // namespace

TEST_CASE("malformed text is refused with its cause and place") {
    const std::vector<Row> rows = {
        {"", "no JSON here", 0},
        {"  \n", "no JSON here", 3},
        {"\xEF\xBB\xBF{}", "byte order mark", 0},
        {"[1,]", "trailing comma", 2},
        {"{\"a\":1,}", "trailing comma", 6},
        {"[1 2]", "comma", 3},
        {"{\"a\" 1}", "colon", 5},
        {"{\"a\":}", "value", 5},
        {"{\"a\":]", "value", 5},
        {"}", "value", 0},
        {"[,1]", "value", 1},
        {"{,}", "name", 1},
        {"{'a':1}", "single quotes", 1},
        {"['a']", "single quotes", 1},
        {"{a:1}", "quotes", 1},
        {"[1] // done", "comment", 4},
        {"/* x */ 1", "comment", 0},
        {"[NaN]", "no NaN", 1},
        {"[-Infinity]", "no Infinity", 1},
        {"[01]", "needless zero", 1},
        {"[+1]", "plus", 1},
        {"[1.]", "number", 1},
        {"[.5]", "number", 1},
        {"[1e]", "number", 1},
        {"[-]", "number", 1},
        {"[True]", "not JSON", 1},
        {"[undefined]", "not JSON", 1},
        {"[\"abc", "closing quote", 1},
        {"[\"a\nb\"]", "closing quote", 1},
        {std::string("[\"a\tb\"]"), "control", 3},
        {std::string("[\"a\0b\"]", 8), "control", 3},
        {"[\"\\x\"]", "escape", 2},
        {"[\"\\u12\"]", "escape", 2},
        {"[\"\\ud800\"]", "surrogate", 2},
        {"[\"\\udc00\\ud800\"]", "surrogate", 2},
        {"[\"\xC3\x28\"]", "UTF-8", 2},
        {"[\"\xED\xA0\x80\"]", "UTF-8", 2},
        {"[1", "never closed", 0},
        {"{\"a\":{", "never closed", 5},
        {"[1}", "bracket", 2},
        {"{\"a\":1]", "bracket", 6},
        {"1 2", "after", 2},
        {"{}}", "after", 2},
        {"[\xC2\xA0"
         "1]",
         "no meaning", 1},
        {std::string("1\0", 2), "after", 1},
    };
    for (const auto& row : rows) {
        auto report = judge(row.payload);
        CAPTURE(row.payload);
        REQUIRE(report.verdict == assay::Verdict::malformed);
        REQUIRE(report.violations.size() == 1);
        CHECK(report.errors == 1);
        CAPTURE(report.violations[0].message, report.violations[0].help);
        CHECK(report.violations[0].code == "malformed");
        CHECK(report.violations[0].message.find(row.words) != std::string::npos);
        CHECK(report.violations[0].place->offset == row.offset);
    }
}

TEST_CASE("what RFC 8259 allows is not malformed") {
    for (const std::string payload :
         {"null", " 1 ", "\"\\u0000\"", "\"\\ud83d\\ude00\"", "[]", "{}", "-0", "1e5", "1E+5",
          "\"\x7F\"", "[[],{}]", "\"\\/\"", "{\"\":0}", "\"\xF4\x8F\xBF\xBF\""}) {
        CAPTURE(payload);
        CHECK(judge(payload).verdict == assay::Verdict::valid);
    }
}

TEST_CASE("a limit that is reached is neither valid nor invalid") {
    assay::PayloadLimits limits;
    limits.depth = 2;
    limits.bytes = 40;
    limits.nodes = 5;
    limits.members = 2;
    limits.string_bytes = 8;
    limits.name_bytes = 4;
    limits.number_bytes = 6;
    limits.exponent = 20;
    const std::vector<std::pair<std::string, std::string>> rows = {
        {"[[[]]]", "depth"},
        {"[" + std::string(50, ' ') + "]", "size"},
        {"[1,2,3,4,5]", "nodes"},
        {"{\"a\":1,\"b\":2,\"c\":3}", "members"},
        {"\"123456789\"", "string-size"},
        {"{\"abcde\":1}", "name-size"},
        {"1234567", "number-size"},
        {"1e21", "exponent"},
        {"1e-21", "exponent"},
    };
    for (const auto& [payload, code] : rows) {
        auto report = judge(payload, limits);
        CAPTURE(payload, code);
        CHECK(report.verdict == assay::Verdict::limit);
        REQUIRE(report.violations.size() == 1);
        CHECK(report.errors == 1);
        CHECK(report.violations[0].code == code);
    }
    for (const std::string payload : {"[[]]", "[1,2,3,4]", "{\"a\":1,\"b\":2}", "\"12345678\"",
                                      "{\"abcd\":1}", "123456", "1e20"}) {
        CAPTURE(payload);
        CHECK(judge(payload, limits).verdict == assay::Verdict::valid);
    }
}

TEST_CASE("a million nested brackets are an ordinary outcome") {
    CHECK(judge(std::string(1'000'000, '[')).verdict == assay::Verdict::limit);
    std::string objects;
    for (int level = 0; level < 200'000; ++level) objects += "{\"a\":";
    CHECK(judge(objects).verdict == assay::Verdict::limit);
}

TEST_CASE("whichever of malformed and limit comes first in the text is told") {
    assay::PayloadLimits limits;
    limits.depth = 2;
    CHECK(judge("[[[1,]", limits).verdict == assay::Verdict::limit);
    CHECK(judge("[1,][[[", limits).verdict == assay::Verdict::malformed);
}

TEST_CASE("what reaches a limit is told where it does") {
    assay::PayloadLimits limits;
    limits.bytes = 40;
    limits.depth = 3;
    limits.nodes = 5;
    limits.members = 2;
    limits.string_bytes = 4;
    limits.name_bytes = 2;
    limits.number_bytes = 6;
    limits.exponent = 9;
    // Of a text as much as was read.
    struct Place {
        std::string payload;
        std::string code;
        std::uint64_t offset;
        std::uint64_t length;
    };
    const Place rows[] = {
        {std::string(41, ' '), "size", 0, 0},    {"[[[[]]]]", "depth", 3, 1},
        {"[1,2,3,4,5]", "nodes", 9, 1},          {R"({"a":1,"b":2,"c":3})", "members", 13, 1},
        {R"([1,"abcde"])", "string-size", 3, 5}, {R"([1,"abc\n"])", "string-size", 3, 7},
        {R"({"abc":1})", "name-size", 1, 3},     {"[1,1234567]", "number-size", 3, 7},
        {"[1,1e10]", "exponent", 3, 4},
    };
    for (const Place& row : rows) {
        const assay::Report report = judge(row.payload, limits);
        CAPTURE(row.payload);
        REQUIRE(report.violations.size() == 1);
        CHECK(report.violations[0].code == row.code);
        REQUIRE(report.violations[0].place);
        CHECK(report.violations[0].place->offset == row.offset);
        CHECK(report.violations[0].place->length == row.length);
    }
}
