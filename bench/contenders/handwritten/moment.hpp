// Dates and times of RFC 3339, read by hand.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace bench {

/// Days since 1970-01-01, if the text is a day of the calendar.
inline std::optional<std::int64_t> days_of(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    bool digits = true;
    const auto two = [&](std::size_t at) {
        const unsigned tens = static_cast<unsigned char>(text[at] - '0');
        const unsigned ones = static_cast<unsigned char>(text[at + 1] - '0');
        digits = digits && tens < 10 && ones < 10;
        return static_cast<std::int64_t>(tens * 10 + ones);
    };
    const std::int64_t year = two(0) * 100 + two(2), month = two(5), day = two(8);
    static constexpr std::int64_t lengths[] = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (!digits || month < 1 || month > 12 || day < 1) return std::nullopt;
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    if (day > lengths[month] + (leap && month == 2 ? 1 : 0)) return std::nullopt;
    const std::int64_t shifted = month > 2 ? year : year - 1; // years that begin in March
    const std::int64_t era = (shifted >= 0 ? shifted : shifted - 399) / 400;
    const std::int64_t of_era = shifted - era * 400;
    const std::int64_t of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

/// Seconds since 1970, if the text is a date and a time without a fraction. No leap seconds: none
/// of the payloads has one.
inline std::optional<std::int64_t> moment_of(std::string_view text) {
    if (text.size() < 20 || (text[10] | 0x20) != 't') return std::nullopt;
    const auto days = days_of(text.substr(0, 10));
    bool digits = true;
    const auto two = [&](std::size_t at, std::int64_t most) {
        const unsigned tens = static_cast<unsigned char>(text[at] - '0');
        const unsigned ones = static_cast<unsigned char>(text[at + 1] - '0');
        const auto value = static_cast<std::int64_t>(tens * 10 + ones);
        digits = digits && tens < 10 && ones < 10 && value <= most;
        return value;
    };
    const std::int64_t time = two(11, 23) * 3600 + two(14, 59) * 60 + two(17, 59);
    if (!days || !digits || text[13] != ':' || text[16] != ':') return std::nullopt;
    if (text.size() == 20 && (text[19] | 0x20) == 'z') return *days * 86400 + time;
    if (text.size() != 25 || text[22] != ':' || (text[19] != '+' && text[19] != '-'))
        return std::nullopt;
    const std::int64_t offset = two(20, 23) * 3600 + two(23, 59) * 60;
    if (!digits) return std::nullopt;
    return *days * 86400 + time - (text[19] == '+' ? offset : -offset);
}

} // namespace bench
