// The productions of RFC 3339, section 5.6, each with its own fault.
#include "constraint/calendar_scan.hpp"

namespace assay::constraint {

namespace {

constexpr std::int32_t minutes_of_day = 24 * 60;
constexpr std::int32_t last_minute = minutes_of_day - 1;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The digits at the start of `text`, `count` of them; -1 where there are fewer. Judged all at
/// once: which of them is none does not matter.
template <std::size_t count>
int digits(std::string_view text) {
    if (text.size() < count) return -1;
    int value = 0;
    bool others = false;
    for (std::size_t i = 0; i < count; ++i) {
        const auto digit = static_cast<unsigned char>(text[i] - '0');
        others |= digit > 9;
        value = value * 10 + digit;
    }
    return others ? -1 : value;
}

bool is_leap_year(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_in_month(int year, int month) {
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap_year(year) ? 29 : days[month - 1];
}

/// `.` and at least one digit, or nothing.
CalendarFault scan_fraction(std::string_view& rest, std::string_view& fraction) {
    if (!rest.starts_with('.')) return CalendarFault::none;
    std::size_t end = 1;
    while (end < rest.size() && is_digit(rest[end])) ++end;
    fraction = rest.substr(1, end - 1);
    rest.remove_prefix(end);
    return fraction.empty() ? CalendarFault::fraction : CalendarFault::none;
}

/// `Z` or `+hh:mm`, and nothing after it.
CalendarFault scan_offset(std::string_view rest, TimeOfDay& time) {
    time.has_offset = !rest.empty();
    if (!time.has_offset || rest == "Z" || rest == "z") return CalendarFault::none;
    if (rest.size() != 6 || (rest[0] != '+' && rest[0] != '-') || rest[3] != ':')
        return CalendarFault::offset_layout;
    const int hours = digits<2>(rest.substr(1));
    const int minutes = digits<2>(rest.substr(4));
    if (hours < 0 || minutes < 0) return CalendarFault::offset_layout;
    if (hours > 23 || minutes > 59) return CalendarFault::offset_range;
    time.offset = (rest[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
    return CalendarFault::none;
}

/// `dd:dd:dd`, without the leap second's place, which needs the offset.
CalendarFault scan_clock(std::string_view& rest, TimeOfDay& time) {
    if (rest.size() < 8 || rest[2] != ':' || rest[5] != ':') return CalendarFault::time_layout;
    const int hour = digits<2>(rest);
    const int minute = digits<2>(rest.substr(3));
    time.seconds = digits<2>(rest.substr(6));
    if (hour < 0 || minute < 0 || time.seconds < 0) return CalendarFault::time_layout;
    if (hour > 23) return CalendarFault::hour;
    if (minute > 59) return CalendarFault::minute;
    if (time.seconds > 60) return CalendarFault::second;
    time.minutes = hour * 60 + minute;
    rest.remove_prefix(8);
    return CalendarFault::none;
}

} // namespace

// Counting years from March, so that the leap day ends a year, and from 400 years before 0, so that
// none is negative.
std::int32_t days_from_civil(const Date::Civil& date) {
    const auto month = static_cast<unsigned>(date.month);
    const unsigned year = static_cast<unsigned>(date.year) + 400 - (month <= 2);
    const unsigned month_from_march = month <= 2 ? month + 9 : month - 3;
    const unsigned day_of_year =
        (153 * month_from_march + 2) / 5 + static_cast<unsigned>(date.day) - 1;
    const unsigned days = year * 365 + year / 4 - year / 100 + year / 400 + day_of_year;
    return static_cast<std::int32_t>(days) - 719468 - 146097;
}

CalendarFault scan_date(std::string_view& rest, Date& date) {
    if (rest.size() < 10 || rest[4] != '-' || rest[7] != '-') return CalendarFault::date_layout;
    const int year = digits<4>(rest);
    const int month = digits<2>(rest.substr(5));
    const int day = digits<2>(rest.substr(8));
    if (year < 0 || month < 0 || day < 0) return CalendarFault::date_layout;
    if (month < 1 || month > 12) return CalendarFault::month;
    if (day < 1 || day > days_in_month(year, month)) return CalendarFault::day;
    date.days = days_from_civil({year, month, day});
    rest.remove_prefix(10);
    return CalendarFault::none;
}

CalendarFault scan_time(std::string_view text, TimeOfDay& time) {
    if (auto fault = scan_clock(text, time); fault != CalendarFault::none) return fault;
    if (auto fault = scan_fraction(text, time.fraction); fault != CalendarFault::none) return fault;
    if (auto fault = scan_offset(text, time); fault != CalendarFault::none) return fault;
    const int utc = (time.minutes - time.offset + minutes_of_day) % minutes_of_day;
    if (time.seconds == 60 && utc != last_minute) return CalendarFault::leap_second;
    return CalendarFault::none;
}

void set_instant(Instant& instant, std::int32_t day, const TimeOfDay& time) {
    instant.minutes = std::int64_t{day} * minutes_of_day + time.minutes - time.offset;
    instant.seconds = time.seconds;
    instant.fraction_digits = static_cast<std::uint32_t>(time.fraction.size());
    instant.fraction = time.fraction;
    while (instant.fraction.ends_with('0')) instant.fraction.remove_suffix(1);
    instant.utc = time.offset == 0;
}

CalendarFault scan_date_time(std::string_view text, Instant& instant) {
    Date date;
    if (auto fault = scan_date(text, date); fault != CalendarFault::none) return fault;
    if (!text.starts_with('T') && !text.starts_with('t')) return CalendarFault::separator;
    TimeOfDay time;
    if (auto fault = scan_time(text.substr(1), time); fault != CalendarFault::none) return fault;
    if (!time.has_offset) return CalendarFault::no_offset;
    set_instant(instant, date.days, time);
    return CalendarFault::none;
}

} // namespace assay::constraint
