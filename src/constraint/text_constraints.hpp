// What a string may look like: a pattern, a beginning, an end, a part.
//
// One struct a constraint: its prose in `info`, its operand in `limit`, its judgement in `holds`.
// The list at the foot is all that the rest of the room reads.
#pragma once

#include "constraint/list.hpp"
#include "constraint/pattern.hpp"
#include "constraint/script_operand.hpp"

namespace assay::constraint {

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

using TextConstraints = List<Matches, Starts, Ends, Contains>;

} // namespace assay::constraint
