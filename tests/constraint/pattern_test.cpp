// Patterns: whole texts, linear time, limits; and the classes settled without RE2 argued against
// RE2.
#include "constraint/pattern.hpp"

#include <catch2/catch.hpp>
#include <random>

using assay::constraint::CompiledPattern;
using assay::constraint::Flaw;

namespace {

CompiledPattern compile(std::string_view text, bool settle = true) {
    auto compiled = CompiledPattern::compile(text, settle);
    INFO(text);
    REQUIRE(std::holds_alternative<CompiledPattern>(compiled));
    return std::move(std::get<CompiledPattern>(compiled));
}

Flaw flaw_of(std::string_view text) {
    auto compiled = CompiledPattern::compile(text);
    INFO(text);
    REQUIRE(std::holds_alternative<Flaw>(compiled));
    return std::get<Flaw>(compiled);
}

} // namespace

TEST_CASE("pattern: the whole text, never a part") {
    CHECK(compile("a|ab").matches("ab"));
    CHECK_FALSE(compile("a|b").matches("ab"));
    CHECK_FALSE(compile("[0-9]+").matches("1\n"));
    CHECK_FALSE(compile("^[0-9]+$").matches("1\n"));
    CHECK_FALSE(compile("(a|b)$").matches("a\n"));
    CHECK(compile(".").matches("é"));
    CHECK_FALSE(compile(".").matches("\n"));
    CHECK(compile("\\p{Cyrillic}+").matches("Ёж"));
    CHECK(compile("a\\/b").matches("a/b"));
    CHECK_FALSE(compile("\\d").matches("٤"));
    CHECK(compile("").matches(""));
    CHECK(compile("a.c").matches(std::string_view("a\0c", 3)));
}

TEST_CASE("pattern: what RE2 has not is refused, with a reason") {
    CHECK(flaw_of("(a)\\1").help.find("backreferences") != std::string::npos);
    CHECK(flaw_of("a(?=b)").help.find("look-around") != std::string::npos);
    CHECK(flaw_of("a(?!b)").help.find("look-around") != std::string::npos);
    CHECK(flaw_of("(?<=a)b").help.find("look-around") != std::string::npos);
    CHECK(flaw_of("[a-").sentence.find("]") != std::string::npos);
    CHECK(flaw_of("(a").sentence.find(")") != std::string::npos);
    CHECK(flaw_of("a)").sentence.find(")") != std::string::npos);
    CHECK(flaw_of("*a").sentence.find("repeat") != std::string::npos);
    CHECK(flaw_of("a{1001}").help.find("1000") != std::string::npos);
    CHECK(flaw_of("[z-a]").sentence.find("range") != std::string::npos);
    CHECK(flaw_of("\\q").sentence.find("escape") != std::string::npos);
    CHECK(flaw_of("a\\").sentence.find("escape") != std::string::npos);
    CHECK_FALSE(flaw_of("\xC3").sentence.empty());
    CHECK(flaw_of(std::string(1025, 'a')).sentence.find("1024") != std::string::npos);
    CHECK(flaw_of("\\pL{60}").sentence.find("instructions") != std::string::npos);
}

TEST_CASE("pattern: a pattern that backtracks for ever elsewhere is quick here") {
    const auto evil = compile("(a+)+b");
    CHECK_FALSE(evil.matches(std::string(100'000, 'a')));
}

TEST_CASE("pattern: which are settled without RE2") {
    for (const auto* text :
         {"[0-9]{0,15}", "\\d{5}", "[A-Z]{2}", "[A-Za-z0-9_-]+", "\\w*", "[A-Z]{2}\\d{6}",
          "\\d{2}-\\d{7}", "^\\d+$", "abc", "[-a]", "[a-]", "\\.", "x{3,}", "a?", "[\\d.]{1,3}"})
        CHECK(compile(text).is_settled_without_re2());
    for (const auto* text : {"[^a]", ".", "a|b", "(a)", "a+b", "\\s", "[[:alpha:]]", "é", "[é]",
                             "a+?", "(?i)a", "", "^", "x{,3}", "\\pL", "a$b", "\\b",
                             // A `-` in the middle is itself, and what follows is in the class.
                             "[a-c-[b]", "[\\d-[b]"})
        CHECK_FALSE(compile(text).is_settled_without_re2());
}

TEST_CASE("pattern: the settled ones agree with RE2 on random patterns and texts") {
    std::mt19937 engine(1);
    const auto choose = [&engine](std::size_t most) {
        return std::uniform_int_distribution<std::size_t>(0, most)(engine);
    };
    const std::string_view classes[] = {"[0-9]",   "\\d", "[a-c]", "\\w",     "[A-Z]",
                                        "a",       "-",   "[-a]",  "[b-]",    "\\.",
                                        "[\\d_x]", "[.]", "\\-",   "[a-c0-2]"};
    const std::string_view repetitions[] = {"",  "{2}", "{0,3}", "{1,}", "*",
                                            "+", "?",   "{0}",   "{2,2}"};
    const std::string_view characters[] = {"a", "b", "c", "0", "1", "2", "9",  "A",
                                           "Z", "_", "-", ".", "x", "é", "\n", "٤"};
    int settled = 0;
    for (int round = 0; round < 3000; ++round) {
        std::string pattern = choose(9) == 0 ? "^" : "";
        for (std::size_t items = choose(3) + 1; items > 0; --items) {
            pattern += classes[choose(std::size(classes) - 1)];
            pattern += repetitions[choose(items > 1 ? 1 : std::size(repetitions) - 1)];
        }
        const auto quick = compile(pattern), slow = compile(pattern, false);
        settled += quick.is_settled_without_re2();
        REQUIRE_FALSE(slow.is_settled_without_re2());
        for (int text_round = 0; text_round < 20; ++text_round) {
            std::string text;
            for (std::size_t length = choose(6); length > 0; --length)
                text += characters[choose(std::size(characters) - 1)];
            INFO(pattern << " on " << text);
            REQUIRE(quick.matches(text) == slow.matches(text));
        }
    }
    CHECK(settled > 2500);
}
