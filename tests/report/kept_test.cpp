// What was spelled before: found again by everything that it hangs on, in a bounded table.
#include "report/kept.hpp"

#include <catch2/catch.hpp>

using namespace assay::report;

namespace {

Key with_number(std::uint64_t number) {
    Key key;
    key.numbers[1] = number;
    return key;
}

} // namespace

TEST_CASE("what is kept is found by the same numbers and words, and by no others") {
    const std::string long_word = "a name of more than two words";
    Key key{{1, 2, 3, 4, 5, 6, 7}, {long_word, "", "c", "d"}};
    Kept<std::string> kept(1); // where all hash alike
    CHECK(kept.find(key) == nullptr);
    kept.keep(key, "value");
    REQUIRE(kept.find(key) != nullptr);
    CHECK(*kept.find(key) == "value");
    const std::string elsewhere = long_word;
    key.words[0] = elsewhere;
    CHECK(kept.find(key) != nullptr);
    for (std::uint64_t& number : key.numbers) {
        ++number;
        CHECK(kept.find(key) == nullptr);
        --number;
    }
    for (std::string_view& word : key.words)
        for (const std::string_view other : {"", "c ", "C", "a name of more than two wordz"}) {
            const std::string_view before = std::exchange(word, other);
            CHECK((kept.find(key) != nullptr) == (before == other));
            word = before;
        }
    CHECK(kept.find(key) != nullptr);
}

TEST_CASE("of keys that hash alike the last two are kept") {
    Kept<std::uint64_t> kept(1);
    for (std::uint64_t number = 0; number < 5; ++number) {
        kept.keep(with_number(number), number * 10);
        for (std::uint64_t each = 0; each < 5; ++each) {
            INFO(number << " " << each);
            const std::uint64_t* found = kept.find(with_number(each));
            const bool last_two = each <= number && each + 2 > number;
            CHECK((found != nullptr) == last_two);
            if (found != nullptr) CHECK(*found == each * 10);
        }
    }
}

TEST_CASE("a table does not grow, whatever it is offered") {
    constexpr std::size_t pairs = 16;
    Kept<std::string> kept(pairs);
    for (std::uint64_t number = 0; number < 10'000; ++number) kept.keep(with_number(number), "");
    std::size_t found = 0;
    for (std::uint64_t number = 0; number < 10'000; ++number)
        found += kept.find(with_number(number)) != nullptr;
    CHECK(found == 2 * pairs); // each place is taken: keys are spread over all
}

TEST_CASE("what hangs on long words is not kept") {
    Kept<std::string> kept(4);
    for (const std::size_t size : {63, 64, 65, 1'000'000})
        for (std::size_t at = 0; at < Key::most_words; ++at) {
            const std::string word(size, 'x');
            Key key;
            key.words[at] = word;
            kept.keep(key, "");
            INFO(size);
            CHECK((kept.find(key) != nullptr) == (size <= 64));
        }
}

TEST_CASE("keys that differ in one word or number mostly hash differently") {
    std::vector<Key> keys;
    const std::string names[] = {"a",       "b",        "ab",       "ba",
                                 "name",    "game",     "name_a",   "name_b",
                                 "my_name", "old_name", "new_name", "new_names"};
    for (const std::string& name : names)
        for (std::size_t at = 0; at < Key::most_words; ++at) keys.emplace_back().words[at] = name;
    for (std::size_t at = 0; at < Key::most_numbers; ++at)
        for (unsigned bit = 0; bit < 64; ++bit)
            keys.emplace_back().numbers[at] = std::uint64_t{1} << bit;
    constexpr std::size_t places = 256;
    std::array<std::size_t, places> taken{};
    for (const Key& key : keys) ++taken[hash(key) % places];
    // Of 496 keys, two a place; by chance alone, 12 or more in one place are one case in 5 000.
    CHECK(*std::max_element(taken.begin(), taken.end()) < 12);
}

TEST_CASE("small numbers are packed side by side") {
    CHECK(packed(std::uint8_t{1}, std::uint16_t{0x203}, true) == 0x01020301);
    CHECK(packed(std::uint32_t{0xFFFFFFFF}, std::uint32_t{0}) == 0xFFFFFFFF00000000);
}
