// Eight characters as one number, against one character after the other.
#include "constraint/lanes.hpp"

#include <catch2/catch.hpp>
#include <random>
#include <string>

using namespace assay::constraint;

namespace {

/// Words of which many lanes are the least, the greatest, or next to a bound.
std::uint64_t drawn(std::mt19937& random) {
    static constexpr unsigned char likely[] = {0, 1, 9, 10, 0x7E, 0x7F, 0x80, 0x81, 0xFE, 0xFF};
    std::uint64_t word = 0;
    for (int i = 0; i < 8; ++i)
        word = word << 8 | (random() % 2 ? likely[random() % std::size(likely)] : random() % 256);
    return word;
}

constexpr int words = 100'000;

} // namespace

TEST_CASE("lanes: the first character is the lowest, whatever the processor's order") {
    const std::string text = "abcdefghi";
    CHECK(lanes(text.data()) == lanes_of("abcdefgh"));
    CHECK(lanes(text.data() + 1) == lanes_of("bcdefghi"));
    for (unsigned at = 0; at < 8; ++at)
        CHECK(lane(lanes(text.data()), at) == static_cast<unsigned char>(text[at]));
}

TEST_CASE("lanes: a word is above its bounds where one of its lanes is") {
    std::mt19937 random(1); // NOLINT: the same words in every run
    for (int i = 0; i < words; ++i) {
        const std::uint64_t word = drawn(random), bounds = drawn(random) & 0x7F7F7F7F7F7F7F7F;
        bool expected = false;
        for (unsigned at = 0; at < 8; ++at) expected |= lane(word, at) > lane(bounds, at);
        INFO(std::hex << word << " " << bounds);
        if ((above(word, bounds) != 0) != expected) FAIL();
        if (above(bounds, bounds) != 0) FAIL();
    }
}

TEST_CASE("lanes: which are zero, as highest bits, as all bits and as one bit each") {
    std::mt19937 random(2); // NOLINT: the same words in every run
    for (int i = 0; i < words; ++i) {
        const std::uint64_t word = drawn(random);
        std::uint64_t highest = 0, all = 0;
        unsigned each = 0;
        for (unsigned at = 0; at < 8; ++at) {
            if (lane(word, at) != 0) continue;
            highest |= std::uint64_t{0x80} << 8 * at;
            all |= std::uint64_t{0xFF} << 8 * at;
            each |= 1U << at;
        }
        INFO(std::hex << word);
        if (zeros(word) != highest || full(highest) != all || bits(highest) != each) FAIL();
    }
}

TEST_CASE("lanes: numbers of eight digits, and which texts are digits") {
    std::mt19937 random(3); // NOLINT: the same numbers in every run
    for (int i = 0; i < words; ++i) {
        const std::uint64_t value = i < 2 ? i * 99'999'999U : random() % 100'000'000;
        auto text = std::to_string(value);
        text.insert(0, 8 - text.size(), '0');
        INFO(text);
        if (number(lanes(text.data()) ^ lanes_of("00000000")) != value) FAIL();
    }
    for (std::size_t size = 0; size < 40; ++size) {
        CHECK(are_digits(std::string(size, '5')));
        for (std::size_t at = 0; at < size; ++at)
            for (const char other : {'/', ':', '\0', '\xB5', '\xFF'})
                CHECK_FALSE(are_digits(std::string(size, '5').replace(at, 1, 1, other)));
    }
}
