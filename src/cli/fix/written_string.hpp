// A JSON string as it is written: each of its characters, and from where to where it goes.
#pragma once

#include "cli/fix/edit.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace assay::cli {

struct WrittenCharacter {
    std::size_t begin = 0; // in the text
    std::size_t end = 0;
    char32_t value = 0;
    bool escaped = false; // written with a backslash
};

using WrittenString = std::vector<WrittenCharacter>;

/// The characters between the quotes of the string that begins at `offset`; none where there is no
/// string. The text is well-formed JSON.
WrittenString read_string(std::string_view text, std::size_t offset);

/// What the string means, in UTF-8.
std::string meaning(const WrittenString& string);

/// Makes the string mean `wanted`, which is no longer text with something put in: what both begin
/// and end with stays as it is written. Where something that goes was escaped, what comes is ASCII.
std::vector<Edit> respell(const WrittenString& string, std::string_view wanted);

} // namespace assay::cli
