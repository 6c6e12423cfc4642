// Dates and instants as values: order, and whole years and days between them.
#include "constraint/calendar.hpp"

#include "constraint/calendar_lanes.hpp"

namespace assay::constraint {

std::optional<Date> Date::parse(std::string_view text) {
    Date date;
    return read(text, date) ? std::optional(date) : std::nullopt;
}

bool Date::read(std::string_view text, Date& date) {
    if (text.size() != 10) return false;
    if (Civil civil; read_plain_date(text.data(), civil)) {
        date.days = days_from_civil(civil);
        return true;
    }
    return scan_date(text, date) == CalendarFault::none && text.empty();
}

// The inverse of counting days from 1 March of the year 0, in eras of 400 years.
Date::Civil Date::civil() const {
    const int shifted = days + 719468;
    const int era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    const int day_of_era = shifted - era * 146097;
    const int year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const int month_from_march = (5 * day_of_year + 2) / 153;
    const int month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    const int day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day};
}

std::optional<Instant> Instant::parse(std::string_view text) {
    Instant instant;
    return read(text, instant) ? std::optional(instant) : std::nullopt;
}

bool Instant::read(std::string_view text, Instant& instant) {
    Date::Civil date;
    if (TimeOfDay time; read_plain_date_time(text, date, time)) {
        set_instant(instant, days_from_civil(date), time);
        return true;
    }
    return scan_date_time(text, instant) == CalendarFault::none;
}

std::strong_ordering Instant::operator<=>(const Instant& other) const {
    if (minutes != other.minutes) return minutes <=> other.minutes;
    if (seconds != other.seconds) return seconds <=> other.seconds;
    // Without trailing zeros, digits after a point are in the order of their text.
    return fraction.compare(other.fraction) <=> 0;
}

std::int64_t years_between(Date from, Date to) {
    if (to < from) return -years_between(to, from);
    const Date::Civil start = from.civil();
    const Date::Civil end = to.civil();
    const bool before_the_day =
        end.month < start.month || (end.month == start.month && end.day < start.day);
    return end.year - start.year - (before_the_day ? 1 : 0);
}

std::int64_t days_between(Date from, Date to) { return std::int64_t{to.days} - from.days; }

} // namespace assay::constraint
