// The payload's line: windowed, escaped, masked, with the caret under the right column.
#include "cli/picture/picture.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using assay::Place;
using assay::cli::Mask;
using assay::cli::Picture;

namespace {

const Mask nothing = Mask::sensitive("", {});

Place at(std::string_view text, std::string_view part) {
    return {text.find(part), part.size(), 1, 1};
}

assay::evaluate::Place hidden(std::string_view text, std::string_view part) {
    return {static_cast<std::uint32_t>(text.find(part)), static_cast<std::uint32_t>(part.size())};
}

Picture draw(std::string_view text, const Mask& mask, const Place& place,
             const std::vector<Place>& others) {
    Picture picture;
    assay::cli::draw(text, mask, place, others, picture);
    return picture;
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
    const Mask mask =
        Mask::sensitive(text, {hidden(text, "12"), hidden(text, R"({"no": "4\"2", "ok": [true]})"),
                               hidden(text, "né")});
    const Picture picture = draw(text, mask, at(text, "12"), {});
    CHECK(picture.line == R"({"pin": **, "card": {"**": "****", "**": [****]}, "x": "**"})");
    CHECK(picture.marks == "        ^^");
}

TEST_CASE("of malformed text only the shape is left") {
    const std::string text = R"({"pin": 1234, 'a': "b c", x: secret, y: null, z: NaN,, "open)";
    const Picture picture = draw(text, Mask::malformed(text, text.find(",,")), at(text, ",,"), {});
    CHECK(picture.line == R"({"***": ****, '*': "***", *: ******, *: null, *: NaN,, "****)");
}

TEST_CASE("bytes that are no text are shown as they are, even where all is masked") {
    const std::string text = "{\"a\": \"J\xFFrg\"}";
    const Picture picture =
        draw(text, Mask::malformed(text, text.find('\xFF')), at(text, "\xFF"), {});
    CHECK(picture.line.find("J") == std::string::npos);
    CHECK(picture.line.find("\\x") != std::string::npos);
}

namespace {

std::string times(std::size_t count, std::string_view part) {
    std::string text;
    while (count-- > 0) text += part;
    return text;
}

/// What is shown of a line with an X, or several, that are pointed at.
struct Shown {
    std::string text;
    std::string line;
    std::string marks;
};

void check_shown(const std::vector<Shown>& table, const Mask& mask) {
    for (const Shown& row : table) {
        INFO(row.text);
        const std::size_t begin = row.text.find('X');
        const std::size_t end = row.text.find_last_of('X') + 1;
        const Picture picture = draw(row.text, mask, {begin, end - begin, 1, 1}, {});
        CHECK(picture.line == row.line);
        CHECK(picture.marks == row.marks);
    }
}

} // namespace

TEST_CASE("of a long malformed text the shape of what is in sight is left") {
    const std::string much = times(300, R"("ab": 12, )");
    const std::string text = much + ",, " + much;
    const Picture picture = draw(text, Mask::malformed(text, text.find(",,")), at(text, ",,"), {});
    const std::string shape = R"("**": **, )";
    CHECK(picture.line == "…" + times(5, shape) + ",, " + times(4, shape) + R"("**": *…)");
    CHECK(picture.marks == std::string(51, ' ') + "^^");
}

TEST_CASE("of a long line a hundred columns are shown, and fifty before the caret at most") {
    const auto a = [](std::size_t count) { return std::string(count, 'a'); };
    const auto blank = [](std::size_t count) { return std::string(count, ' '); };
    check_shown(
        {
            {"X", "X", "^"},
            {a(50) + "X" + a(49), a(50) + "X" + a(49), blank(50) + "^"},
            {a(50) + "X" + a(50), a(50) + "X" + a(49) + "…", blank(50) + "^"},
            {a(51) + "X" + a(49), "…" + a(50) + "X" + a(49), blank(51) + "^"},
            {a(200) + "X" + a(200), "…" + a(50) + "X" + a(49) + "…", blank(51) + "^"},
            {a(9) + "X" + a(200), a(9) + "X" + a(90) + "…", blank(9) + "^"},
            {a(200) + "X" + a(29), "…" + a(70) + "X" + a(29), blank(71) + "^"},
            {a(99) + "X", a(99) + "X", blank(99) + "^"},
            {a(100) + "X", "…" + a(99) + "X", blank(100) + "^"},
            {"X" + a(99), "X" + a(99), "^"},
            {"X" + a(100), "X" + a(99) + "…", "^"},
            {times(300, "X"), times(100, "X") + "…", times(100, "^")},
            {a(60) + times(80, "X"), "…" + a(50) + times(50, "X") + "…",
             blank(51) + times(50, "^")},
        },
        nothing);
}

TEST_CASE("a line ends where the text's line does, and its end is not shown") {
    check_shown(
        {
            {"ab\ncXd\nef", "cXd", " ^"},
            {"ab\r\ncXd\r\nef", "cXd", " ^"},
            {"cXd\r", "cXd", " ^"},
            {"\nX", "X", "^"},
            {std::string(98, 'a') + "Xb\r\n", std::string(98, 'a') + "Xb",
             std::string(98, ' ') + "^"},
            {"a\rX", "a\\u{d}X", "      ^"},
        },
        nothing);
}

TEST_CASE("a masked character takes a column, whatever it is") {
    const auto drawn = [](const std::string& before, const std::string& masked,
                          const std::string& after) {
        const std::string text = before + masked + after;
        const Mask mask = Mask::sensitive(text, {hidden(text, masked)});
        return draw(text, mask, at(text, "X"), {});
    };
    for (const char* character : {"a", "é", "и", "漢", "😀", "\u0301", "\u202E"}) {
        INFO(character);
        const Picture behind = drawn("n\"", times(7, character), "\", X");
        CHECK(behind.line == "n\"*******\", X");
        CHECK(behind.marks == "            ^");
        const Picture cut = drawn("\"", times(120, character), "\"X");
        CHECK(cut.line == "…" + times(98, "*") + "\"X");
        CHECK(cut.marks == std::string(100, ' ') + "^");
        const Picture before = drawn(times(80, "b") + "X\"", times(120, character), "\"");
        CHECK(before.line == "…" + times(50, "b") + "X\"" + times(48, "*") + "…");
        CHECK(before.marks == std::string(51, ' ') + "^");
    }
}

TEST_CASE("what is pointed at may be masked itself") {
    const std::string text = "{\"a\": \"Jürgen\", \"b\": 1}";
    const Picture picture =
        draw(text, Mask::sensitive(text, {hidden(text, "Jürgen")}), at(text, "\"Jürgen\""), {});
    CHECK(picture.line == "{\"a\": \"******\", \"b\": 1}");
    CHECK(picture.marks == "      ^^^^^^^^");
}

TEST_CASE("a character without width at the border of what is shown is shown") {
    const std::string text =
        std::string(60, 'a') + "e\u0301" + std::string(50, 'b') + "X" + std::string(60, 'c');
    const Picture picture = draw(text, nothing, at(text, "X"), {});
    CHECK(picture.line == "…\u0301" + std::string(50, 'b') + "X" + std::string(49, 'c') + "…");
    CHECK(picture.marks == std::string(51, ' ') + "^");
}

TEST_CASE("an object is marked as a whole where it is in sight, else its bracket is") {
    const std::string small = R"({"a": {"b": 1}, "c": 2})";
    CHECK(draw(small, nothing, at(small, R"({"b": 1})"), {}).marks == "      ^^^^^^^^");
    const std::string list = "[" + times(60, "1,") + "2]";
    const std::string large = R"({"a": )" + list + "}";
    CHECK(draw(large, nothing, at(large, list), {}).marks == "      ^");
    const std::string lines = "{\"a\": [1,\n2]}";
    CHECK(draw(lines, nothing, at(lines, "[1,\n2]"), {}).marks == "      ^");
}

TEST_CASE("a picture that is drawn again holds nothing of the one before") {
    Picture picture;
    const std::string first = std::string(300, 'a') + "X" + std::string(300, 'b');
    assay::cli::draw(first, nothing, at(first, "X"), {}, picture);
    for (const char* text : {"cX", "日X"}) { // of one column each, and not
        assay::cli::draw(text, nothing, at(text, "X"), {}, picture);
        CHECK(picture.line == text);
        CHECK(picture.marks.back() == '^');
        CHECK(picture.marks.size() <= 3);
    }
}
