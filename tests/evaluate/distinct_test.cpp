// Repeated texts are found, few or many, and where they hash alike.
#include "evaluate/distinct.hpp"

#include "alike.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <string>

namespace {

/// Texts that differ, whatever comes after `same`.
std::vector<std::string> texts(std::size_t count, const std::string& same) {
    std::vector<std::string> all;
    for (std::size_t at = 0; at < count; ++at) all.push_back(std::to_string(at) + same);
    return all;
}

bool are_distinct(const std::vector<std::string>& texts, std::size_t base = 0) {
    assay::evaluate::Distinct distinct;
    std::vector<std::string_view> views(texts.begin(), texts.end());
    return distinct.are_distinct(views, base);
}

} // namespace

TEST_CASE("of any number of texts, one that stands twice is found wherever it stands") {
    for (std::size_t count : {0u, 1u, 2u, 8u, 9u, 10u, 100u, 1000u})
        for (const char* same : {"", "x", "seven77", "eight888", "longer than eight bytes"}) {
            auto all = texts(count, same);
            CAPTURE(count, same);
            CHECK(are_distinct(all));
            for (std::size_t at : {std::size_t{0}, count / 2}) {
                if (count == 0) continue;
                auto repeated = all;
                repeated.push_back(all[at]);
                CHECK_FALSE(are_distinct(repeated));
            }
        }
}

TEST_CASE("what stands before the base does not count") {
    CHECK(are_distinct({"a", "a", "b"}, 1));
    CHECK_FALSE(are_distinct({"c", "a", "b", "a"}, 1));
    auto many = texts(50, "");
    many.insert(many.begin(), "7");
    CHECK(are_distinct(many, 1));
    CHECK_FALSE(are_distinct(many, 0));
}

TEST_CASE("texts of zeros differ by their length alone") {
    std::vector<std::string> zeros;
    for (std::size_t size = 0; size < 100; ++size) zeros.push_back(std::string(size, '\0'));
    CHECK(are_distinct(zeros));
    zeros.push_back(std::string(50, '\0'));
    CHECK_FALSE(are_distinct(zeros));
}

TEST_CASE("texts made to hash alike are told apart all the same") {
    auto alike = assay::test::texts_alike(500);
    for (const std::string& text : alike) REQUIRE(assay::evaluate::hash(text) % 65536 == 0);
    CHECK(are_distinct(alike));
    alike.push_back(alike[250]);
    CHECK_FALSE(are_distinct(alike));
}

TEST_CASE("names that are numbered do not crowd") {
    // Of 2,500 that are drawn, 2,453 of 65,536 places are taken.
    for (const char* name : {"", "item", "member_", "a longer name than all the others "}) {
        std::set<std::uint64_t> places;
        for (int at = 0; at < 2500; ++at)
            places.insert(assay::evaluate::hash(name + std::to_string(at)) % 65536);
        CAPTURE(name);
        CHECK(places.size() > 2350);
    }
}
