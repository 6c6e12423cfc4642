// Whether a text is UTF-8, as documents are asked: by words, against the look at each character.
#include "evaluate/utf8.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace {

void expect_alike(const std::string& text) {
    const bool well_formed = assay::source::find_invalid(text) == std::string_view::npos;
    if (assay::evaluate::is_utf8(text) == well_formed) return;
    INFO(assay::source::escape_unprintable(text));
    CHECK(assay::evaluate::is_utf8(text) == well_formed);
}

std::string bytes(unsigned first, unsigned second) {
    return {static_cast<char>(first), static_cast<char>(second)};
}

} // namespace

TEST_CASE("all pairs of bytes are judged alike wherever they stand in a text") {
    const std::string before = "ab\xD0\x96"
                               "cd\xD0\x96\xD0\x96"
                               "e";
    for (unsigned first = 0; first < 256; ++first)
        for (unsigned second = 0; second < 256; ++second)
            for (std::size_t size = 0; size <= before.size(); ++size) {
                const std::string text = before.substr(before.size() - size) + bytes(first, second);
                expect_alike(text);
                expect_alike(text + "fgh\xD0\x96");
            }
}

TEST_CASE("texts of all lengths are UTF-8, whole and cut off") {
    for (const std::string letter : {"a", "\xD0\x96", "\xE2\x82\xAC", "\xF0\x9F\x98\x80"}) {
        std::string text;
        while (text.size() < 40) {
            CHECK(assay::evaluate::is_utf8(text));
            for (std::size_t cut = 1; cut < letter.size(); ++cut)
                CHECK_FALSE(assay::evaluate::is_utf8(text + letter.substr(0, cut)));
            text += letter;
        }
    }
}

TEST_CASE("letters of one and two bytes are judged by words, others are not") {
    for (const char* text : {"\xD0\x9F\xD1\x80\xD0\xB8\xD0\xB2\xD0\xB5\xD1\x82", "caf\xC3\xA9",
                             "\xC2\xA7 14 Abs. 2", "\xDF\xBF\xC2\x80", "eight..."})
        CHECK(assay::evaluate::has_short_characters(text));
    for (const char* text : {"twelve \xE2\x82\xAC", "\xF0\x9F\x98\x80", "\xC1\x81 is none"})
        CHECK_FALSE(assay::evaluate::has_short_characters(text));
}
