// Diagnostics as people and as tools see them.
#include "diagnostic/render_json.hpp"
#include "diagnostic/render_text.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace assay;
using namespace assay::diagnostic;

namespace {

/// The rendering of one diagnostic about the bytes [begin, end) of `text`.
std::string shown(const std::string& text, std::uint32_t begin, std::uint32_t end,
                  std::string help = {}) {
    const source::Sources sources{source::Source("a.assay", text)};
    return render_text({{Kind::syntax, {0, {begin, end}}, {"`:`", "`x`"}, std::move(help), {}}},
                       sources, false);
}

std::string line_of(const std::string& text, int number) {
    std::istringstream lines(text);
    std::string line;
    for (int i = 0; i < number; ++i) std::getline(lines, line);
    return line;
}

} // namespace

TEST_CASE("a sentence, a place, the line, carets and help") {
    CHECK(shown("module a\nname x\n", 14, 15, "write `name: x`") ==
          "error[syntax]: expected `:`, found `x`\n"
          " --> a.assay:2:6\n"
          "  |\n"
          "2 | name x\n"
          "  |      ^\n"
          "  = help: write `name: x`\n");
}

TEST_CASE("notes are second snippets, and the gutter fits the largest number") {
    std::string text;
    for (int i = 1; i <= 10; ++i) text += "line\n";
    const source::Sources sources{source::Source("a.assay", text)};
    const Diagnostic diagnostic{
        Kind::syntax, {0, {0, 4}}, {"`}`", "`x`"}, {}, {{{0, {45, 49}}, "opened here"}}};
    CHECK(render_text({diagnostic}, sources, false) == "error[syntax]: expected `}`, found `x`\n"
                                                       "  --> a.assay:1:1\n"
                                                       "   |\n"
                                                       " 1 | line\n"
                                                       "   | ^^^^\n"
                                                       "  ::: a.assay:10:1\n"
                                                       "   |\n"
                                                       "10 | line\n"
                                                       "   | ^^^^ opened here\n");
}

TEST_CASE("carets stand beneath what they mean") {
    SECTION("behind a tab, which is shown as a space") {
        CHECK(line_of(shown("\tname x", 6, 7), 4) == "1 |  name x");
        CHECK(line_of(shown("\tname x", 6, 7), 5) == "  |       ^");
    }
    SECTION("behind wide characters") {
        CHECK(line_of(shown("\"\xE6\xBC\xA2\" x", 6, 7), 5) == "  |      ^");
    }
    SECTION("behind combining characters") {
        CHECK(line_of(shown("e\xCC\x81 x", 4, 5), 5) == "  |   ^");
    }
    SECTION("at the end of the file") { CHECK(line_of(shown("name", 4, 4), 5) == "  |     ^"); }
    SECTION("to the end of the first of several lines") {
        CHECK(line_of(shown("ab cd\nef", 3, 8), 5) == "  |    ^^");
    }
    SECTION("in a line that ends with CR LF") {
        CHECK(line_of(shown("ab cd\r\nef", 3, 7), 4) == "1 | ab cd");
        CHECK(line_of(shown("ab cd\r\nef", 3, 7), 5) == "  |    ^^");
    }
}

TEST_CASE("what could confuse a terminal is shown as an escape") {
    const std::string text = shown("a\x1b[2J\xE2\x80\xAE x", 9, 10);
    CHECK(line_of(text, 4) == "1 | a\\u{1b}[2J\\u{202e} x");
    CHECK(line_of(text, 5) == "  |                    ^");
    CHECK(text.find('\x1b') == std::string::npos);
}

TEST_CASE("a long line is windowed around the caret") {
    const std::string text = std::string(5000, 'a') + " here " + std::string(5000, 'b');
    const std::string line = line_of(shown(text, 5001, 5005), 4);
    const std::string carets = line_of(shown(text, 5001, 5005), 5);
    CHECK(line.size() < 140);
    CHECK(line.find("... ") == std::string::npos);
    CHECK(line.find("...") == 4);
    CHECK(line.ends_with("..."));
    CHECK(carets.find("^^^^") == line.find("here"));
}

TEST_CASE("colour is only colour") {
    const source::Sources sources{source::Source("a.assay", "name x")};
    const Diagnostics diagnostics{{Kind::syntax, {0, {5, 6}}, {"`:`", "`x`"}, "help", {}}};
    std::string coloured = render_text(diagnostics, sources, true);
    CHECK(coloured.find("\x1b[1;31m") != std::string::npos);
    for (std::size_t at = coloured.find('\x1b'); at != std::string::npos;
         at = coloured.find('\x1b'))
        coloured.erase(at, coloured.find('m', at) - at + 1);
    CHECK(coloured == render_text(diagnostics, sources, false));
}

TEST_CASE("tools get places in numbers") {
    const source::Sources sources{source::Source("a.assay", "module a\n\xC3\xA9 x\n")};
    const Diagnostics diagnostics{
        {Kind::syntax, {0, {12, 13}}, {"`:`", "`x`"}, "write it", {{{0, {0, 6}}, "see here"}}}};
    const nlohmann::json json = nlohmann::json::parse(render_json(diagnostics, sources));
    CHECK(json == nlohmann::json::parse(R"([{
        "severity": "error", "code": "syntax", "message": "expected `:`, found `x`", "file": "a.assay",
        "line": 2, "column": 3, "endLine": 2, "endColumn": 4, "offset": 12, "help": "write it",
        "notes": [{ "message": "see here", "file": "a.assay", "line": 1, "column": 1, "endLine": 1,
                    "endColumn": 7, "offset": 0 }]
    }])"));
    CHECK(render_json({}, sources) == "[]");
}

TEST_CASE("a diagnostic about no known source still has its sentence") {
    const Diagnostics diagnostics{{Kind::syntax, {7, {0, 1}}, {"`:`", "`x`"}, {}, {}}};
    CHECK(render_text(diagnostics, {}, false) == "error[syntax]: expected `:`, found `x`\n");
    CHECK(nlohmann::json::parse(render_json(diagnostics, {}))[0].contains("file") == false);
}
