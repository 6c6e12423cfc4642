// Dates, times and durations as RFC 3339 writes them.
#pragma once

#include "constraint/format.hpp"

namespace assay::constraint {

struct DateFormat {
    enum Fault : std::uint16_t { layout, month, day };
    static constexpr Sentences faults[]{
        {"expected a date as year-month-day, such as 2019-08-24",
         "ожидалась дата вида год-месяц-день, например 2019-08-24"},
        {"the month is not 01 to 12", "месяц не от 01 до 12"},
        {"the month has no such day", "в этом месяце нет такого дня"},
    };
    static constexpr FormatInfo info{
        .word = "date",
        .value = FormatValue::date,
        .summary = "a day of the Gregorian calendar, years 0000 to 9999",
        .standard = "RFC 3339, full-date",
        .example = "2019-08-24",
        .faults = faults,
        .json_schema = "date",
    };
    static FaultIndex check(std::string_view text);
};

struct DateTimeFormat {
    enum Fault : std::uint16_t {
        date_layout,
        month,
        day,
        separator,
        time_layout,
        hour,
        minute,
        second,
        leap_second,
        fraction,
        no_offset,
        offset_layout,
        offset_range,
    };
    static constexpr Sentences faults[]{
        {"expected a date and a time, such as 2019-08-24T14:15:22Z",
         "ожидались дата и время, например 2019-08-24T14:15:22Z"},
        {"the month is not 01 to 12", "месяц не от 01 до 12"},
        {"the month has no such day", "в этом месяце нет такого дня"},
        {"expected `T` and a time after the date", "после даты ожидались «T» и время"},
        {"expected the time as hours:minutes:seconds, two digits each",
         "ожидалось время вида часы:минуты:секунды, по две цифры"},
        {"the hour is not 00 to 23", "часы не от 00 до 23"},
        {"the minute is not 00 to 59", "минуты не от 00 до 59"},
        {"the second is not 00 to 59", "секунды не от 00 до 59"},
        {"a second 60 can only be at 23:59:60 in UTC",
         "секунда 60 бывает только в 23:59:60 по UTC"},
        {"expected a digit after the point", "после точки ожидалась цифра"},
        {"expected an offset at the end, `Z` or such as +02:00",
         "в конце ожидалось смещение, «Z» или вида +02:00"},
        {"expected `Z` or an offset such as +02:00, and nothing after it",
         "ожидалось «Z» или смещение вида +02:00, и ничего после него"},
        {"the offset is not within 23:59", "смещение больше 23:59"},
    };
    static constexpr FormatInfo info{
        .word = "date_time",
        .value = FormatValue::date_time,
        .summary = "a point in time with its offset from UTC; leap seconds only where UTC can have "
                   "them",
        .standard = "RFC 3339, date-time",
        .example = "2019-08-24T14:15:22Z",
        .faults = faults,
        .json_schema = "date-time",
    };
    static FaultIndex check(std::string_view text);
};

struct TimeFormat {
    enum Fault : std::uint16_t {
        layout,
        hour,
        minute,
        second,
        leap_second,
        fraction,
        offset_layout,
        offset_range,
    };
    static constexpr Sentences faults[]{
        {"expected a time as hours:minutes:seconds, such as 14:15:22",
         "ожидалось время вида часы:минуты:секунды, например 14:15:22"},
        {"the hour is not 00 to 23", "часы не от 00 до 23"},
        {"the minute is not 00 to 59", "минуты не от 00 до 59"},
        {"the second is not 00 to 59", "секунды не от 00 до 59"},
        {"a second 60 can only be at 23:59:60 in UTC",
         "секунда 60 бывает только в 23:59:60 по UTC"},
        {"expected a digit after the point", "после точки ожидалась цифра"},
        {"expected nothing, `Z` or an offset such as +02:00 after the time",
         "после времени могут быть только «Z» или смещение вида +02:00"},
        {"the offset is not within 23:59", "смещение больше 23:59"},
    };
    static constexpr FormatInfo info{
        .word = "time",
        .value = FormatValue::text,
        .summary = "a time of day with seconds; the offset from UTC may be left out",
        .standard = "RFC 3339, full-time or partial-time",
        .example = "14:15:22+02:00",
        .faults = faults,
        .json_schema = {},
    };
    static FaultIndex check(std::string_view text);
};

struct DurationFormat {
    enum Fault : std::uint16_t { layout, empty, number, unit, order, weeks };
    static constexpr Sentences faults[]{
        {"expected a duration that begins with `P`, such as P3DT12H",
         "ожидалась длительность, которая начинается с «P», например P3DT12H"},
        {"expected a number and its unit after `P`, and after `T`",
         "после «P» и после «T» ожидались число и единица"},
        {"expected a whole number before each unit", "перед каждой единицей ожидалось целое число"},
        {"expected the units Y, M, W, D before `T` and H, M, S after it",
         "ожидались единицы Y, M, W, D до «T» и H, M, S после"},
        {"expected the units in the order Y M D T H M S, each at most once",
         "ожидались единицы в порядке Y M D T H M S, каждая не более одного раза"},
        {"weeks stand alone", "недели не сочетаются с другими единицами"},
    };
    static constexpr FormatInfo info{
        .word = "duration",
        .value = FormatValue::text,
        .summary = "a length of time in whole units, from the greatest to the least; weeks alone",
        .standard = "RFC 3339, appendix A (ISO 8601; a unit in between may be left out)",
        .example = "P3Y6M4DT12H30M5S",
        .faults = faults,
        .json_schema = "duration",
    };
    static FaultIndex check(std::string_view text);
};

using DateFormats = List<DateFormat, DateTimeFormat, TimeFormat, DurationFormat>;

} // namespace assay::constraint
