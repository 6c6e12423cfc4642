// UTF-8: what is well-formed, what is shown as an escape.
#include "source/utf8.hpp"

#include <catch2/catch.hpp>

using namespace assay::source;

TEST_CASE("well-formed code points of each length decode and encode") {
    for (const char32_t c : {U'a', U'\u00e9', U'\u20ac', U'\U0001f600', U'\U0010ffff', U'\ud7ff'}) {
        std::string text;
        append_utf8(text, c);
        const CodePoint point = decode_at(text, 0);
        CHECK(point.valid);
        CHECK(point.value == c);
        CHECK(point.length == text.size());
        CHECK(find_invalid(text) == std::string_view::npos);
    }
}

TEST_CASE("ill-formed bytes stand for themselves") {
    const std::string_view faults[] = {
        "\x80",             // a continuation byte alone
        "\xC0\x80",         // overlong
        "\xE0\x80\x80",     // overlong
        "\xED\xA0\x80",     // a surrogate
        "\xF4\x90\x80\x80", // past U+10FFFF
        "\xF5\x80\x80\x80", // no such lead
        "\xC3",             // cut short
        "\xE2\x82",         // cut short
    };
    for (const std::string_view fault : faults) {
        CHECK_FALSE(decode_at(fault, 0).valid);
        CHECK(decode_at(fault, 0).length == 1);
        CHECK(find_invalid("12345678" + std::string(fault)) == 8);
    }
}

TEST_CASE("code points are counted, ill-formed bytes as one each") {
    CHECK(count_code_points("") == 0);
    CHECK(count_code_points("a\xC3\xA9\xF0\x9F\x98\x80") == 3);
    CHECK(count_code_points("\xFF\xFE"
                            "a") == 3);
}

TEST_CASE("what could confuse a reader is spelled out") {
    CHECK(escape_unprintable("plain \xC3\xA9") == "plain \xC3\xA9");
    CHECK(escape_unprintable("a\x1b[31m") == "a\\u{1b}[31m");
    CHECK(escape_unprintable("\xE2\x80\xAE") == "\\u{202e}"); // right-to-left override
    CHECK(escape_unprintable("\xE2\x80\xA8") == "\\u{2028}"); // line separator
    CHECK(escape_unprintable("\xEF\xBB\xBF") == "\\u{feff}");
    CHECK(escape_unprintable("\xFF") == "\\xff");
    CHECK(escape_unprintable(std::string(1, '\0')) == "\\u{0}");
}

TEST_CASE("a printable run ends at the first byte that is none, wherever that is") {
    const std::string plain = "abcdefghijklmnopqrstuvwxy~";
    for (std::size_t size = 0; size <= plain.size(); ++size) {
        INFO(size);
        CHECK(printable_run(plain.substr(0, size)) == size);
        for (std::size_t at = 0; at < size; ++at) {
            for (const char odd : {'\0', '\n', '\x1F', '\x7F', '\x80', '\xC3', '\xFF'}) {
                std::string text = plain.substr(0, size);
                text[at] = odd;
                CHECK(printable_run(text) == at);
            }
        }
    }
}
