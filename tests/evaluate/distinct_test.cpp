// Repeated texts are found, few or many, and where they hash alike.
#include "evaluate/distinct.hpp"

#include <catch2/catch.hpp>

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
    // The hash of eight bytes is undone: the low bits of what it comes to are all the same.
    constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15u;
    std::uint64_t inverse = multiplier;
    for (int step = 0; step < 5; ++step) inverse *= 2 - multiplier * inverse;
    std::vector<std::string> alike;
    for (std::uint64_t at = 0; at < 500; ++at) {
        std::uint64_t state = at << 32 | at; // its last step folds the halves: always 0 below
        state *= inverse;
        state = state >> 29 | state << 35;
        const std::uint64_t word = (state * inverse) ^ (8 * multiplier);
        alike.emplace_back(reinterpret_cast<const char*>(&word), sizeof word);
    }
    CHECK(are_distinct(alike));
    alike.push_back(alike[250]);
    CHECK_FALSE(are_distinct(alike));
}
