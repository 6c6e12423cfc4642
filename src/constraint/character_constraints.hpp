// Of which characters a string may be.
//
// One struct a constraint: its prose in `info`, its operand in `limit`, its judgement in `holds`.
// The list at the foot is all that the rest of the room reads.
#pragma once

#include "constraint/list.hpp"
#include "constraint/script_operand.hpp"
#include "constraint/unicode.hpp"

namespace assay::constraint {

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

using CharacterConstraints = List<Letters, Alphanumeric, Hexadecimal, Ascii, Printable, Lower,
                                  Upper, NotBlank, Trimmed, Nfc, ScriptOf>;

} // namespace assay::constraint
