// Escapes, read in one pass: as nlohmann reads them, whatever stands around them.
#include "evaluate/escapes.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace {

std::optional<std::string> decoded(const std::string& written) {
    std::string out(written.size(), '\0');
    std::size_t size = 0;
    if (!assay::evaluate::decode_checked(written, out.data(), size)) return std::nullopt;
    out.resize(size);
    return out;
}

std::optional<std::string> decoded_by_nlohmann(const std::string& written) {
    const auto parsed = nlohmann::json::parse('"' + written + '"', nullptr, false);
    if (!parsed.is_string()) return std::nullopt;
    return parsed.get<std::string>();
}

std::uint64_t next_random(std::uint64_t& state) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return state >> 33;
}

} // namespace

TEST_CASE("escapes mean what RFC 8259 says") {
    struct Case {
        const char* written;
        std::optional<std::string> meant;
    };
    const Case cases[] = {
        {"", ""},
        {"plain", "plain"},
        {R"(\"\\\/\b\f\n\r\t)", "\"\\/\b\f\n\r\t"},
        {R"(\u0041\u00e9\u20AC)", "A\xC3\xA9\xE2\x82\xAC"},
        {R"(\uD83D\uDE00)", "\xF0\x9F\x98\x80"},
        {R"(\uDBFF\uDFFF)", "\xF4\x8F\xBF\xBF"},
        {R"(\uD7FF\uE000)", "\xED\x9F\xBF\xEE\x80\x80"},
        {R"(\u0000)", std::string(1, '\0')},
        {R"(a backslash \\ in the middle of a longer text)",
         "a backslash \\ in the middle of a longer text"},
        {R"(\)", std::nullopt},
        {R"(eight...\)", std::nullopt},
        {R"(\x41)", std::nullopt},
        {R"(\U0041)", std::nullopt},
        {R"(\u)", std::nullopt},
        {R"(\u004)", std::nullopt},
        {R"(\u00g1)", std::nullopt},
        {R"(\ug001)", std::nullopt},
        {R"(\u00 1)", std::nullopt},
        {R"(\uD83D)", std::nullopt},
        {R"(\uD83D\u0041)", std::nullopt},
        {R"(\uD83D\uD83D)", std::nullopt},
        {R"(\uD83D\n)", std::nullopt},
        {R"(\uD83D\uDE0)", std::nullopt},
        {R"(\uD83Dx12345)", std::nullopt},
        {R"(\uDE00)", std::nullopt},
        {R"(\uDE00\uD83D)", std::nullopt},
    };
    for (const Case& each : cases) {
        INFO(each.written);
        CHECK(decoded(each.written) == each.meant);
    }
}

TEST_CASE("texts of escapes and other characters are read as nlohmann reads them") {
    const std::vector<std::string> parts = {
        R"(\n)",     R"(\\)",     R"(\")",   R"(\u0444)", R"(\u0444)", R"(\uD83D\uDE00)",
        R"(\uD83D)", R"(\uDE00)", R"(\u00)", R"(\a)",     "a",         "  ",
        "\xD0\x96",  "word",      "seven..", "eight...",  "nine chars"};
    std::uint64_t random = 20261125;
    for (int round = 0; round < 50'000; ++round) {
        std::string text;
        for (std::size_t left = next_random(random) % 6; left > 0; --left)
            text += parts[next_random(random) % parts.size()];
        if (decoded(text) != decoded_by_nlohmann(text)) FAIL("read otherwise: " << text);
    }
    SUCCEED();
}
