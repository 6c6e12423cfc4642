// The prose of constraints and formats: complete, in both languages, with the same placeholders.
#include "rows.hpp"

#include <set>
#include <unicode/msgfmt.h>

using namespace rows;

namespace {

std::set<std::string> placeholders(std::string_view sentence) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError where;
    const auto pattern =
        icu::UnicodeString::fromUTF8({sentence.data(), static_cast<std::int32_t>(sentence.size())});
    icu::MessageFormat format(pattern, icu::Locale::getEnglish(), where, status);
    INFO(sentence);
    REQUIRE(U_SUCCESS(status));
    std::set<std::string> names;
    std::unique_ptr<icu::StringEnumeration> all(format.getFormatNames(status));
    while (const char* name = all ? all->next(nullptr, status) : nullptr) names.insert(name);
    return names;
}

/// One line without a final period.
void check_summary(std::string_view summary) {
    INFO(summary);
    CHECK_FALSE(summary.empty());
    CHECK_FALSE(summary.ends_with("."));
    CHECK(summary.find_first_of("\n") == std::string_view::npos);
    CHECK(summary.find("  ") == std::string_view::npos);
}

/// A sentence of a report (HOUSE.md, Messages): begins in lower case too.
void check_sentence(std::string_view sentence) {
    check_summary(sentence);
    INFO(sentence);
    CHECK_FALSE((sentence.front() >= 'A' && sentence.front() <= 'Z'));
    CHECK(sentence.find("'") == std::string_view::npos); // quotes in a MessageFormat
}

bool has_cyrillic(std::string_view text) {
    return text.find("\xD0") != std::string_view::npos ||
           text.find("\xD1") != std::string_view::npos;
}

bool takes_operand(Expects expects) {
    return expects != Expects::nothing && expects != Expects::paths && expects != Expects::type;
}

} // namespace

TEST_CASE("prose of constraints") {
    std::set<std::pair<Subject, std::string_view>> words;
    for (const auto& info : constraints()) {
        INFO("`" << info.word << "`");
        CHECK(words.insert({info.subject, info.word}).second);
        check_sentence(info.message.english);
        check_sentence(info.message.russian);
        check_summary(info.summary);
        CHECK(has_cyrillic(info.message.russian));
        CHECK_FALSE(has_cyrillic(info.message.english));
        const auto names = placeholders(info.message.english);
        CHECK(names == placeholders(info.message.russian));
        CHECK(names.contains("limit") == takes_operand(info.expects));
        for (const auto& name : names) CHECK((name == "limit" || name == "actual"));
        CHECK(info.example.find(info.word) != std::string_view::npos);
        CHECK(info.spelled_of == (info.example.find(" of ") != std::string_view::npos));
        CHECK(find_constraint(info.subject, info.word));
    }
    CHECK_FALSE(find_constraint(Subject::text, "lenght"));
    CHECK_FALSE(find_constraint(Subject::text, ""));
    CHECK(find_constraint(Subject::array, "unique by") ==
          find_constraint(Subject::array, "unique"));
}

TEST_CASE("prose of formats") {
    Store store;
    std::set<std::string_view> words;
    for (std::size_t i = 0; i < formats().size(); ++i) {
        const auto& info = formats()[i];
        INFO(info.word);
        CHECK(words.insert(info.word).second);
        CHECK(format_words()[i] == info.word);
        check_summary(info.summary);
        CHECK_FALSE(info.faults.empty());
        for (const auto& fault : info.faults) {
            check_sentence(fault.english);
            check_sentence(fault.russian);
            CHECK(has_cyrillic(fault.russian));
            CHECK_FALSE(has_cyrillic(fault.english));
            CHECK(placeholders(fault.english).empty());
            CHECK(placeholders(fault.russian).empty());
        }
        const auto format = store.format(info.word);
        REQUIRE(format);
        CHECK(format->kind == i);
        CHECK_FALSE(store.fault(*format, info.example));
    }
}
