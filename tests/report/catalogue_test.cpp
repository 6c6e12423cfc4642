// Every sentence of the catalogue, and of constraints and formats: sound, and the same in each
// language.
#include "report/catalogue.hpp"

#include <unicode/msgfmt.h>

#include <catch2/catch.hpp>
#include <string>

using namespace assay;
using namespace assay::report;
using constraint::Sentences;

namespace {

bool icu_takes(std::string_view pattern, const char* language) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError error;
    const auto text =
        icu::UnicodeString::fromUTF8({pattern.data(), static_cast<std::int32_t>(pattern.size())});
    const icu::MessageFormat format(text, icu::Locale(language), error, status);
    return U_SUCCESS(status);
}

/// What is wrong with a pair of patterns; empty where nothing is.
std::string flaw_of(const Sentences& both, ArgumentMask allowed = ~ArgumentMask{0}) {
    if (both.english.empty() != both.russian.empty()) return "only in one language";
    const Sentence english(both.english, "en");
    const Sentence russian(both.russian, "ru");
    if (!english.sound()) return "en: " + english.flaw();
    if (!russian.sound()) return "ru: " + russian.flaw();
    if (!icu_takes(both.english, "en") || !icu_takes(both.russian, "ru")) return "ICU refuses it";
    if (english.placeholders() != russian.placeholders()) return "other placeholders in Russian";
    if ((english.placeholders() & ~allowed) != 0) return "a placeholder that it cannot have";
    return {};
}

} // namespace

TEST_CASE("every row is sound, and has the same placeholders in each language") {
    for (const Row& row : catalogue()) {
        INFO(row.name);
        CHECK_FALSE(row.text.english.empty());
        CHECK(flaw_of(row.text) == "");
        CHECK(flaw_of(row.bare) == "");
        CHECK(flaw_of(row.help) == "");
        // The bare sentence is for when something is missing: it must ask for less.
        if (!row.bare.english.empty())
            CHECK(Sentence(row.bare.english, "en").placeholders() !=
                  Sentence(row.text.english, "en").placeholders());
    }
}

TEST_CASE("sentences follow the house: lower case at the start, no full stop, no value") {
    for (const Row& row : catalogue())
        for (const auto& part : {row.text, row.bare, row.help})
            for (const auto text : {part.english, part.russian}) {
                INFO(row.name << ": " << text);
                if (text.empty()) continue;
                CHECK(text.back() != '.');
                CHECK(text.find("{value") == std::string_view::npos);
                const bool upper = text[0] >= 'A' && text[0] <= 'Z' && text.substr(0, 4) != "JSON";
                CHECK_FALSE(upper);
            }
}

TEST_CASE("a missing or wrong placeholder is found") {
    CHECK(flaw_of({"{field}", "{field}"}) == "");
    CHECK(flaw_of({"{field}", "поле"}) == "other placeholders in Russian");
    CHECK(flaw_of({"{field}", "{limit}"}) == "other placeholders in Russian");
    CHECK(flaw_of({"{feild}", "{feild}"}) == "en: unknown placeholder {feild}");
    CHECK(flaw_of({"{field}", "{field"}).substr(0, 3) == "ru:");
    CHECK(flaw_of({"{field}", ""}) == "only in one language");
    CHECK(flaw_of({"{count, plural, one {#}}", "{count}"}).substr(0, 3) == "en:");
    CHECK(flaw_of({"{field}", "{field}"}, mask(Argument::limit)) ==
          "a placeholder that it cannot have");
}

TEST_CASE("the sentences of constraints use {limit} and {actual} only") {
    const auto allowed = mask(Argument::limit) | mask(Argument::actual);
    for (const auto& constraint : constraint::constraints()) {
        INFO(constraint.word);
        CHECK_FALSE(constraint.message.english.empty());
        CHECK(flaw_of(constraint.message, allowed) == "");
    }
}

TEST_CASE("the sentences of constraints can be told without {actual}") {
    for (std::uint16_t kind = 0; kind < constraint::constraints().size(); ++kind)
        for (const auto language : {Language::english, Language::russian}) {
            const Sentence& bare = constraint_sentence(kind, Part::bare, language);
            INFO(constraint::constraints()[kind].message.english);
            CHECK_FALSE(bare.empty());
            CHECK(bare.flaw() == "");
            CHECK((bare.placeholders() & mask(Argument::actual)) == 0);
        }
}

TEST_CASE("the faults of formats have no placeholders") {
    for (const auto& format : constraint::formats()) {
        INFO(format.word);
        CHECK_FALSE(format.faults.empty());
        for (const auto& fault : format.faults) {
            CHECK_FALSE(fault.english.empty());
            CHECK(flaw_of(fault, 0) == "");
        }
    }
}

TEST_CASE("every constraint's code has a sentence of its own") {
    for (const auto& constraint : constraint::constraints())
        CHECK(row_of_constraint(constraint.code) != Message::constraint);
}
