// The codes: a golden list, since codes are only ever added.
#include "constraint/code.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace assay::constraint;

TEST_CASE("codes: stable words in a stable order") {
    std::string words;
    for (const auto& each : codes()) words += std::string(each.word) + " ";
    CHECK(words ==
          "required not-allowed unknown-field duplicate-field type null enum length graphemes "
          "bytes digits characters pattern format range multiple scale count unique keys one-of "
          "check deprecated malformed depth size nodes members string-size name-size "
          "number-size exponent precision memory ");
}

TEST_CASE("codes: each is explained, in lines that fit a terminal") {
    for (const auto& each : codes()) {
        INFO(each.word);
        CHECK(find_code(each.word) == each.code);
        CHECK(&info(each.code) == &each);
        CHECK_FALSE(each.summary.empty());
        CHECK(each.summary.back() != '.');
        CHECK(each.limit == (each.code >= Code::depth));
        std::size_t lines = 1, width = 0, longest = 0;
        for (const char c : each.explanation) {
            lines += c == '\n';
            width = c == '\n' ? 0 : width + 1;
            longest = std::max(longest, width);
        }
        CHECK(lines >= 2);
        CHECK(lines <= 6);
        CHECK(longest <= 100);
    }
    CHECK_FALSE(find_code("enumeration"));
    CHECK_FALSE(find_code(""));
}
