// A set of texts knows its own, few or many, and where they hash alike.
#include "evaluate/text_set.hpp"

#include "alike.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace {

using assay::evaluate::TextSet;

/// The texts stay while the set is asked.
void fill(TextSet& set, const std::vector<std::string>& texts) {
    set.clear();
    for (const std::string& text : texts) set.add(text);
    set.close();
}

std::vector<std::string> numbered(std::size_t count) {
    std::vector<std::string> all;
    for (std::size_t at = 0; at < count; ++at) all.push_back("text " + std::to_string(at));
    return all;
}

} // namespace

TEST_CASE("a set of texts has those that were added, and no others") {
    TextSet set; // the same one all the time: it forgets
    for (const std::size_t count : {3u, 0u, 1u, 100u, 1000u, 17u}) {
        const auto all = numbered(count);
        fill(set, all);
        CAPTURE(count);
        for (const std::string& text : all) CHECK(set.contains(text));
        for (const std::string& other : {std::string(), std::string("text"),
                                         "text " + std::to_string(count), std::string("text 01")})
            CHECK_FALSE(set.contains(other));
    }
}

TEST_CASE("a set has a text that was added twice") {
    const std::vector<std::string> all = {"a", "b", "a", ""};
    TextSet set;
    fill(set, all);
    CHECK(set.contains("a"));
    CHECK(set.contains(""));
    CHECK_FALSE(set.contains("c"));
}

TEST_CASE("a set of texts that hash alike has them, and no others") {
    const auto alike = assay::test::texts_alike(2000);
    const std::vector<std::string> half(alike.begin(), alike.begin() + 1000);
    TextSet set;
    fill(set, half);
    for (std::size_t at = 0; at < alike.size(); ++at) CHECK(set.contains(alike[at]) == (at < 1000));
}

TEST_CASE("a set of a few texts that hash alike is asked for many") {
    const auto alike = assay::test::texts_alike(2000);
    const std::vector<std::string> few(alike.begin(), alike.begin() + 12);
    TextSet set;
    fill(set, few);
    for (std::size_t at = 0; at < alike.size(); ++at) CHECK(set.contains(alike[at]) == (at < 12));
}
