// UUIDs, base 64, decimals in strings, telephone numbers.
#include "constraint/data_formats.hpp"

#include "constraint/character_set.hpp"
#include "constraint/characters.hpp"
#include "constraint/lanes.hpp"

namespace assay::constraint {

namespace {

constexpr char uuid_shape[] = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
constexpr std::size_t uuid_size = sizeof uuid_shape - 1;

} // namespace

// Without a branch for each character, as digits and letters come in no order to guess, and in
// bytes alone, so that compilers take sixteen at once: three times, of which the last overlap.
FaultIndex UuidFormat::check(std::string_view text) {
    if (text.size() != uuid_size) return layout;
    unsigned char right = 1;
    for (std::size_t i = 0; i < 16; ++i)
        for (std::size_t at : {i, i + 16, i + uuid_size - 16}) {
            const auto byte = static_cast<unsigned char>(text[at]);
            const unsigned char hyphen = byte == '-', expected = uuid_shape[at] == '-';
            const unsigned char decimal = static_cast<unsigned char>(byte - '0') < 10;
            const unsigned char letter = static_cast<unsigned char>((byte | 0x20) - 'a') < 6;
            right &= (hyphen == expected) & (hyphen | decimal | letter);
        }
    if (right) return std::nullopt;
    for (std::size_t at = 0; at < uuid_size; ++at)
        if ((text[at] == '-') != (uuid_shape[at] == '-')) return layout;
    return digit;
}

namespace {

/// The six bits of a character of base 64; -1 for others.
constexpr int base64_value(char c) {
    if (is_upper(c)) return c - 'A';
    if (is_lower(c)) return c - 'a' + 26;
    if (is_digit(c)) return c - '0' + 52;
    if (c == '+') return 62;
    return c == '/' ? 63 : -1;
}

constexpr CharacterSet base64_characters([](char c) { return base64_value(c) >= 0; });

} // namespace

FaultIndex Base64Format::check(std::string_view text) {
    const std::size_t whole = text.size();
    while (text.ends_with('=') && whole - text.size() < 2) text.remove_suffix(1);
    const std::size_t pads = whole - text.size();
    if (!base64_characters.holds(text))
        for (const char c : text)
            if (base64_value(c) < 0) return c == '=' ? padding : characters;
    if (whole % 4 != 0) return length;
    if (pads == 0) return std::nullopt;
    // One pad leaves two bits of the last character unused, two leave four.
    const int unused = pads == 1 ? 0x3 : 0xF;
    return (base64_value(text.back()) & unused) != 0 ? FaultIndex(trailing_bits) : FaultIndex();
}

namespace {

/// Whether it is a number without an exponent.
bool is_plain_decimal(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    std::size_t point = 0;
    while (point < text.size() && is_digit(text[point])) ++point;
    if (point == 0 || (point > 1 && text.front() == '0')) return false;
    if (point == text.size()) return true;
    const auto fraction = text.substr(point + 1);
    return text[point] == '.' && !fraction.empty() && are_digits(fraction);
}

} // namespace

FaultIndex DecimalFormat::check(std::string_view text) {
    constexpr std::size_t longest = 1024;
    constexpr int greatest_exponent = 1000;
    if (text.size() > longest) return too_long;
    if (is_plain_decimal(text)) return std::nullopt;
    const std::size_t mark = text.find_first_of("eE");
    if (!Decimal::parse(text.substr(0, mark))) return layout;
    if (mark == std::string_view::npos) return std::nullopt;
    auto digits = text.substr(mark + 1);
    if (digits.starts_with('-') || digits.starts_with('+')) digits.remove_prefix(1);
    if (digits.empty() || !all(digits, is_digit)) return layout;
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
    if (digits.size() > 4) return exponent;
    int value = 0;
    for (const char c : digits) value = value * 10 + digit_value(c);
    return value > greatest_exponent ? FaultIndex(exponent) : FaultIndex();
}

FaultIndex PhoneFormat::check(std::string_view text) {
    if (!text.starts_with('+')) return plus;
    text.remove_prefix(1);
    if (!are_digits(text)) return characters;
    if (text.empty() || text.size() > 15) return length;
    return text.front() == '0' ? FaultIndex(zero) : FaultIndex();
}

} // namespace assay::constraint
