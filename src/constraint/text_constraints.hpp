// What may be demanded of a string. One struct a constraint: its prose in `info`, its operand in
// `limit`, its judgement in `holds`. The list at the foot is all that the rest of the room reads.
#pragma once

#include "constraint/list.hpp"
#include "constraint/pattern.hpp"
#include "constraint/script_operand.hpp"
#include "constraint/unicode.hpp"

namespace assay::constraint {

struct Length {
    static constexpr ConstraintInfo info{
        .word = "length",
        .subject = Subject::text,
        .expects = Expects::range,
        .spelled_of = false,
        .code = Code::length,
        .summary = "so many characters, counted as Unicode code points",
        .example = "string(length 1..80)",
        .message = {"expected a length of {limit}, found {actual}",
                    "допустимая длина: {limit}, фактическая: {actual}"},
        .json_schema = "minLength, maxLength",
    };
    static constexpr Measure measure = Measure::code_points;
    CountRanges limit;

    bool holds(const Text& text) const { return limit.contains(text.code_points()); }
    std::uint64_t actual(const Text& text) const { return text.code_points(); }
};

struct Graphemes {
    static constexpr ConstraintInfo info{
        .word = "graphemes",
        .subject = Subject::text,
        .expects = Expects::range,
        .spelled_of = false,
        .code = Code::graphemes,
        .summary = "so many characters as a reader counts them (UAX #29): an emoji family is one",
        .example = "string(graphemes <= 20)",
        .message = {"expected a length in visible characters of {limit}, found {actual}",
                    "допустимое число видимых символов: {limit}, фактическое: {actual}"},
        .json_schema = {},
    };
    static constexpr Measure measure = Measure::graphemes;
    CountRanges limit;

    /// There are at most as many graphemes as code points, so most texts are settled without ICU.
    bool holds(const Text& text) const {
        if (limit.low() <= 1 && limit.is_one_interval() && !text.bytes().empty() &&
            text.code_points() <= limit.high())
            return true;
        return limit.contains(text.graphemes());
    }
    std::uint64_t actual(const Text& text) const { return text.graphemes(); }
};

struct Bytes {
    static constexpr ConstraintInfo info{
        .word = "bytes",
        .subject = Subject::text,
        .expects = Expects::range,
        .spelled_of = false,
        .code = Code::bytes,
        .summary = "so many bytes in UTF-8, escapes decoded",
        .example = "string(bytes <= 255)",
        .message = {"expected a size in UTF-8 bytes of {limit}, found {actual}",
                    "допустимый размер в байтах UTF-8: {limit}, фактический: {actual}"},
        .json_schema = {},
    };
    static constexpr Measure measure = Measure::bytes;
    CountRanges limit;

    bool holds(const Text& text) const { return limit.contains(text.bytes().size()); }
    std::uint64_t actual(const Text& text) const { return text.bytes().size(); }
};

struct Digits {
    static constexpr ConstraintInfo info{
        .word = "digits",
        .subject = Subject::text,
        .expects = Expects::optional_range,
        .spelled_of = false,
        .code = Code::digits,
        .summary = "ASCII digits 0 to 9 and nothing else; with a range, so many of them",
        .example = "string(digits 0..15)",
        .message = {"expected only digits 0 to 9, {limit} of them",
                    "допустимы только цифры от 0 до 9, их число: {limit}"},
        .json_schema = "pattern",
    };
    static constexpr Measure measure = Measure::digits;
    std::optional<CountRanges> limit;

    bool holds(const Text& text) const {
        return (!limit || limit->contains(text.bytes().size())) && unicode::is_digits(text.bytes());
    }
    std::uint64_t actual(const Text& text) const {
        return unicode::count_ascii_digits(text.bytes());
    }
};

struct Letters {
    static constexpr ConstraintInfo info{
        .word = "letters",
        .subject = Subject::text,
        .expects = Expects::nothing,
        .spelled_of = false,
        .code = Code::characters,
        .summary = "Unicode letters and the marks combined with them, of any script",
        .example = "string(letters)",
        .message = {"expected only letters", "допустимы только буквы"},
        .json_schema = {},
    };

    bool holds(const Text& text) const { return unicode::is_letters(text.bytes()); }
};

struct Alphanumeric {
    static constexpr ConstraintInfo info{
        .word = "alphanumeric",
        .subject = Subject::text,
        .expects = Expects::nothing,
        .spelled_of = false,
        .code = Code::characters,
        .summary = "Unicode letters, marks and decimal digits; with `ascii`, A-Z, a-z and 0-9",
        .example = "string(alphanumeric)",
        .message = {"expected only letters and digits", "допустимы только буквы и цифры"},
        .json_schema = {},
    };

    bool holds(const Text& text) const { return unicode::is_alphanumeric(text.bytes()); }
};

struct Hexadecimal {
    static constexpr ConstraintInfo info{
        .word = "hex",
        .subject = Subject::text,
        .expects = Expects::nothing,
        .spelled_of = false,
        .code = Code::characters,
        .summary = "hexadecimal digits 0-9, a-f, A-F",
        .example = "string(hex, length 32)",
        .message = {"expected only hexadecimal digits (0 to 9, a to f)",
                    "допустимы только шестнадцатеричные цифры (0–9, a–f)"},
        .json_schema = "pattern",
    };

    bool holds(const Text& text) const { return unicode::is_hexadecimal(text.bytes()); }
};

struct Ascii {
    static constexpr ConstraintInfo info{
        .word = "ascii",
        .subject = Subject::text,
        .expects = Expects::nothing,
        .spelled_of = false,
        .code = Code::characters,
        .summary = "ASCII characters, U+0000 to U+007F",
        .example = "string(ascii, printable)",
        .message = {"expected only ASCII characters", "допустимы только символы ASCII"},
        .json_schema = "pattern",
    };

    bool holds(const Text& text) const { return unicode::is_ascii(text.bytes()); }
};

struct Printable {
    static constexpr ConstraintInfo info{
        .word = "printable",
        .subject = Subject::text,
        .expects = Expects::nothing,
        .spelled_of = false,
        .code = Code::characters,
        .summary = "no control, line separator, private-use or invisible format character; the "
                   "zero-width joiners are allowed",
        .example = "string(printable)",
        .message = {"expected only printable characters", "допустимы только печатные символы"},
        .json_schema = {},
    };

    bool holds(const Text& text) const { return unicode::is_printable(text.bytes()); }
};

struct Lower {
    static constexpr ConstraintInfo info{
        .word = "lower",
        .subject = Subject::text,
        .expects = Expects::nothing,
        .spelled_of = false,
        .code = Code::characters,
        .summary = "no upper-case letter: the text equals its lower case (Unicode, root locale)",
        .example = "string(lower)",
        .message = {"expected no upper-case letters", "заглавные буквы недопустимы"},
        .json_schema = {},
    };

    bool holds(const Text& text) const { return unicode::is_lower(text.bytes()); }
};

struct Upper {
    static constexpr ConstraintInfo info{
        .word = "upper",
        .subject = Subject::text,
        .expects = Expects::nothing,
        .spelled_of = false,
        .code = Code::characters,
        .summary = "no lower-case letter: the text equals its upper case (Unicode, root locale)",
        .example = "string(upper)",
        .message = {"expected no lower-case letters", "строчные буквы недопустимы"},
        .json_schema = {},
    };

    bool holds(const Text& text) const { return unicode::is_upper(text.bytes()); }
};

struct NotBlank {
    static constexpr ConstraintInfo info{
        .word = "not blank",
        .subject = Subject::text,
        .expects = Expects::nothing,
        .spelled_of = false,
        .code = Code::characters,
        .summary = "at least one character that is not white space (Unicode White_Space)",
        .example = "string(not blank)",
        .message = {"expected at least one character that is not white space",
                    "нужен хотя бы один символ, кроме пробельных"},
        .json_schema = "pattern",
    };

    bool holds(const Text& text) const { return !unicode::is_blank(text.bytes()); }
};

struct Trimmed {
    static constexpr ConstraintInfo info{
        .word = "trimmed",
        .subject = Subject::text,
        .expects = Expects::nothing,
        .spelled_of = false,
        .code = Code::characters,
        .summary = "neither begins nor ends with white space (Unicode White_Space)",
        .example = "string(trimmed)",
        .message = {"expected no white space at the beginning or the end",
                    "пробельные символы в начале и в конце недопустимы"},
        .json_schema = {},
    };

    bool holds(const Text& text) const { return unicode::is_trimmed(text.bytes()); }
};

struct Nfc {
    static constexpr ConstraintInfo info{
        .word = "nfc",
        .subject = Subject::text,
        .expects = Expects::nothing,
        .spelled_of = false,
        .code = Code::characters,
        .summary = "in Unicode normal form C: letters composed with their accents",
        .example = "string(nfc)",
        .message = {"expected Unicode normal form C (NFC)",
                    "ожидалась нормальная форма Юникода C (NFC)"},
        .json_schema = {},
    };

    bool holds(const Text& text) const { return unicode::is_nfc(text.bytes()); }
};

struct ScriptOf {
    static constexpr ConstraintInfo info{
        .word = "script",
        .subject = Subject::text,
        .expects = Expects::name,
        .spelled_of = false,
        .code = Code::characters,
        .summary =
            "characters of one Unicode script, and those common to all, as digits and spaces",
        .example = "string(script Latin)",
        .message = {"expected only characters of the script {limit}",
                    "допустимы только символы письменности {limit}"},
        .json_schema = {},
    };
    unicode::Script limit;

    bool holds(const Text& text) const { return unicode::is_script(text.bytes(), limit); }
};

struct Matches {
    static constexpr ConstraintInfo info{
        .word = "pattern",
        .subject = Subject::text,
        .expects = Expects::pattern,
        .spelled_of = false,
        .code = Code::pattern,
        .summary = "the whole text matches the regular expression (RE2, in linear time)",
        .example = "string(pattern /[A-Z]{2}[0-9]{6}/)",
        .message = {"expected a text that matches {limit}",
                    "ожидался текст, соответствующий образцу {limit}"},
        .json_schema = "pattern",
    };
    CompiledPattern limit;

    bool holds(const Text& text) const { return limit.matches(text.bytes()); }
};

/// An empty prefix, suffix or part is in every text: the author meant something else.
inline std::optional<Flaw> always_holds(const std::string& part) {
    if (!part.empty()) return std::nullopt;
    return Flaw{"`\"\"` is in every text", "remove the constraint, or say what is looked for"};
}

struct Starts {
    static constexpr ConstraintInfo info{
        .word = "starts",
        .subject = Subject::text,
        .expects = Expects::string,
        .spelled_of = false,
        .code = Code::pattern,
        .summary = "begins with the given text",
        .example = "string(starts \"x-\")",
        .message = {"expected a text that starts with {limit}",
                    "ожидался текст, который начинается с {limit}"},
        .json_schema = "pattern",
    };
    std::string limit;

    std::optional<Flaw> flaw() const { return always_holds(limit); }
    bool holds(const Text& text) const { return text.bytes().starts_with(limit); }
};

struct Ends {
    static constexpr ConstraintInfo info{
        .word = "ends",
        .subject = Subject::text,
        .expects = Expects::string,
        .spelled_of = false,
        .code = Code::pattern,
        .summary = "ends with the given text",
        .example = "string(ends \".pdf\")",
        .message = {"expected a text that ends with {limit}",
                    "ожидался текст, который заканчивается на {limit}"},
        .json_schema = "pattern",
    };
    std::string limit;

    std::optional<Flaw> flaw() const { return always_holds(limit); }
    bool holds(const Text& text) const { return text.bytes().ends_with(limit); }
};

struct Contains {
    static constexpr ConstraintInfo info{
        .word = "contains",
        .subject = Subject::text,
        .expects = Expects::string,
        .spelled_of = false,
        .code = Code::pattern,
        .summary = "has the given text somewhere in it",
        .example = "string(contains \"@\")",
        .message = {"expected a text that contains {limit}",
                    "ожидался текст, который содержит {limit}"},
        .json_schema = "pattern",
    };
    std::string limit;

    std::optional<Flaw> flaw() const { return always_holds(limit); }
    bool holds(const Text& text) const { return occurs(limit, text.bytes()); }
};

using TextConstraints =
    List<Length, Graphemes, Bytes, Digits, Letters, Alphanumeric, Hexadecimal, Ascii, Printable,
         Lower, Upper, NotBlank, Trimmed, Nfc, ScriptOf, Matches, Starts, Ends, Contains>;

} // namespace assay::constraint
