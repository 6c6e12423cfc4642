// How long a string may be, in each way of counting it.
//
// One struct a constraint: its prose in `info`, its operand in `limit`, its judgement in `holds`.
// The list at the foot is all that the rest of the room reads.
#pragma once

#include "constraint/list.hpp"
#include "constraint/operand.hpp"
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

using SizeConstraints = List<Length, Graphemes, Bytes, Digits>;

} // namespace assay::constraint
