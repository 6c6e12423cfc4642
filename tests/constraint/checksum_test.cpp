// Remainders of long numbers, against one division a character.
#include "constraint/checksum.hpp"
#include "variants.hpp"

#include <catch2/catch.hpp>

using assay::constraint::remainder;

namespace {

int remainder_by_characters(std::string_view text, int modulus, int before) {
    int rest = before % modulus;
    for (const char c : text)
        rest =
            c <= '9' ? (rest * 10 + (c - '0')) % modulus : (rest * 100 + (c - 'A' + 10)) % modulus;
    return rest;
}

} // namespace

TEST_CASE("checksum: remainders of numbers of any length, with letters and without") {
    std::vector<std::string> texts{""};
    while (texts.back().size() < 40) texts.push_back(texts.back() + "9");
    for (int i = 0; i < 40; ++i) texts.push_back(texts.back() + "Z");
    texts.emplace_back("5493001KJTIIGC8Y1R12");
    texts.emplace_back("00012345678901234567890123456789");
    const auto judge = [](std::string_view text) {
        for (const int modulus : {7, 11, 13, 23, 89, 97, 100})
            for (const int before : {0, 1, 96, 2'000'000'000}) {
                INFO(text << " " << modulus << " " << before);
                if (remainder(text, modulus, before) !=
                    remainder_by_characters(text, modulus, before))
                    FAIL();
            }
    };
    for (const auto& text : texts) judge(text);
    variants::of_some_changes(texts, "0123456789AMZ", 20'000, judge);
}
