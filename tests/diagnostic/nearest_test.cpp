// The word that was probably meant.
#include "diagnostic/edit_distance.hpp"
#include "diagnostic/nearest.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace assay::diagnostic;

namespace {

/// As the header has it, word by word.
std::optional<std::size_t> distance_of_near(const std::string& a, const std::string& b,
                                            bool of_rules) {
    const auto plain = [](const std::string& word) {
        std::string out;
        for (const char c : word)
            if (c != '_' && c != '-') out += static_cast<char>(std::tolower(c));
        return out;
    };
    if (plain(a) == plain(b)) return 0;
    const std::size_t found =
        edit_distance(std::u32string(a.begin(), a.end()), std::u32string(b.begin(), b.end()), 1000);
    if (found > std::max<std::size_t>(1, std::max(a.size(), b.size()) / 3)) return std::nullopt;
    if (of_rules && found >= std::min(a.size(), b.size())) return std::nullopt;
    return found;
}

/// Those at the least distance, each once.
std::vector<std::string_view> all_nearest(const std::string& written,
                                          const std::vector<std::string>& known, bool of_rules) {
    std::vector<std::string_view> best;
    std::size_t least = 1000;
    for (const std::string& word : known) {
        const auto found = distance_of_near(written, word, of_rules);
        if (!found || *found > least) continue;
        if (*found < least) best.clear();
        least = *found;
        if (std::find(best.begin(), best.end(), word) == best.end()) best.push_back(word);
    }
    return best;
}

bool is_near(std::string_view written, std::string_view known) {
    const std::array<std::string_view, 1> words{known};
    return nearest(written, words).has_value();
}

bool is_near_word(std::string_view written, std::string_view known) {
    const std::array<std::string_view, 1> words{known};
    return nearest_word(written, words).has_value();
}

} // namespace

TEST_CASE("near is one change, a third of the length, or another case or hyphen") {
    CHECK(is_near("recrod", "record"));
    CHECK(is_near("a", "b"));
    CHECK(is_near("frist_nam", "first_name"));
    CHECK_FALSE(is_near("abcd", "wxyz"));
    CHECK_FALSE(is_near("first", "last"));
    CHECK(is_near("FirstName", "first_name"));
    CHECK(is_near("content-type", "content_type"));
}

TEST_CASE("the nearest is unique or none") {
    const std::array<std::string_view, 3> words{"record", "context", "test"};
    CHECK(nearest("recrod", words) == "record");
    CHECK(nearest("conext", words) == "context");
    CHECK(nearest("zebra", words) == std::nullopt);
    const std::vector<std::string> twins{"cat", "car"};
    CHECK(nearest("cab", twins) == std::nullopt);
    CHECK(nearest("cat", twins) == "cat");
    const std::vector<std::string> three{"cat", "car", "cab"};
    CHECK(nearest("cabs", three) == "cab");
}

TEST_CASE("words that are equally near are told together, where they are few") {
    using Words = std::vector<std::string_view>;
    std::vector<std::string> known{"cat", "car", "cat", "cart", "dog"};
    CHECK(equally_near("cab", known) == Words{"cat", "car"});
    CHECK(equally_near("cat", known) == Words{"cat"});
    CHECK(equally_near("C-A-T", known) == Words{"cat"});
    CHECK(equally_near("zebra", known).empty());
    known.push_back("can");
    CHECK(equally_near("cab", known) == Words{"cat", "car", "can"});
    known.push_back("cap");
    CHECK(equally_near("cab", known).empty());
    const std::vector<std::string> letters{"a", "bb"};
    CHECK(equally_near("b", letters) == Words{"a", "bb"});
    CHECK(equally_near_words("b", letters).empty());
    CHECK(equally_near_words("bc", letters) == Words{"bb"});
}

TEST_CASE("long words and words beyond ASCII are near as others are") {
    const std::string long_word(100, 'a');
    CHECK(is_near(long_word + "b", long_word));
    CHECK(is_near(long_word + "_", long_word));
    CHECK_FALSE(is_near(std::string(100, 'b'), long_word));
    CHECK(is_near("stra\xC3\x9F"
                  "e",
                  "strasse"));
    CHECK(is_near("Na\xC3\xAFve_Name", "na\xC3\xAFvename"));
    CHECK_FALSE(is_near("\xD0\xB3\xD0\xBE\xD0\xB4", "name"));
    CHECK(is_near("a_b_c", "abc"));
    CHECK_FALSE(is_near("___", "abc"));
}

TEST_CASE("words of rule files have something in common with what is meant") {
    const std::vector<std::string> letters{"a", "amount"};
    CHECK(nearest("b", letters) == "a");
    CHECK(nearest_word("b", letters) == std::nullopt);
    CHECK(nearest_word("A", letters) == "a");
    CHECK(nearest_word("amuont", letters) == "amount");
    CHECK(is_near_word("ab", "ac"));
    CHECK_FALSE(is_near_word("ab", "b"));
    CHECK_FALSE(is_near_word("", "b"));
    CHECK(is_near_word("abc", "bc"));
}

TEST_CASE("the nearest are those at the least distance, whatever else is there") {
    std::mt19937 random(17);
    const auto below = [&random](std::size_t end) { return random() % end; };
    std::size_t found = 0;
    for (int turn = 0; turn < 20'000; ++turn) {
        const auto word = [&] {
            std::string out(1 + below(turn % 2 == 0 ? 5 : 12), ' ');
            for (char& c : out) c = "abA_cB-x"[below(turn % 3 == 0 ? 8 : 2)];
            return out;
        };
        const std::string written = word();
        std::vector<std::string> known;
        for (std::size_t count = below(8); count > 0; --count) known.push_back(word());
        const bool of_rules = turn % 5 == 0;
        const auto expected = all_nearest(written, known, of_rules);
        const auto one = of_rules ? nearest_word(written, known) : nearest(written, known);
        const auto few =
            of_rules ? equally_near_words(written, known) : equally_near(written, known);
        INFO(written);
        REQUIRE(one.has_value() == (expected.size() == 1));
        if (one) REQUIRE(*one == expected[0]);
        REQUIRE(few == (expected.size() > 3 ? std::vector<std::string_view>() : expected));
        found += expected.size();
    }
    CHECK(found > 5'000); // enough of them are near
}

TEST_CASE("words that stand in no list are searched as others are") {
    const std::vector<std::string> known{"first_name", "last_name", "na\xC3\xAFve", "size"};
    for (const std::string written :
         {"frist_name", "FirstName", "naive", "seize", "siez", "", "age"}) {
        NearestSearch search(written);
        for (const std::string& word : known) search.consider(word);
        CHECK(search.nearest() == nearest(written, known));
    }
}
