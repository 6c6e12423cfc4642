// Dates and instants: RFC 3339 with the proleptic Gregorian calendar and real leap seconds' place.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace assay::constraint {

struct Date {
    std::int32_t days = 0; // since 1970-01-01
    auto operator<=>(const Date&) const = default;

    /// Exactly YYYY-MM-DD, year 0000 to 9999.
    static std::optional<Date> parse(std::string_view text);
    /// Likewise into `date`; false where `text` is none, which is then anything.
    static bool read(std::string_view text, Date& date);
    struct Civil {
        int year, month, day;
    };
    Civil civil() const;
};

/// A point in time. 23:59:60 comes after 23:59:59.999… and before the next day's 00:00:00.
struct Instant {
    std::int64_t minutes = 0;  // UTC, since 1970-01-01T00:00Z
    std::int32_t seconds = 0;  // 0 to 60
    std::string_view fraction; // digits after the point, as written, trailing zeros stripped;
                               // points into the text parsed
    std::uint32_t fraction_digits = 0;                            // as written, zeros included
    bool utc = false;                                             // written with Z or a zero offset
    std::strong_ordering operator<=>(const Instant& other) const; // by minutes, seconds, fraction
    bool operator==(const Instant& other) const { return (*this <=> other) == 0; }

    /// RFC 3339 date-time.
    static std::optional<Instant> parse(std::string_view text);
    /// Likewise into `instant`; false where `text` is none, which is then anything.
    static bool read(std::string_view text, Instant& instant);
};

/// Whole years from one date to the other, as ages are counted (29 February counts from 1 March in
/// common years); negative where `to` is before `from`.
std::int64_t years_between(Date from, Date to);
std::int64_t days_between(Date from, Date to);

} // namespace assay::constraint
