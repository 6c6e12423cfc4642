// Where a quoted text, a number or a date ends, before anybody decodes it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace assay::syntax {

struct RawText {
    std::uint32_t length = 0; // quotes included
    bool closed = false;      // on its line
    bool escapes = false;     // holds a backslash or a control character
};

/// `text` begins with the opening quote; a backslash hides the character after it.
RawText scan_quoted(std::string_view text, char quote);

struct RawNumber {
    std::uint32_t length = 0;
    bool valid = true;
    std::string help; // where not
};

/// `text` begins with a digit. Takes what is glued to a faulty number: `0x1F`, `1_000`, `12kg`.
RawNumber scan_number(std::string_view text);

/// `dddd-dd-dd`, and not the beginning of something longer.
bool is_date(std::string_view text);

/// What to write instead of a wrong escape.
std::string escape_help(std::string_view escape);

} // namespace assay::syntax
