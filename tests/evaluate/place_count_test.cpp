// How many places an index may have: never fewer than it has, and the same as the plain twin says,
// whatever the length and wherever the text stands.
#include "evaluate/place_count.hpp"

#include "evaluate/structural_index.hpp"
#include "support/guarded.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <string>

using assay::evaluate::most_places;
using assay::evaluate::most_places_plainly;

TEST_CASE("places are counted as byte by byte, at every length and alignment") {
    std::mt19937_64 random(7);
    const std::string letters = "{}[],:\" \n\r\ta1\\\x01\x80yY_";
    std::string text;
    for (int at = 0; at < 5'000; ++at) text += letters[random() % letters.size()];
    assay_test::Guarded guarded(4096);
    for (std::size_t begin = 0; begin < 20; ++begin)
        for (std::size_t size = 0; size < 150; ++size) {
            const std::string part = text.substr(begin * 31, size);
            CAPTURE(part);
            REQUIRE(most_places(guarded.put(part)) == most_places_plainly(part));
        }
    CHECK(most_places(text) == most_places_plainly(text));
    const std::string many(100'000, ',');
    CHECK(most_places(many) == many.size());
}

TEST_CASE("an index never has more places than were counted") {
    std::mt19937_64 random(11);
    const char* parts[] = {"{", "}", "[", "]", ",", ":", "\"a b\"", "1", " ", "true", "\"\"", "\n"};
    for (int round = 0; round < 2'000; ++round) {
        std::string text;
        for (std::size_t at = random() % 60; at > 0; --at) text += parts[random() % 12];
        assay::evaluate::StructuralIndex index;
        if (!index.build(text, 1000)) continue;
        CAPTURE(text);
        REQUIRE(index.size() <= most_places(text));
    }
}

TEST_CASE("a text that may have more places than are wanted has no index") {
    const std::string text = "[" + std::string(5'000, ' ') + "1,1,1,1,1,1,1,1]";
    assay::evaluate::StructuralIndex index;
    if (!index.build(text, text.size())) return; // no kernel for this machine
    CHECK(index.build(text, 17));
    CHECK_FALSE(index.build(text, 16));
}
