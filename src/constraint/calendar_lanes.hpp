// Dates and times as nearly all are written, judged eight characters at once. What is not accepted
// here may still be right, and what is wrong with it says calendar_scan.hpp, which reads
// everything.
#pragma once

#include "constraint/calendar_scan.hpp"
#include "constraint/lanes.hpp"

namespace assay::constraint {

/// The days that each month has in every year; 0 for what is no month, two digits below 20.
inline constexpr std::uint8_t days_in_every_year[20] = {0,  31, 28, 31, 30, 31, 30,
                                                        31, 31, 30, 31, 30, 31};

/// The ten characters at `text`, where they are a date. Not of 29 February: calendars are not for
/// here.
inline bool read_plain_date(const char* text, Date::Civil& date) {
    constexpr Layout year("9999-19-"), rest("99-19-39");
    const std::uint64_t first = lanes(text) ^ year.zeros;
    const std::uint64_t last = lanes(text + 2) ^ rest.zeros;
    if (above(first, year.bounds) | above(last, rest.bounds)) return false;
    const std::uint64_t numbers = pairs(last);
    const std::uint64_t month = lane(numbers, 3);
    const std::uint64_t day = lane(numbers, 6);
    date = {static_cast<int>(lane(pairs(first), 0) * 100 + lane(numbers, 0)),
            static_cast<int>(month), static_cast<int>(day)};
    return day - 1 < days_in_every_year[month];
}

/// The first nineteen characters at `text`: `dddd-dd-ddTdd:dd:dd`.
inline bool read_plain_seconds(const char* text, Date::Civil& date, TimeOfDay& time) {
    constexpr Layout year("9999-19-"), middle("39T29:59"), clock("29:59:59");
    const std::uint64_t first = lanes(text) ^ year.zeros;
    const std::uint64_t second = lanes(text + 8) ^ middle.zeros;
    const std::uint64_t last = lanes(text + 11) ^ clock.zeros;
    if (above(first, year.bounds) | above(second, middle.bounds) | above(last, clock.bounds))
        return false;
    const std::uint64_t years = pairs(first), numbers = pairs(second);
    const std::uint64_t month = lane(years, 5);
    const std::uint64_t day = lane(numbers, 0);
    const std::uint64_t hour = lane(numbers, 3);
    date = {static_cast<int>(lane(years, 0) * 100 + lane(years, 2)), static_cast<int>(month),
            static_cast<int>(day)};
    time.minutes = static_cast<std::int32_t>(hour * 60 + lane(numbers, 6));
    time.seconds = static_cast<std::int32_t>(lane(pairs(last), 6));
    return (day - 1 < days_in_every_year[month]) & (hour < 24);
}

/// Whether `dd:dd:dd` at `text` is a time, but for leap seconds.
inline bool is_plain_clock(const char* text) {
    constexpr Layout clock("29:59:59");
    const std::uint64_t word = lanes(text) ^ clock.zeros;
    return above(word, clock.bounds) == 0 && lane(pairs(word), 0) < 24;
}

/// `+dd:dd` at the end of the eight characters at `text`; the two before it do not matter.
inline bool read_plain_offset(const char* text, std::int32_t& offset) {
    constexpr Layout layout(std::string_view("+29:59\0\0", 8));
    constexpr std::uint64_t minus = '+' ^ '-';
    const std::uint64_t word = (lanes(text) >> 16) ^ layout.zeros;
    const std::uint64_t sign = lane(word, 0);
    if (above(word, layout.bounds | minus)) return false;
    const std::uint64_t numbers = pairs(word);
    const std::uint64_t hours = lane(numbers, 1);
    const auto minutes = static_cast<std::int32_t>(hours * 60 + lane(numbers, 4));
    offset = sign == minus ? -minutes : minutes;
    return (hours < 24) & ((sign == 0) | (sign == minus));
}

/// `.` and digits, or nothing.
inline bool read_plain_fraction(std::string_view text, std::string_view& fraction) {
    fraction = {};
    if (text.empty()) return true;
    fraction = text.substr(1);
    bool digits = !fraction.empty();
    for (const char c : fraction) digits &= c >= '0' && c <= '9';
    return digits && text.front() == '.';
}

/// All of `text`. Not of leap seconds, nor of small letters.
inline bool read_plain_date_time(std::string_view text, Date::Civil& date, TimeOfDay& time) {
    constexpr std::size_t seconds = 19; // where they end
    if (text.size() <= seconds || !read_plain_seconds(text.data(), date, time)) return false;
    const bool utc = text.back() == 'Z';
    const std::size_t end = text.size() - (utc ? 1 : 6);
    time.has_offset = true;
    time.offset = 0;
    if (!utc && (end < seconds || !read_plain_offset(text.data() + text.size() - 8, time.offset)))
        return false;
    return read_plain_fraction(text.substr(seconds, end - seconds), time.fraction);
}

} // namespace assay::constraint
