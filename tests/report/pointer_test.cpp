// JSON Pointers, and lines and columns.
#include "report/pointer.hpp"
#include "report/positions.hpp"
#include "world.hpp"

#include <catch2/catch.hpp>

using namespace assay::report;
using assay::test::World;

namespace {

std::string pointer(std::initializer_list<std::string_view> names, bool escaped = false) {
    World world;
    const auto path = world.path(names, escaped);
    return spell_pointer(world.findings.steps, path);
}

assay::Place numbered(std::string_view payload, std::uint64_t offset) {
    assay::Place place;
    place.offset = offset;
    std::vector<assay::Place*> places{&place};
    number_lines(places, payload);
    return place;
}

} // namespace

TEST_CASE("pointers follow RFC 6901") {
    CHECK(pointer({}).empty());
    CHECK(pointer({"lines", "#3", "sku"}) == "/lines/3/sku");
    CHECK(pointer({"a/b", "m~n", "~1", ""}) == "/a~1b/m~0n/~01/");
    CHECK(pointer({" ", "é", "k\"l"}) == "/ /é/k\"l");
    CHECK(pointer({"a\xFF"}) == "/a\uFFFD");
}

TEST_CASE("what a pointer escapes is escaped wherever it stands in a name") {
    const std::pair<std::string, std::string> cases[] = {
        {"~", "~0"}, {"/", "~1"}, {"\x7F", "\x7F"}, {"}", "}"}, {".", "."}, {"0", "0"}, {"ж", "ж"}};
    for (const auto& [written, spelled] : cases)
        for (std::size_t before = 0; before < 20; ++before)
            for (std::size_t after = 0; after < 20; ++after) {
                const std::string left(before, '}'), right(after, '.');
                const std::string name = left + written + right;
                CHECK(pointer({name}) == "/" + left + spelled + right);
            }
}

TEST_CASE("names as written between quotes are decoded") {
    CHECK(decode_name(R"(a\"b\\c\/d)") == R"(a"b\c/d)");
    CHECK(decode_name(R"(\b\f\n\r\t)") == "\b\f\n\r\t");
    CHECK(decode_name(R"(\u0041\u00e9\u6771\ud83d\uDC4D)") == "Aé東👍");
    CHECK(decode_name(R"(\u0000)") == std::string(1, '\0'));
    CHECK(pointer({R"(\u002f\u007e)"}, true) == "/~1~0");
    CHECK(pointer({R"(\u002f)"}, false) == R"(/\u002f)");
}

TEST_CASE("decoding is total") {
    CHECK(decode_name(R"(\ud83d)") == "\uFFFD");
    CHECK(decode_name(R"(\udc4d\ud83d\u0041)") == "\uFFFD\uFFFDA");
    CHECK(decode_name(R"(\u12)") == "\uFFFD12");
    CHECK(decode_name("a\\") == "a\uFFFD");
    CHECK(decode_name("\\u") == "\uFFFD");
    CHECK(decode_name("\\u-123") == "\uFFFD-123");
}

TEST_CASE("a fragment percent-encodes what a URI cannot hold") {
    CHECK(fragment("") == "#");
    CHECK(fragment("/age") == "#/age");
    CHECK(fragment("/a b/%/\"/é/~1") == "#/a%20b/%25/%22/%C3%A9/~1");
    CHECK(fragment("/a#b\n^|") == "#/a%23b%0A%5E%7C");
    const std::string_view stand = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                   "-._~!$&'()*+,;=:@/?"; // RFC 3986
    for (int byte = 0; byte < 256; ++byte) {
        const char c = static_cast<char>(byte);
        const std::string spelled = fragment(std::string(1, c));
        if (stand.find(c) != stand.npos)
            CHECK(spelled == std::string("#") + c);
        else
            CHECK((spelled.size() == 4 && std::stoi(spelled.substr(2), nullptr, 16) == byte));
    }
}

TEST_CASE("lines end at line feeds and columns count code points") {
    const std::string_view payload = "{\n  \"é\": 1,\r\n\t\"b\": 2\n}";
    CHECK(numbered(payload, 0).line == 1);
    CHECK(numbered(payload, 0).column == 1);
    CHECK(numbered(payload, 1).column == 2); // the line end itself
    CHECK(numbered(payload, 2).line == 2);
    CHECK(numbered(payload, 9).line == 2);
    CHECK(numbered(payload, 9).column == 7); // é is two bytes
    CHECK(numbered(payload, payload.size()).line == 4);
    CHECK(numbered(payload, 9999).line == 4);
    CHECK(numbered(payload, 9999).column == 2);
    CHECK(numbered("", 0).column == 1);
}

TEST_CASE("many places are numbered in one pass, whatever their order") {
    const std::string payload = "a\nbb\n\xFF\xFEz\n";
    std::vector<assay::Place> places(payload.size() + 1);
    std::vector<assay::Place*> shuffled;
    for (std::size_t i = 0; i < places.size(); ++i) {
        places[i].offset = (i * 7) % places.size();
        shuffled.push_back(&places[i]);
    }
    number_lines(shuffled, payload);
    for (const auto& place : places) {
        const auto alone = numbered(payload, place.offset);
        CHECK(place.line == alone.line);
        CHECK(place.column == alone.column);
    }
}

TEST_CASE("places may be numbered one after the other, forward and back") {
    const std::string payload = "ab\ncдe\n\nf";
    LineCounter lines(payload);
    for (const std::uint64_t offset : {0, 1, 1, 3, 6, 7, 2, 4, 10, 9, 99, 0}) {
        INFO(offset);
        assay::Place place;
        place.offset = offset;
        lines.number(place);
        const auto alone = numbered(payload, offset);
        CHECK(place.line == alone.line);
        CHECK(place.column == alone.column);
    }
}
