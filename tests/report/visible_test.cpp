// What others wrote, made safe to show.
#include "report/visible.hpp"

#include <catch2/catch.hpp>

using namespace assay::report;

TEST_CASE("plain text is shown as it is") {
    CHECK(visible("first_name") == "first_name");
    CHECK(visible("Straße, 東京 👍") == "Straße, 東京 👍");
    CHECK(visible("") == "");
}

TEST_CASE("what hides, reorders or breaks a line is escaped") {
    CHECK(visible("a\nb\tc\r") == "a\\nb\\tc\\r");
    CHECK(visible(std::string_view("a\0b\x1b[31m\x7f", 9)) == "a\\u0000b\\u001B[31m\\u007F");
    CHECK(visible("\u202Eevil\u2066\u2069") == "\\u202Eevil\\u2066\\u2069");
    CHECK(visible("a\u2028b\u2029c\u0085") == "a\\u2028b\\u2029c\\u0085");
    CHECK(visible("\uFEFFa\u200Bb\u00AD") == "\\uFEFFa\\u200Bb\\u00AD");
    CHECK(visible("\U000E0041") == "\\u{E0041}");
}

TEST_CASE("one character that is not plain is seen wherever it stands") {
    for (std::size_t size = 1; size <= 25; ++size)
        for (std::size_t at = 0; at < size; ++at)
            for (const char c : {'\0', '\x1F', '\x7F'}) {
                const std::string before(at, '~');
                const std::string after(size - at - 1, ' ');
                const std::string escape = c == '\0' ? "0000" : c == '\x1F' ? "001F" : "007F";
                REQUIRE(visible(before + c + after) == before + "\\u" + escape + after);
            }
}

TEST_CASE("joiners are part of prose, and a disguise in a name") {
    CHECK(visible("👩\u200D🔬") == "👩\u200D🔬");
    CHECK(visible_name("na\u200Dme") == "na\\u200Dme");
}

TEST_CASE("what is not UTF-8 is shown as U+FFFD") {
    CHECK(visible("a\xFFz") == "a\uFFFDz");
    CHECK(visible("a\xC3") == "a\uFFFD");
    CHECK(visible("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD"); // a surrogate
}

TEST_CASE("long names are cut at a code point") {
    CHECK(visible_name(std::string(64, 'a')) == std::string(64, 'a'));
    CHECK(visible_name(std::string(65, 'a')) == std::string(64, 'a') + "…");
    CHECK(visible("éééé", 3) == "ééé…");
    CHECK(visible("ééé", 3) == "ééé");
}
