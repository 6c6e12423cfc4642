// Constraints on characters, whatever shortcut they take, against ICU asked for each code point.
#include "constraint/store.hpp"
#include "constraint/unicode.hpp"
#include "variants.hpp"

#include <catch2/catch.hpp>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

using namespace assay::constraint;

namespace {

using Predicate = bool (*)(UChar32);

bool in_category(UChar32 c, std::uint32_t mask) { return (U_GET_GC_MASK(c) & mask) != 0; }

bool is_letter(UChar32 c) { return in_category(c, U_GC_L_MASK | U_GC_M_MASK); }
bool is_alphanumeric(UChar32 c) { return is_letter(c) || in_category(c, U_GC_ND_MASK); }
bool is_digit(UChar32 c) { return c >= '0' && c <= '9'; }
bool is_hexadecimal(UChar32 c) { return c < 0x80 && u_isxdigit(c); }
bool is_ascii(UChar32 c) { return c < 0x80; }
bool is_lower(UChar32 c) { return !u_hasBinaryProperty(c, UCHAR_CHANGES_WHEN_LOWERCASED); }
bool is_upper(UChar32 c) { return !u_hasBinaryProperty(c, UCHAR_CHANGES_WHEN_UPPERCASED); }
bool is_printable(UChar32 c) {
    constexpr std::uint32_t hidden =
        U_GC_CC_MASK | U_GC_CF_MASK | U_GC_CS_MASK | U_GC_CO_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK;
    const bool joins = c == 0x200C || c == 0x200D;
    return joins || (!U_IS_UNICODE_NONCHAR(c) && !in_category(c, hidden));
}

bool all(std::string_view text, Predicate holds) {
    const auto size = static_cast<std::int32_t>(text.size());
    for (std::int32_t at = 0; at < size;) {
        UChar32 c;
        U8_NEXT(text.data(), at, size, c);
        if (c < 0 || !holds(c)) return false;
    }
    return true;
}

std::string encoded(UChar32 c) {
    char bytes[U8_MAX_LENGTH];
    std::int32_t size = 0;
    U8_APPEND_UNSAFE(bytes, size, c);
    return std::string(bytes, static_cast<std::size_t>(size));
}

struct Row {
    const char* word;
    Predicate holds;
};

const Row rows[] = {
    {"letters", is_letter},      {"alphanumeric", is_alphanumeric},
    {"hex", is_hexadecimal},     {"ascii", is_ascii},
    {"printable", is_printable}, {"lower", is_lower},
    {"upper", is_upper},         {"digits", is_digit},
};

} // namespace

TEST_CASE("unicode: each constraint asks ICU's question of each code point") {
    Store store;
    for (const auto& [word, holds] : rows) {
        const auto constraint =
            std::get<Constraint>(store.add(*find_constraint(Subject::text, word), {}));
        for (UChar32 c = 0; c < 0x110000; c += c < 0x3000 ? 1 : 61) {
            if (U_IS_SURROGATE(c)) continue;
            INFO(word << " of U+" << std::hex << c);
            if (store.holds(constraint, Text(encoded(c))) != holds(c)) FAIL();
        }
    }
}

TEST_CASE("unicode: each constraint asks it of all, wherever they stand") {
    const std::vector<std::string> texts{"0123456789012345678901234567890123456789",
                                         "0123456789abcdef0123456789ABCDEFabcd",
                                         "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
                                         "ABCDEFGHIJKLMNOPQ",
                                         "a",
                                         "A1 ~",
                                         "имя и фамилия, и ещё немного",
                                         "ИМЯ",
                                         "naïve Äpfel, 漢字 and \U0001F600"};
    Store store;
    for (const auto& [word, holds] : rows) {
        const auto constraint =
            std::get<Constraint>(store.add(*find_constraint(Subject::text, word), {}));
        const auto judge = [&, word = word, holds = holds](std::string_view text) {
            INFO(word << " of '" << text << "'");
            if (store.holds(constraint, Text(text)) != all(text, holds)) FAIL();
        };
        variants::of_one_change(texts, judge);
        variants::of_some_changes(texts, "09azAZ ~\n\x7F\xD0\xB0\xCC", 50'000, judge);
    }
}

TEST_CASE("unicode: what is trimmed neither begins nor ends with white space") {
    for (UChar32 c = 0; c < 0x3100; ++c) {
        INFO("U+" << std::hex << c);
        const auto character = encoded(c);
        const bool white = u_isUWhiteSpace(c) != 0;
        if (unicode::is_trimmed(character + "a") == white) FAIL();
        if (unicode::is_trimmed("é" + character) == white) FAIL();
        if (unicode::is_blank(character) != white) FAIL();
        if (unicode::is_blank("  " + character) != white) FAIL();
        if (!unicode::is_trimmed("a" + character + "a")) FAIL();
    }
    CHECK(unicode::is_trimmed(""));
}

TEST_CASE("unicode: which scripts an ASCII character is of") {
    for (const auto& name : unicode::script_names()) {
        const auto script = unicode::find_script(name);
        REQUIRE(script);
        for (UChar32 c = 0; c < 0x80; ++c) {
            UErrorCode error = U_ZERO_ERROR;
            const auto actual = uscript_getScript(c, &error);
            const bool belongs =
                actual == USCRIPT_COMMON || uscript_hasScript(c, UScriptCode(script->code));
            INFO(name << " of U+" << std::hex << c);
            if (unicode::is_script(encoded(c), *script) != belongs) FAIL();
        }
    }
}
