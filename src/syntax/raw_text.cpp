// Where a quoted text, a number or a date ends.
#include "syntax/raw_text.hpp"

#include "source/load.hpp"
#include "syntax/characters.hpp"

#include <algorithm>
#include <cstdint>

namespace assay::syntax {

namespace {

/// How many bytes stand before a quote, a backslash or a control character: by eight at a time.
std::uint32_t plain_run(std::string_view text, char quote) {
    constexpr std::uint64_t each = 0x0101010101010101;
    const auto zeros = [](std::uint64_t word) { return (word - each) & ~word; };
    const std::uint64_t quotes = each * static_cast<unsigned char>(quote);
    std::uint32_t at = 0;
    for (; at + 8 <= text.size(); at += 8) {
        const auto word = source::load<std::uint64_t>(text.data() + at);
        const std::uint64_t controls = (word - 0x20 * each) & ~word;
        const std::uint64_t others = zeros(word ^ quotes) | zeros(word ^ (each * '\\'));
        if (((controls | others) & 0x80 * each) != 0) break;
    }
    const auto is_plain = [quote](char c) {
        return c != quote && c != '\\' && static_cast<unsigned char>(c) >= 0x20;
    };
    while (at < text.size() && is_plain(text[at])) ++at;
    return at;
}

std::uint32_t skip_digits(std::string_view text, std::uint32_t at) {
    while (at < text.size() && is_digit(text[at])) ++at;
    return at;
}

char at_or_nul(std::string_view text, std::uint32_t at) {
    return at < text.size() ? text[at] : '\0';
}

/// Past `e+12`; at `at` itself if there is no exponent; valid becomes false for `e` alone.
std::uint32_t skip_exponent(std::string_view text, std::uint32_t at, bool& valid) {
    if (at_or_nul(text, at) != 'e' && at_or_nul(text, at) != 'E') return at;
    std::uint32_t digits = at + 1;
    if (at_or_nul(text, digits) == '+' || at_or_nul(text, digits) == '-') ++digits;
    const std::uint32_t end = skip_digits(text, digits);
    if (end == digits) valid = false;
    return end;
}

std::string without_leading_zeros(std::string_view number) {
    while (number.size() > 1 && number[0] == '0' && is_digit(number[1])) number.remove_prefix(1);
    return std::string(number);
}

std::string number_help(std::string_view written) {
    if (written.find('_') != std::string_view::npos) {
        std::string plain(written);
        plain.erase(std::remove(plain.begin(), plain.end(), '_'), plain.end());
        return "write `" + plain + "`";
    }
    if (written.back() == '.')
        return "digits follow the point, or two points for a range: `" + std::string(written) +
               ".`";
    if (written.size() > 1 && written[0] == '0' && is_digit(written[1]))
        return "leading zeros are dropped: `" + without_leading_zeros(written) +
               "`, or a text: `\"" + std::string(written) + "\"`";
    return {};
}

} // namespace

RawText scan_quoted(std::string_view text, char quote) {
    RawText raw{1, false, false};
    while (raw.length < text.size()) {
        raw.length += plain_run(text.substr(raw.length), quote);
        if (raw.length == text.size()) break;
        const char c = text[raw.length];
        if (c == '\n') return raw;
        if (c == quote) {
            ++raw.length;
            raw.closed = true;
            return raw;
        }
        if (c == '\\' || static_cast<unsigned char>(c) < 0x20) raw.escapes = true;
        const bool hides =
            c == '\\' && raw.length + 1 < text.size() && text[raw.length + 1] != '\n';
        raw.length += hides ? 2 : 1;
    }
    return raw;
}

RawNumber scan_number(std::string_view text) {
    RawNumber raw;
    std::uint32_t at = skip_digits(text, 0);
    if (at > 1 && text[0] == '0') raw.valid = false;
    const bool point = at_or_nul(text, at) == '.' && at_or_nul(text, at + 1) != '.';
    if (point) {
        const std::uint32_t fraction = skip_digits(text, at + 1);
        if (fraction == at + 1) raw.valid = false;
        at = fraction;
    }
    at = skip_exponent(text, at, raw.valid);
    const std::uint32_t end = at;
    while (at < text.size() && is_word_part(text[at])) ++at;
    if (at != end) raw.valid = false;
    raw.length = at;
    if (!raw.valid) raw.help = number_help(text.substr(0, at));
    return raw;
}

bool is_date(std::string_view text) {
    constexpr std::string_view form = "dddd-dd-dd";
    if (text.size() < form.size()) return false;
    for (std::size_t i = 0; i < form.size(); ++i)
        if (form[i] == 'd' ? !is_digit(text[i]) : text[i] != '-') return false;
    return text.size() == form.size() || !is_word_part(text[form.size()]);
}

std::string escape_help(std::string_view escape) {
    if (escape.starts_with("\\u")) return "`\\u` takes four hex digits";
    if (escape == "\\'") return "`'` needs no escape";
    return "a backslash itself is written `\\\\`";
}

} // namespace assay::syntax
