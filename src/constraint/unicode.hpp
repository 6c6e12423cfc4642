// Questions about every code point of a text, answered from ICU's tables without allocation; ASCII
// is settled before ICU is asked.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::constraint::unicode {

bool is_digits(std::string_view text);      // ASCII 0-9
bool is_hexadecimal(std::string_view text); // ASCII, either case
bool is_ascii(std::string_view text);
bool is_letters(std::string_view text);      // general category L or M
bool is_alphanumeric(std::string_view text); // L, M or Nd
bool is_printable(std::string_view text);
bool is_lower(std::string_view text); // its own lower case, in the root locale
bool is_upper(std::string_view text);
bool is_blank(std::string_view text); // only White_Space, or empty
bool is_trimmed(std::string_view text);
bool is_nfc(std::string_view text);

std::uint64_t count_ascii_digits(std::string_view text);

/// A Unicode script.
struct Script {
    std::int32_t code = -1;
    std::string name; // as Unicode spells it
};

std::optional<Script> find_script(std::string_view name);
std::vector<std::string> script_names();
/// Every code point is of the script, or used with it, or common to all, as digits are.
bool is_script(std::string_view text, const Script& script);

} // namespace assay::constraint::unicode
