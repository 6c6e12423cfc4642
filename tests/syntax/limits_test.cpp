// Depth, size and number of errors: each limit is a message, never a crash, never a long wait.
#include "support/golden.hpp"
#include "support/rounds.hpp"
#include "syntax/support.hpp"

#include <catch2/catch.hpp>

using namespace assay;
using namespace assay::test;
using diagnostic::Kind;

namespace {

/// A text with something nested in itself: `open` and `close` repeated around `inside`.
struct Nested {
    std::string before, open, inside, close, after;

    std::string text(std::size_t depth) const {
        std::string result = "module a\n" + before;
        for (std::size_t i = 0; i < depth; ++i) result += open;
        result += inside;
        for (std::size_t i = 0; i < depth; ++i) result += close;
        return result + after;
    }
};

const std::string in_check = "record A {\n    check ";
const std::string check_end = " else \"x\"\n}\n";

const std::vector<Nested> nested{
    {"type A = ", "[", "string", "]", "\n"},
    {"type A = ", "map(", "string", ")", "\n"},
    {"type A = ", "{ a: ", "string", " }", "\n"},
    {"type A = string(", "keys string(", "digits", ")", ")\n"},
    {"example a: A ", "[", "1", "]", "\n"},
    {"example a: A ", "{ \"a\": ", "1", " }", "\n"},
    {"record A {\n", "when a {\n", "b: string\n", "}\n", "}\n"},
    {in_check, "(", "a", ")", check_end},
    {in_check, "not ", "a", "", check_end},
    {in_check, "length(", "a", ")", check_end},
    {in_check, "all(a in b: ", "a", ")", check_end},
    {in_check, "a + ", "a", "", check_end},
    {in_check, "a * ", "a", "", check_end},
};

std::size_t count(const diagnostic::Diagnostics& diagnostics, Kind kind) {
    std::size_t found = 0;
    for (const auto& diagnostic : diagnostics) found += diagnostic.kind == kind;
    return found;
}

} // namespace

TEST_CASE("nesting up to the limit is read") {
    for (const Nested& shape : nested) {
        INFO(shape.before + shape.open);
        CHECK(parsed(shape.text(60)).errors().empty());
    }
}

TEST_CASE("nesting beyond the limit is one message") {
    for (const Nested& shape : nested) {
        for (const std::size_t depth : {65u, 1000u, 50000u}) {
            INFO(shape.before + shape.open << " " << depth);
            const Parsed result = parsed(shape.text(depth));
            REQUIRE(result.diagnostics.size() == 1);
            CHECK(result.diagnostics.front().kind == Kind::nesting_limit);
        }
    }
}

TEST_CASE("a million brackets that nobody closes are an ordinary message") {
    for (const Nested& shape : nested) {
        std::string text = "module a\n" + shape.before;
        for (std::size_t i = rounds(1000000); i > 0 && text.size() < 4000000; --i)
            text += shape.open;
        INFO(shape.before + shape.open);
        const Parsed result = parsed(text);
        CHECK(count(result.diagnostics, Kind::nesting_limit) == 1);
        CHECK(result.diagnostics.size() <= 2);
    }
}

TEST_CASE("what follows a declaration that nests too deep is read") {
    const Parsed result = parsed(nested[0].text(100) + "type B = string\n");
    CHECK(result.diagnostics.size() == 1);
    REQUIRE(result.file.declarations.size() == 1);
    CHECK(std::get<syntax::TypeDeclaration>(result.file.declarations[0].what).name.text == "B");
}

TEST_CASE("the limit is the caller's") {
    syntax::ParseLimits limits;
    limits.nesting = 3;
    CHECK(parsed(nested[0].text(3), "a", limits).diagnostics.empty());
    CHECK(count(parsed(nested[0].text(4), "a", limits).diagnostics, Kind::nesting_limit) == 1);
}

TEST_CASE("a file beyond the limit is not read") {
    syntax::ParseLimits limits;
    limits.bytes = 20;
    CHECK(parsed("module a\n", "a", limits).diagnostics.empty());
    const Parsed result = parsed("module a\ntype A = string\n", "a", limits);
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics[0].kind == Kind::file_limit);
    CHECK(result.file.declarations.empty());
    check_golden("syntax/file-limit.txt", result.errors());
}

TEST_CASE("after a hundred errors there is one more, and an end") {
    const std::string faults[] = {"type = string\n", "\"\n",       "@x \n",
                                  "type A = 'x'\n",  "module b\n", "\xC2\xA0"};
    for (const std::string& fault : faults) {
        std::string text = "module a\n";
        for (int i = 0; i < 100000; ++i) text += fault;
        INFO(fault);
        const Parsed result = parsed(text);
        CHECK(result.diagnostics.size() <= 202);
        CHECK(result.diagnostics.size() >= 1);
    }
    std::string text = "module a\n";
    for (int i = 0; i < 1000; ++i) text += "type A string\n";
    const Parsed result = parsed(text);
    CHECK(count(result.diagnostics, Kind::error_limit) == 1);
    const std::string told = result.errors();
    check_golden("syntax/error-limit.txt", told.substr(told.find("error[error-limit]")));
}
