// Remainders of long numbers, against one division a character.
#include "constraint/checksum.hpp"
#include "variants.hpp"

#include <catch2/catch.hpp>

using assay::constraint::luhn;
using assay::constraint::remainder;

namespace {

int remainder_by_characters(std::string_view text, int modulus, int before) {
    int rest = before % modulus;
    for (const char c : text)
        rest =
            c <= '9' ? (rest * 10 + (c - '0')) % modulus : (rest * 100 + (c - 'A' + 10)) % modulus;
    return rest;
}

bool luhn_by_characters(std::string_view digits) {
    int sum = 0;
    for (std::size_t at = 0; at < digits.size(); ++at) {
        const bool doubled = (digits.size() - at) % 2 == 0;
        const int value = (digits[at] - '0') * (doubled ? 2 : 1);
        sum += value / 10 + value % 10;
    }
    return sum % 10 == 0;
}

} // namespace

TEST_CASE("checksum: Luhn's sums of texts of any length") {
    const std::vector<std::string> texts{"4242424242424242", "378282246310005", "0", "18", ""};
    const auto judge = [](std::string_view text) {
        INFO(text);
        if (luhn(text) != luhn_by_characters(text)) FAIL();
    };
    for (const auto& text : texts) CHECK(luhn(text));
    variants::of_some_changes(texts, "0123456789", 100'000, judge);
}

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
