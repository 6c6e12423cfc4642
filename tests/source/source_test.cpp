// Lines, columns and spans of rule text.
#include "source/source.hpp"

#include <catch2/catch.hpp>

using assay::source::Position;
using assay::source::Source;

namespace {

std::pair<std::uint32_t, std::uint32_t> place(const Source& source, std::uint32_t offset) {
    const Position position = source.position(offset);
    return {position.line, position.column};
}

using Place = std::pair<std::uint32_t, std::uint32_t>;

} // namespace

TEST_CASE("lines and columns begin at one") {
    const Source source("a.assay", "ab\ncd\n");
    CHECK(place(source, 0) == Place{1, 1});
    CHECK(place(source, 1) == Place{1, 2});
    CHECK(place(source, 2) == Place{1, 3});
    CHECK(place(source, 3) == Place{2, 1});
    CHECK(place(source, 6) == Place{3, 1});
    CHECK(place(source, 99) == Place{3, 1});
}

TEST_CASE("columns count code points, not bytes") {
    const Source source("a.assay", "\"\xC3\xA9\xF0\x9F\x98\x80\" x");
    CHECK(place(source, 1) == Place{1, 2});
    CHECK(place(source, 3) == Place{1, 3});
    CHECK(place(source, 7) == Place{1, 4});
    CHECK(place(source, 9) == Place{1, 6});
}

TEST_CASE("columns in a long line are counted, and quickly") {
    std::string text = "x\n";
    for (int at = 0; at < 400'000; ++at) text += "\xC3\xA9z";
    const Source source("a.assay", text + "\r\nlast");
    CHECK(place(source, 2) == Place{2, 1});
    CHECK(place(source, 2 + 3 * 1000) == Place{2, 2001});
    CHECK(place(source, 2 + 3 * 399'999 + 2) == Place{2, 800'000});
    CHECK(place(source, 2 + 3 * 400'000 + 1) == Place{2, 800'001});
    CHECK(place(source, 2 + 3 * 400'000 + 2) == Place{3, 1});
    std::uint64_t sum = 0; // a hundred thousand of them: minutes, if each began at the first column
    for (std::uint32_t at = 0; at < 100'000; ++at) sum += source.position(2 + at * 12).column;
    CHECK(sum == 8 * (99'999ull * 100'000 / 2) + 100'000);
}

TEST_CASE("a carriage return before a line feed belongs to the line end") {
    const Source source("a.assay", "ab\r\ncd\r\n");
    CHECK(source.line(1) == "ab");
    CHECK(source.line(2) == "cd");
    CHECK(place(source, 2) == Place{1, 3});
    CHECK(place(source, 3) == Place{1, 3});
    CHECK(place(source, 4) == Place{2, 1});
}

TEST_CASE("lines outside of the text are empty") {
    const Source source("a.assay", "ab");
    CHECK(source.line(0).empty());
    CHECK(source.line(1) == "ab");
    CHECK(source.line(2).empty());
    CHECK(Source("b.assay", "").line(1).empty());
}

TEST_CASE("a span gives its text, clipped to the text there is") {
    const Source source("a.assay", "record");
    CHECK(source.text({1, 3}) == "ec");
    CHECK(source.text({4, 99}) == "rd");
    CHECK(source.text({9, 99}).empty());
    CHECK(source.text({3, 1}).empty());
}
