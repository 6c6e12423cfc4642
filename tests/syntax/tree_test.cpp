// What the tree holds: exact spans, decoded texts, docs where they belong.
#include "syntax/support.hpp"

#include <catch2/catch.hpp>

using namespace assay;
using namespace assay::test;

namespace {

const syntax::Body& first_record(const Parsed& result) {
    return std::get<syntax::Record>(result.file.declarations.at(0).what).body;
}

std::string written(const Parsed& result, source::Span span) {
    return std::string(result.sources[0].text(span));
}

} // namespace

TEST_CASE("spans are as narrow as what they mean") {
    const Parsed result = parsed(
        "module a.b\nrecord A {\n"
        "    /// doc\n    @sensitive  first , last? : [ string ( length 1 .. 2 ) ] | null  // c\n"
        "    check ( a + b ) * c == 1  else  \"x\"  \n}\n");
    REQUIRE(result.errors() == "");
    CHECK(written(result, result.file.module.span) == "a.b");
    CHECK(written(result, result.file.declarations[0].span).starts_with("record A {"));
    CHECK(written(result, result.file.declarations[0].span).ends_with("}"));
    const syntax::Body& body = first_record(result);
    CHECK(written(result, body.span).front() == '{');
    REQUIRE(body.members.size() == 2);
    const syntax::Member& member = body.members.front();
    CHECK(written(result, member.span) == "first , last? : [ string ( length 1 .. 2 ) ] | null");
    CHECK(written(result, member.annotations.front().span) == "@sensitive");
    const auto& field = std::get<syntax::Field>(member.what);
    CHECK(written(result, field.names.at(1).name.span) == "last");
    CHECK(written(result, field.type.branches.at(0).span) == "[ string ( length 1 .. 2 ) ]");
    const syntax::TypeAtom& atom = field.type.branches[0].element->branches[0];
    CHECK(written(result, atom.span) == "string ( length 1 .. 2 )");
    CHECK(written(result, atom.constraints.at(0).span) == "length 1 .. 2");
    CHECK(written(result, std::get<syntax::Interval>(atom.constraints[0].operand.at(0)).span) ==
          "1 .. 2");
    const auto& check = std::get<syntax::Check>(body.members.back().what);
    CHECK(written(result, check.expression->span) == "( a + b ) * c == 1");
    CHECK(written(result, check.expression->word.span) == "==");
    CHECK(written(result, check.expression->operands.at(0).span) == "( a + b ) * c");
    CHECK(written(result, check.expression->operands[0].operands.at(0).span) == "( a + b )");
    CHECK(written(result, check.message.span) == "\"x\"");
}

TEST_CASE("texts are decoded") {
    const Parsed result = parsed(
        "module a\ntype A = \"\\u00e9\\ud83d\\ude00\\n\\/\" | string(pattern /a\\/b\\\\\\d/)\n");
    REQUIRE(result.errors() == "");
    const auto& type = std::get<syntax::TypeDeclaration>(result.file.declarations.at(0).what).type;
    CHECK(type.branches.at(0).literal.text == "\xC3\xA9\xF0\x9F\x98\x80\n/");
    CHECK(type.branches.at(1).constraints.at(0).pattern->text == "a/b\\\\\\d");
}

TEST_CASE("docs belong to what follows them") {
    const Parsed result =
        parsed("/// of the file\nmodule a\n/// of the type\ntype A =\n  /// of x\n  \"x\"\n"
               "  /// of y\n  | \"y\"\n/// of the record\nrecord B {\n  /// of a\n  a: \"x\"\n"
               "  /// of b\n  b: string\n}\ntest \"t\" {\n  /// of the line\n  accept B {}\n}\n");
    REQUIRE(result.errors() == "");
    const auto& declarations = result.file.declarations;
    CHECK(result.file.docs.at(0).text == "of the file");
    CHECK(declarations.at(0).docs.at(0).text == "of the type");
    const auto& type = std::get<syntax::TypeDeclaration>(declarations[0].what).type;
    CHECK(type.branches.at(0).docs.at(0).text == "of x");
    CHECK(type.branches.at(1).docs.at(0).text == "of y");
    CHECK(declarations.at(1).docs.at(0).text == "of the record");
    const auto& body = std::get<syntax::Record>(declarations[1].what).body;
    REQUIRE(body.members.size() == 2);
    CHECK(body.members.front().docs.at(0).text == "of a");
    CHECK(body.members.back().docs.at(0).text == "of b");
    CHECK(std::get<syntax::Test>(declarations.at(2).what).expectations.at(0).docs.at(0).text ==
          "of the line");
}

TEST_CASE("words of the language may be names of fields") {
    const Parsed result =
        parsed("module a\nrecord A {\n    when: string\n    check?: string\n    at, all: string\n"
               "    include, require?: string\n    when a is \"x\" {\n        b: string\n    }\n"
               "    else: string\n    without: string\n    `not`: string\n    exactly one of when, "
               "check\n}\n");
    CHECK(result.errors() == "");
    CHECK(first_record(result).members.size() == 9);
}

TEST_CASE("signs, dates and ranges are told apart") {
    const Parsed result =
        parsed("module a\ntype A = integer(-5..-1) | number(1..) | number(..1.5) | date(>= "
               "1900-01-01) | -3\n"
               "record B {\n    check a -1 == b - -1 and a is -1..1 | 8 else \"x\"\n}\n");
    CHECK(result.errors() == "");
    const auto& type = std::get<syntax::TypeDeclaration>(result.file.declarations.at(0).what).type;
    const auto& interval =
        std::get<syntax::Interval>(type.branches.at(0).constraints.at(0).operand.at(0));
    CHECK(interval.low->text == "-5");
    CHECK(interval.high->text == "-1");
    CHECK(type.branches.at(4).literal.text == "-3");
}

TEST_CASE("a repeated member of JSON is kept twice: a test may want it") {
    const Parsed result = parsed("module a\nexample a: A { \"b\": 1, \"b\": 2 }\n");
    CHECK(result.errors() == "");
    CHECK(std::get<syntax::Example>(result.file.declarations.at(0).what).json.members.size() == 2);
}

TEST_CASE("what could be read of a file with errors is in the tree") {
    const Parsed result = parsed("module a\nrecord A {\n    a: string\n    b string\n    c: "
                                 "string\n}\ntype = x\nrecord B {\n    d: string\n");
    CHECK(result.diagnostics.size() == 3);
    REQUIRE(result.file.declarations.size() == 2);
    CHECK(first_record(result).members.size() == 2);
    CHECK(std::get<syntax::Record>(result.file.declarations[1].what).body.members.size() == 1);
}
