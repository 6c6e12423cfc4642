// What an edit is, and that both ways to an edit distance agree.
#include "diagnostic/edit_distance.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <string>

using namespace assay::diagnostic;

namespace {

std::string draw_word(std::mt19937& random, std::size_t longest, char last_letter) {
    std::uniform_int_distribution<std::size_t> size(0, longest);
    std::uniform_int_distribution<int> letter('a', last_letter);
    std::string word(size(random), ' ');
    for (char& c : word) c = static_cast<char>(letter(random));
    return word;
}

std::size_t by_rows(const std::string& a, const std::string& b) {
    const std::u32string left(a.begin(), a.end());
    return edit_distance(left, std::u32string(b.begin(), b.end()), 1000);
}

} // namespace

TEST_CASE("distance counts changes, insertions, removals and swaps of code points") {
    CHECK(edit_distance(U"length", U"length", 3) == 0);
    CHECK(edit_distance(U"lenght", U"length", 3) == 1);
    CHECK(edit_distance(U"lngth", U"length", 3) == 1);
    CHECK(edit_distance(U"lengthh", U"length", 3) == 1);
    CHECK(edit_distance(U"lenxth", U"length", 3) == 1);
    CHECK(edit_distance(U"", U"abc", 3) == 3);
    CHECK(edit_distance(U"ca", U"abc", 9) == 3); // no change inside a swap
    CHECK(edit_distance(U"na\u00EFve", U"naive", 3) == 1);
}

TEST_CASE("distance stops past the limit") {
    CHECK(edit_distance(U"abcdef", U"uvwxyz", 2) == 3);
    CHECK(edit_distance(std::u32string(100000, U'a'), U"b", 2) == 3);
}

TEST_CASE("a short word's distance is that of the matrix") {
    std::mt19937 random(11);
    for (int turn = 0; turn < 20'000; ++turn) {
        const std::string a = draw_word(random, 8, 'c');
        const std::string b = draw_word(random, 8, 'c');
        INFO(a << " " << b);
        const std::size_t distance = by_rows(a, b);
        for (const std::size_t limit : {0, 1, 2, 3, 8, 9})
            REQUIRE(ShortWord(a).distance(b, limit) == std::min(distance, limit + 1));
    }
}

TEST_CASE("a word of 64 characters is short") {
    std::mt19937 random(12);
    for (int turn = 0; turn < 500; ++turn) {
        const std::string a = draw_word(random, ShortWord::longest, 'd');
        const std::string full = a + std::string(ShortWord::longest - a.size(), 'z');
        const std::string b = draw_word(random, 90, 'd');
        INFO(full << " " << b);
        REQUIRE(ShortWord(full).distance(b, 100) == by_rows(full, b));
    }
}
