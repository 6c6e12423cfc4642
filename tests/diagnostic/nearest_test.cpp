// The word that was probably meant.
#include "diagnostic/nearest.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

using namespace assay::diagnostic;

namespace {

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
