// Counting code points and graphemes.
#include "constraint/store.hpp"
#include "constraint/text.hpp"

#include <catch2/catch.hpp>
#include <string>

using assay::constraint::Text;

TEST_CASE("text: code points and graphemes") {
    struct Row {
        std::string_view text;
        std::uint64_t code_points, graphemes;
    };
    const Row rows[] = {
        {"", 0, 0},
        {"a", 1, 1},
        {"abcdefghijklmnopqrstuvwxyz", 26, 26},
        {"Ё", 1, 1},
        {"Е\u0308", 2, 1},
        {"a\r\nb", 4, 3},
        {"\r\r\n", 3, 2},
        {"\U0001F468\u200D\U0001F469\u200D\U0001F467", 5, 1},
        {"\U0001F1E9\U0001F1EA\U0001F1EB\U0001F1F7", 4, 2},
        {"здравствуйте, мир", 17, 17},
        {"각", 1, 1},
        {"\u1100\u1161\u11A8", 3, 1},
        {std::string_view("a\0b", 3), 3, 3},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        const Text text(row.text);
        CHECK(text.code_points() == row.code_points);
        CHECK(text.code_points() == row.code_points); // remembered
        CHECK(text.graphemes() == row.graphemes);
    }
}

TEST_CASE("text: the word-wide count agrees with the byte-wise one at every length and offset") {
    const std::string pattern = "aé漢\U0001F600z";
    std::string bytes;
    while (bytes.size() < 500) bytes += pattern;
    for (std::size_t from = 0; from < 16; ++from)
        for (std::size_t size = 0; from + size <= bytes.size(); ++size) {
            const auto part = std::string_view(bytes).substr(from, size);
            std::uint64_t count = 0;
            for (const char c : part) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
            REQUIRE(Text(part).code_points() == count);
        }
}

TEST_CASE("text: one character of two bytes, anywhere in a text of any length") {
    for (std::size_t size = 0; size < 400; size += size < 40 ? 1 : 31)
        for (std::size_t at = 0; at <= size; ++at) {
            const auto text = std::string(at, 'a') + "é" + std::string(size - at, 'z');
            REQUIRE(Text(text).code_points() == size + 1);
            REQUIRE(Text(std::string(size, 'a')).code_points() == size);
        }
}

TEST_CASE("text: a part is found in texts of any length, wherever it is") {
    using namespace assay::constraint;
    Store store;
    const auto kind = *find_constraint(Subject::text, "contains");
    const auto contains = std::get<Constraint>(store.add(kind, std::string("aab")));
    for (const std::size_t size : {3, 4, 5, 50, 1363, 1364, 1365, 1366, 4095, 4096, 4097, 10'000}) {
        INFO(size);
        std::string text(size, 'a');
        CHECK_FALSE(store.holds(contains, Text(text)));
        for (const std::size_t at : {std::size_t{0}, size / 2, size - 3}) {
            text =
                std::string(size, 'c').replace(at, 3, "aab", std::min<std::size_t>(3, size - at));
            CHECK(store.holds(contains, Text(text)) == (at + 3 <= size));
            CHECK_FALSE(store.holds(contains, Text(std::string_view(text).substr(0, at + 2))));
        }
    }
}
