// The canonical text of a type, taken apart for messages: which kinds of value, which literals.
#pragma once

#include "program/origins.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace assay::report {

/// One branch of a type.
struct Choice {
    enum class Kind : std::uint8_t {
        literal, // as written: `"a"`, `12`, `true`
        string,
        integer,
        number,
        boolean,
        null,
        array,
        object,
        any,
        format, // `country.alpha2`
        named,  // a type of which no more is known
    };
    Kind kind;
    std::string_view text; // the branch as written; points into Origins
};

/// The branches of a type's text, names replaced by what they stand for. Total: text that it does
/// not understand is a named type.
std::vector<Choice> choices_of(std::string_view type_text, const program::Origins& origins);

} // namespace assay::report
