// The cold side of a program: where each rule was written and what its author said about it.
// Read only when something is reported.
#pragma once

#include "source/source.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace assay::program {

using RuleIndex = std::uint32_t;
inline constexpr std::uint32_t none = ~std::uint32_t{0};

/// One rule that a violation may name.
struct Rule {
    enum class Kind : std::uint8_t {
        field,
        requirement,
        group,
        check,
        type,
        record,
        rest,
        condition,
        fact
    };
    Kind kind = Kind::field;
    bool warning = false; // `warn`
    bool sensitive = false;
    source::Location location;
    std::string name; // field: its name; type, record: "module.Name"; group: "exactly one of a, b";
                      // fact: "context.today"
    std::string text; // check, condition: the expression in canonical text; type: canonical text
    std::string message; // check: what its author says; deprecated field: `@deprecated "…"`
    std::map<std::string, std::string> messages; // `@message`, by language
    std::string caller_code;                     // `@code`
    std::vector<std::string> sources;            // `@source`
};

struct Origins {
    source::Sources sources;
    std::vector<Rule> rules;
    std::vector<std::string>
        type_texts; // by type index: the name where it has one, else its canonical text

    /// Ascends in the order in which rules were declared, file by file; 0 for none.
    std::uint64_t order(RuleIndex rule) const {
        if (rule == none) return 0;
        const source::Location& location = rules[rule].location;
        return std::uint64_t{location.source} << 32 | location.span.begin;
    }
};

} // namespace assay::program
