// The payload's line: windowed, escaped, masked, with the caret under the right column.
#include "cli/picture.hpp"

#include <catch2/catch.hpp>

using assay::Place;
using assay::cli::draw;
using assay::cli::Mask;
using assay::cli::Picture;

namespace {

const Mask nothing = Mask::sensitive("", {});

Place at(std::string_view text, std::string_view part) {
    return {text.find(part), part.size(), 1, 1};
}

} // namespace

TEST_CASE("a short line is shown whole") {
    const std::string text = "{\n  \"a\": 1\n}";
    const Picture picture = draw(text, nothing, at(text, "1"), {});
    CHECK(picture.line == "  \"a\": 1");
    CHECK(picture.marks == "       ^");
}

TEST_CASE("a long line is windowed, and the caret stays under the value") {
    const std::string text = std::string(500, 'a') + "XYZ" + std::string(500, 'b');
    const Picture picture = draw(text, nothing, at(text, "XYZ"), {});
    CHECK(picture.line.substr(0, 3) == "…");
    CHECK(picture.line.substr(picture.line.size() - 3) == "…");
    CHECK(picture.line.size() <= 108);
    // `…` is one column and three bytes.
    CHECK(picture.line.find("XYZ") == picture.marks.find("^^^") + 2);
}

TEST_CASE("at the end of a long line as much as fits is shown before it") {
    const std::string text = std::string(500, 'a') + "}";
    const Picture picture = draw(text, nothing, at(text, "}"), {});
    CHECK(picture.line == "…" + std::string(99, 'a') + "}");
    CHECK(picture.marks == std::string(100, ' ') + "^");
}

TEST_CASE("a value over several lines is marked to the end of the first") {
    const std::string text = "{\"a\": [\n1]}";
    const Picture picture = draw(text, nothing, at(text, "[\n1]"), {});
    CHECK(picture.line == "{\"a\": [");
    CHECK(picture.marks == "      ^");
}

TEST_CASE("wide, tabbed and hidden characters keep the caret in place") {
    const std::string text = "\t\"日本\": \"\xE2\x80\xAE\", 7";
    const Picture picture = draw(text, nothing, at(text, "7"), {});
    CHECK(picture.line.find('\t') == std::string::npos);
    CHECK(picture.line.find("\xE2\x80\xAE") == std::string::npos);
    CHECK(picture.line.find("202e") != std::string::npos);
    // Two characters of two columns and three bytes each stand before it.
    CHECK(picture.line.find('7') == picture.marks.find('^') + 2);
}

TEST_CASE("other places are marked where they are in sight") {
    const std::string text = R"({"a": 1, "a": 2})";
    const Picture picture = draw(text, nothing, {9, 3, 1, 10}, {{1, 3, 1, 2}});
    CHECK(picture.marks == " ---     ^^^");
}

TEST_CASE("the end of the text can be pointed at") {
    CHECK(draw("", nothing, {0, 1, 1, 1}, {}).marks == "^");
    CHECK(draw("[1", nothing, {2, 1, 1, 3}, {}).marks == "  ^");
    CHECK(draw("[\n", nothing, {2, 1, 2, 1}, {}).line.empty());
}

TEST_CASE("sensitive values are masked, whatever is pointed at") {
    const std::string text = R"({"pin": 12, "card": {"no": "4\"2", "ok": [true]}, "x": "né"})";
    const Mask mask = Mask::sensitive(
        text, {at(text, "12"), at(text, R"({"no": "4\"2", "ok": [true]})"), at(text, "né")});
    const Picture picture = draw(text, mask, at(text, "12"), {});
    CHECK(picture.line == R"({"pin": **, "card": {"**": "****", "**": [****]}, "x": "**"})");
    CHECK(picture.marks == "        ^^");
}

TEST_CASE("of malformed text only the shape is left") {
    const std::string text = R"({"pin": 1234, 'a': "b c", x: secret, y: null, z: NaN,, "open)";
    const Picture picture = draw(text, Mask::malformed(text), at(text, ",,"), {});
    CHECK(picture.line == R"({"***": ****, '*': "***", *: ******, *: null, *: NaN,, "****)");
}

TEST_CASE("bytes that are no text are shown as they are, even where all is masked") {
    const std::string text = "{\"a\": \"J\xFFrg\"}";
    const Picture picture = draw(text, Mask::malformed(text), at(text, "\xFF"), {});
    CHECK(picture.line.find("J") == std::string::npos);
    CHECK(picture.line.find("\\x") != std::string::npos);
}
