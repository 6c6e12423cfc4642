// The leaf kernel under short payloads: the same places as a twin that looks at one byte after the
// other, and as simdjson, which has the long ones.
#include "evaluate/structural_scan.hpp"

#include "evaluate/structural_index.hpp"
#include "evaluate/utf8.hpp"
#include "support/guarded.hpp"

#include <catch2/catch.hpp>

#include <optional>
#include <string>
#include <vector>

namespace {

using assay::evaluate::StructuralScan;

struct Places {
    std::vector<std::uint32_t> offsets;
    bool escapes = false;

    bool operator==(const Places&) const = default;
};

std::optional<Places> places_by_bytes(std::string_view text) {
    Places places;
    bool escaped = false, in_string = false, in_scalar = false, wrong = false;
    for (std::uint32_t at = 0; at < text.size(); ++at) {
        const char byte = text[at];
        const bool space = byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
        const bool structure = std::string_view("{}[]:,").find(byte) != std::string_view::npos;
        const bool quote = byte == '"' && !escaped;
        wrong |= in_string && static_cast<unsigned char>(byte) < ' ';
        const bool begins = structure || (!space && !in_scalar);
        if (!in_string && begins) places.offsets.push_back(at);
        places.escapes |= byte == '\\';
        escaped = byte == '\\' && !escaped;
        in_scalar = !space && !structure && !quote;
        in_string ^= quote;
    }
    if (wrong || in_string || !assay::evaluate::is_utf8(text)) return std::nullopt;
    return places;
}

std::optional<Places> places_by_kernel(std::string_view text) {
    std::vector<std::uint32_t> places(text.size() + assay::evaluate::places_beyond);
    std::vector<std::uint64_t> backslashes(text.size() / assay::evaluate::scan_block + 1);
    StructuralScan scan;
    const auto kernel = assay::evaluate::structural_kernel();
    if (!kernel(text.data(), static_cast<std::uint32_t>(text.size()), places.data(),
                backslashes.data(), scan))
        return std::nullopt;
    places.resize(scan.places);
    for (std::size_t at = 0; at < text.size(); ++at)
        if ((backslashes[at / 64] >> at % 64 & 1) != (text[at] == '\\' ? 1 : 0))
            FAIL("a backslash at " << at << " of " << text);
    return Places{places, scan.escapes};
}

/// By whatever this machine takes for a text of its length.
std::optional<Places> places_in_index(std::string_view text) {
    assay::evaluate::StructuralIndex index;
    if (!index.build(text, text.size())) return std::nullopt;
    return Places{{index.begin(), index.begin() + index.size()}, index.has_escapes()};
}

void expect_twins(std::string_view text) {
    const auto expected = places_by_bytes(text);
    if (assay::evaluate::structural_kernel() && places_by_kernel(text) != expected)
        FAIL("the kernel has other places: " << text);
    if (!expected || expected->offsets.empty()) return;
    if (places_in_index(text) != expected) FAIL("the index has other places: " << text);
    const std::string longer = std::string(text) + std::string(8193, ' ');
    if (places_in_index(longer) != expected) FAIL("a longer text has other places: " << text);
}

std::uint64_t next_random(std::uint64_t& state) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return state >> 33;
}

} // namespace

TEST_CASE("texts of characters that matter have the places that a look at each byte finds") {
    // Without the two control characters that simdjson takes for structure, outside of strings.
    const std::vector<std::string> parts = {"\"",
                                            "\"",
                                            "\\",
                                            "\\\\",
                                            "{",
                                            "}",
                                            "[",
                                            "]",
                                            ":",
                                            ",",
                                            " ",
                                            "\t",
                                            "\n",
                                            "\r",
                                            "a",
                                            "1",
                                            "*",
                                            ";",
                                            "K",
                                            "M",
                                            "\x7F",
                                            "\xC3\xA9",
                                            "\xE2\x82\xAC",
                                            "\xF0\x9F\x98\x80",
                                            "name",
                                            "some longer text, that fills",
                                            "    "};
    std::uint64_t random = 20261123;
    assay_test::Guarded guarded(4096);
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        const std::size_t size = next_random(random) % 220;
        while (text.size() < size) text += parts[next_random(random) % parts.size()];
        expect_twins(guarded.put(text));
        text += '"'; // of which half are closed now
        expect_twins(guarded.put(text));
    }
}

TEST_CASE("control characters are wrong in strings only, wherever they stand") {
    for (int control = 0; control < 0x21; ++control)
        for (std::size_t before = 0; before < 130; ++before) {
            const std::string text =
                "[" + std::string(before, ' ') + "\"a" + static_cast<char>(control) + "b\"]";
            expect_twins(text);
            CHECK(places_by_bytes(text).has_value() == (control == 0x20));
        }
}

TEST_CASE("what is UTF-8 does not hang on where a block of 64 bytes ends") {
    if (!assay::evaluate::structural_kernel()) return;
    const std::vector<unsigned char> edges = {0x00, 0x22, 0x7F, 0x80, 0x8F, 0x90,
                                              0x9F, 0xA0, 0xBF, 0xC0, 0xE1, 0xFF};
    std::vector<std::uint32_t> places(4096);
    for (unsigned first = 0x80; first < 0x100; ++first)
        for (unsigned second = 0; second < 0x100; ++second)
            for (const unsigned char third : edges)
                for (const unsigned char fourth : edges) {
                    const char sequence[] = {static_cast<char>(first), static_cast<char>(second),
                                             static_cast<char>(third), static_cast<char>(fourth)};
                    const std::string_view wanted(sequence, 4);
                    const bool valid = assay::evaluate::is_utf8(wanted);
                    for (const std::size_t before : {0u, 61u, 62u, 63u}) {
                        std::string text(before, ' ');
                        text += wanted;
                        StructuralScan scan;
                        std::uint64_t backslashes[2];
                        const bool passed = assay::evaluate::structural_kernel()(
                            text.data(), static_cast<std::uint32_t>(text.size()), places.data(),
                            backslashes, scan);
                        const bool open = wanted.find('"') != std::string_view::npos;
                        if (passed != valid && !(open && !passed))
                            FAIL("bytes " << first << ' ' << second << ' ' << int{third} << ' '
                                          << int{fourth} << " after " << before);
                    }
                }
    SUCCEED();
}

TEST_CASE("a character that is cut off is not UTF-8, at the end of a block neither") {
    for (const std::string_view part :
         {"\xC3", "\xE2", "\xE2\x82", "\xF0", "\xF0\x9F", "\xF0\x9F\x98"})
        for (std::size_t before = 0; before < 200; ++before) {
            const std::string text = "1" + std::string(before, ' ') + std::string(part);
            CHECK_FALSE(places_in_index(text).has_value());
            expect_twins(text);
        }
}

TEST_CASE("where backslashes are is known of short texts") {
    if (!assay::evaluate::structural_kernel()) return;
    std::uint64_t random = 20261126;
    for (int round = 0; round < 300; ++round) {
        std::string text = "\"" + std::string(next_random(random) % 300, 'x') + "\"";
        for (int left = 0; left < 2 && text.size() > 4; ++left) {
            const std::size_t at = 1 + next_random(random) % (text.size() - 3);
            text[at] = '\\', text[at + 1] = 'n';
        }
        assay::evaluate::StructuralIndex index;
        if (!index.build(text, text.size())) continue; // the second one may end the first
        REQUIRE(index.knows_escapes());
        for (int range = 0; range < 50; ++range) {
            const auto begin = static_cast<std::uint32_t>(next_random(random) % text.size());
            const auto size =
                static_cast<std::uint32_t>(next_random(random) % (text.size() - begin + 1));
            const bool there = text.substr(begin, size).find('\\') != std::string::npos;
            if (index.has_escapes(begin, begin + size) != there)
                FAIL("from " << begin << ", " << size << " bytes of " << text);
        }
    }
    assay::evaluate::StructuralIndex index;
    REQUIRE(index.build("\"" + std::string(9000, 'x') + "\\n\"", 10'000));
    CHECK_FALSE(index.knows_escapes());
    CHECK(index.has_escapes());
}
