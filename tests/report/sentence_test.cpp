// MessageFormat patterns: our rendering against ICU's own, and every way to get them wrong.
#include "report/author.hpp"
#include "report/catalogue.hpp"
#include "report/sentence.hpp"

#include <unicode/msgfmt.h>

#include <catch2/catch.hpp>
#include <thread>

using namespace assay::report;

namespace {

icu::UnicodeString to_icu(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

/// By ICU alone, {count} a number and {field} a text.
std::string by_icu(std::string_view pattern, const char* language, std::uint64_t count) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError error;
    const icu::MessageFormat format(to_icu(pattern), icu::Locale(language), error, status);
    const icu::UnicodeString names[] = {"count", "field"};
    const icu::Formattable values[] = {static_cast<std::int64_t>(count), icu::UnicodeString("a'b")};
    icu::UnicodeString out;
    format.format(names, values, 2, out, status);
    std::string text;
    return U_SUCCESS(status) ? out.toUTF8String(text) : "ICU: failed";
}

Arguments given(std::uint64_t count) {
    Arguments arguments;
    return arguments.set(Argument::field, "a'b").set_number(Argument::count, count);
}

std::string ours(std::string_view pattern, std::string_view language, std::uint64_t count) {
    std::string out;
    Sentence(pattern, language).render(given(count), out);
    return out;
}

std::string flaw(std::string_view pattern) { return Sentence(pattern, "en").flaw(); }

} // namespace

TEST_CASE("rendering agrees with ICU") {
    const auto pattern = GENERATE(
        as<std::string>(), "", "plain", "{field}", "it's {field}", "it''s '{field}' {field}",
        "'{'a''b'}' {field}", "'{unclosed {field}", "'' ''' {field}'", "{ field } {count}",
        "a } b {field}", "{count, plural, one {# item} other {# items}}",
        "{count, plural, =0 {none} =2 {both} one {# x} few {# xs} many {# xx} other {# xxx}} of "
        "{field}",
        "{count, plural, one {{field}: #} other {{count}, '#' # ''}}",
        "{count, plural, other {{count, plural, one {# inner} other {#s}} #}}",
        "{count, plural, offset:1 =0 {nobody} one {# and one more} other {# and others}}",
        "{count, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}",
        "{field, select, x {X} other {{count, number} of {field}}}", "{count, number, #,##0.00}");
    const auto language = GENERATE(as<std::string>(), "en", "ru", "de", "pl", "ar");
    const Sentence sentence(pattern, language);
    INFO(pattern << " in " << language);
    REQUIRE(sentence.flaw() == "");
    for (const std::uint64_t count :
         {0, 1, 2, 3, 4, 5, 11, 12, 14, 21, 22, 25, 31, 32, 33, 101, 111, 1000, 1234567}) {
        std::string out;
        sentence.render(given(count), out);
        CHECK(out == by_icu(pattern, language.c_str(), count));
    }
}

TEST_CASE("a text serves for reading, its number for the plural") {
    Arguments arguments;
    arguments.set(Argument::limit, "at most 1").set_number(Argument::limit, 1);
    std::string out;
    Sentence("{limit} {limit, plural, one {character} other {characters}}", "en")
        .render(arguments, out);
    CHECK(out == "at most 1 character");
}

TEST_CASE("a pattern that is wrong says so, and is shown as it was written") {
    CHECK(flaw("{value}") == "unknown placeholder {value}");
    CHECK(flaw("{Field}") == "unknown placeholder {Field}");
    CHECK(flaw("{0}") == "unknown placeholder {0}");
    CHECK(flaw("{value, plural, other {#}}") == "unknown placeholder {value}");
    CHECK(flaw("{field, select, other {{value}}}") == "unknown placeholder {value}");
    CHECK(flaw("{count, plural, one {#}}").find("not an ICU MessageFormat") == 0);
    CHECK(flaw("{field").find("not an ICU MessageFormat") == 0);
    CHECK(flaw("{}").find("not an ICU MessageFormat") == 0);
    CHECK(flaw("{count, wrong}") != "");
    CHECK(ours("{value} of {field}", "en", 1) == "{value} of {field}");
    CHECK(ours("{field", "en", 1) == "{field");
}

TEST_CASE("a missing argument is shown as its placeholder") {
    const Sentence sentence("{meant} {field}", "en");
    CHECK_FALSE(sentence.ready(given(1)));
    CHECK(ours("{meant} {field}", "en", 1) == "{meant} a'b");
    CHECK(ours("{meant, plural, one {#} other {#s}}", "en", 1) == "{meant}s");
}

TEST_CASE("placeholders are known, those within branches too") {
    const Sentence sentence(
        "{limit, plural, one {{field}} other {}} {actual, select, other {{meant}}}", "en");
    CHECK(sentence.placeholders() == (mask(Argument::limit) | mask(Argument::field) |
                                      mask(Argument::actual) | mask(Argument::meant)));
}

TEST_CASE("the author's message is found by language, then in English") {
    const std::map<std::string, std::string> messages = {{"en", "E"}, {"ru", "R"}, {"pt-BR", "P"}};
    CHECK(author_message(messages, "ru").language == "ru");
    CHECK(author_message(messages, "ru-RU").language == "ru");
    CHECK(author_message(messages, "pt-BR").language == "pt-BR");
    CHECK(author_message(messages, "pt").language == "en");
    CHECK(author_message({{"ru", "R"}}, "en").sentence == nullptr);
    CHECK(author_message(messages, "en").sentence == author_message(messages, "en").sentence);
}

TEST_CASE("sentences are shared by threads") {
    const std::map<std::string, std::string> messages = {
        {"en", "{count, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} of {field}"}};
    std::vector<std::thread> threads;
    std::array<int, 4> right{};
    for (auto& count : right)
        threads.emplace_back([&messages, &count] {
            for (int i = 0; i < 200; ++i) {
                std::string out;
                author_message(messages, "en").sentence->render(given(22), out);
                out += say(Message::duplicate_field, Language::russian, given(5));
                if (out == "22nd of a'bполе `a'b` встречается 5 раз") ++count;
            }
        });
    for (auto& thread : threads) thread.join();
    for (const int count : right) CHECK(count == 200);
}
