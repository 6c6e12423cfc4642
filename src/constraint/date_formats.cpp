// Faults of the calendar as faults of the formats; durations.
#include "constraint/date_formats.hpp"

#include "constraint/calendar_lanes.hpp"
#include "constraint/characters.hpp"

namespace assay::constraint {

namespace {

// Out of line, so that what is plain needs no memory.
[[gnu::noinline]] FaultIndex fault_of_date(std::string_view text) {
    using Format = DateFormat;
    Date date;
    switch (scan_date(text, date)) {
    case CalendarFault::none: return text.empty() ? FaultIndex() : Format::layout;
    case CalendarFault::month: return Format::month;
    case CalendarFault::day: return Format::day;
    default: return Format::layout;
    }
}

[[gnu::noinline]] FaultIndex fault_of_date_time(std::string_view text) {
    using Format = DateTimeFormat;
    Instant instant;
    switch (scan_date_time(text, instant)) {
    case CalendarFault::none: return std::nullopt;
    case CalendarFault::date_layout: return Format::date_layout;
    case CalendarFault::month: return Format::month;
    case CalendarFault::day: return Format::day;
    case CalendarFault::separator: return Format::separator;
    case CalendarFault::time_layout: return Format::time_layout;
    case CalendarFault::hour: return Format::hour;
    case CalendarFault::minute: return Format::minute;
    case CalendarFault::second: return Format::second;
    case CalendarFault::leap_second: return Format::leap_second;
    case CalendarFault::fraction: return Format::fraction;
    case CalendarFault::no_offset: return Format::no_offset;
    case CalendarFault::offset_layout: return Format::offset_layout;
    case CalendarFault::offset_range: return Format::offset_range;
    }
    return Format::date_layout;
}

} // namespace

FaultIndex DateFormat::check(std::string_view text) {
    Date::Civil date;
    if (text.size() == 10 && read_plain_date(text.data(), date)) return std::nullopt;
    return fault_of_date(text);
}

FaultIndex DateTimeFormat::check(std::string_view text) {
    Date::Civil date;
    TimeOfDay time;
    if (read_plain_date_time(text, date, time)) return std::nullopt;
    return fault_of_date_time(text);
}

FaultIndex TimeFormat::check(std::string_view text) {
    if ((text.size() == 8 || (text.size() == 9 && text.back() == 'Z')) &&
        is_plain_clock(text.data()))
        return std::nullopt;
    TimeOfDay time;
    switch (scan_time(text, time)) {
    case CalendarFault::none: return std::nullopt;
    case CalendarFault::hour: return hour;
    case CalendarFault::minute: return minute;
    case CalendarFault::second: return second;
    case CalendarFault::leap_second: return leap_second;
    case CalendarFault::fraction: return fraction;
    case CalendarFault::offset_layout: return offset_layout;
    case CalendarFault::offset_range: return offset_range;
    default: return layout;
    }
}

namespace {

/// `3Y6M4D` or `12H30M`: numbers with units of `order`, each at most once and in that order.
FaultIndex check_units(std::string_view part, std::string_view order) {
    if (part.empty()) return DurationFormat::empty;
    std::size_t next_unit = 0;
    while (!part.empty()) {
        std::size_t digits = 0;
        while (digits < part.size() && is_digit(part[digits])) ++digits;
        if (digits == 0) return DurationFormat::number;
        if (digits == part.size()) return DurationFormat::unit;
        const std::size_t unit = order.find(part[digits]);
        if (unit == std::string_view::npos) return DurationFormat::unit;
        if (unit < next_unit) return DurationFormat::order;
        next_unit = unit + 1;
        part.remove_prefix(digits + 1);
    }
    return std::nullopt;
}

} // namespace

namespace {

/// Whether `P` begins it, and numbers follow with units of which each comes later in the order than
/// the one before. Weeks are not for here.
bool is_plain_duration(std::string_view text) {
    constexpr int clock = 4; // of `T`, between the units of dates and those of times
    if (!text.starts_with('P')) return false;
    int last = 0;
    for (std::size_t at = 1; at < text.size(); ++at) {
        const std::size_t number = at;
        while (at < text.size() && is_digit(text[at])) ++at;
        if (at == text.size()) return false;
        int unit = 0;
        switch (text[at]) {
        case 'Y': unit = 1; break;
        case 'M': unit = last < clock ? 2 : 6; break;
        case 'D': unit = 3; break;
        case 'T': unit = clock; break;
        case 'H': unit = 5; break;
        case 'S': unit = 7; break;
        default: return false;
        }
        const bool numbered = at > number;
        if (unit <= last || numbered != (unit != clock) || (unit > clock && last < clock))
            return false;
        last = unit;
    }
    return last != 0 && last != clock;
}

} // namespace

FaultIndex DurationFormat::check(std::string_view text) {
    if (is_plain_duration(text)) return std::nullopt;
    if (!text.starts_with('P')) return layout;
    text.remove_prefix(1);
    if (text.ends_with('W') && all(text.substr(0, text.size() - 1), is_digit))
        return text.size() > 1 ? FaultIndex() : number;
    const std::size_t split = text.find('T');
    const auto date = text.substr(0, split);
    if (date.find('W') != std::string_view::npos) return weeks;
    if (split == std::string_view::npos) return check_units(date, "YMD");
    if (!date.empty())
        if (auto fault = check_units(date, "YMD")) return fault;
    return check_units(text.substr(split + 1), "HMS");
}

} // namespace assay::constraint
