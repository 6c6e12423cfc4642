// Reads RFC 3339 text and says which part is wrong. Shared by the types of calendar.hpp and by the
// formats `date`, `time` and `date_time`, so that neither can accept what the other refuses; most
// texts are settled by calendar_lanes.hpp before.
#pragma once

#include "constraint/calendar.hpp"

namespace assay::constraint {

enum class CalendarFault : std::uint8_t {
    none,
    date_layout,   // not dddd-dd-dd
    month,         // 13
    day,           // 30 February
    separator,     // no `T` between date and time
    time_layout,   // not dd:dd:dd
    hour,          // 24
    minute,        // 60
    second,        // 61
    leap_second,   // :60 where UTC is not 23:59:60
    fraction,      // a point without digits
    no_offset,     // the text ends after the time
    offset_layout, // neither Z nor +dd:dd
    offset_range,  // +24:00
};

/// Days from 1970-01-01 to a day that there is.
std::int32_t days_from_civil(const Date::Civil& date);

/// Takes `dddd-dd-dd` off the front of `rest`.
CalendarFault scan_date(std::string_view& rest, Date& date);

struct TimeOfDay {
    std::int32_t minutes = 0; // as written, before the offset
    std::int32_t seconds = 0; // 0 to 60
    std::string_view fraction;
    bool has_offset = false;
    std::int32_t offset = 0; // minutes ahead of UTC
};

/// All of `text` as `dd:dd:dd[.d…][offset]`. A leap second must be 23:59:60 in UTC; where there is
/// no offset, as written.
CalendarFault scan_time(std::string_view text, TimeOfDay& time);

/// The point in time of a day, in days since 1970-01-01, and what was written after it.
void set_instant(Instant& instant, std::int32_t day, const TimeOfDay& time);

CalendarFault scan_date_time(std::string_view text, Instant& instant);

} // namespace assay::constraint
