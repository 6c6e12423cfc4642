// Dates, instants, and the time between them.
#include "constraint/calendar.hpp"

#include <catch2/catch.hpp>
#include <cstdio>

using assay::constraint::Date;
using assay::constraint::days_between;
using assay::constraint::Instant;
using assay::constraint::years_between;

namespace {

Date date(std::string_view text) {
    INFO(text);
    REQUIRE(Date::parse(text));
    return *Date::parse(text);
}

Instant instant(std::string_view text) {
    INFO(text);
    REQUIRE(Instant::parse(text));
    return *Instant::parse(text);
}

} // namespace

TEST_CASE("calendar: every day of ten thousand years, there and back") {
    const std::int32_t first = date("0000-01-01").days;
    std::int32_t days = first;
    int wrong = 0;
    char text[48];
    for (int year = 0; year <= 9999; ++year)
        for (int month = 1; month <= 12; ++month)
            for (int day = 1; day <= 31; ++day) {
                std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
                const auto parsed = Date::parse(text);
                if (!parsed) continue;
                const auto civil = parsed->civil();
                wrong += parsed->days != days || civil.year != year || civil.month != month ||
                         civil.day != day;
                ++days;
            }
    CHECK(wrong == 0);
    CHECK(days == date("9999-12-31").days + 1);
    CHECK(days - first == 3652425);
    CHECK(date("1970-01-01").days == 0);
    CHECK(date("2000-03-01").days == 11017);
}

TEST_CASE("calendar: dates that are none") {
    for (const auto* text :
         {"", "2019-02-29", "1900-02-29", "2019-13-01", "2019-00-01", "2019-01-00", "2019-04-31",
          "19460119", "2019-1-1", "2019-01-01 ", " 2019-01-01", "2019/01/01", "+2019-01-01",
          "12019-01-01", "2019-01-01T", "２019-01-01"})
        CHECK_FALSE(Date::parse(text));
    CHECK(Date::parse("2000-02-29"));
    CHECK(Date::parse("2020-02-29"));
}

TEST_CASE("calendar: order of instants is of points in time") {
    const char* ascending[] = {
        "2016-12-31T23:59:59Z",     "2016-12-31T23:59:59.25Z",        "2016-12-31T23:59:59.3Z",
        "2016-12-31T23:59:59.999Z", "2016-12-31T23:59:60Z",           "2016-12-31T23:59:60.5Z",
        "2017-01-01T00:00:00Z",     "2017-01-01T00:00:00.000000001Z",
    };
    for (std::size_t i = 0; i < std::size(ascending); ++i)
        for (std::size_t j = 0; j < std::size(ascending); ++j)
            CHECK((instant(ascending[i]) <=> instant(ascending[j])) == (i <=> j));
    CHECK(instant("2019-08-24T14:15:22Z") == instant("2019-08-24T16:15:22+02:00"));
    CHECK(instant("2019-08-24T14:15:22.50Z") == instant("2019-08-24t14:15:22.5z"));
    CHECK(instant("2017-01-01T05:29:60+05:30") == instant("2016-12-31T23:59:60Z"));
    CHECK(instant("0000-01-01T00:00:00+23:59") < instant("0000-01-01T00:00:00Z"));
}

TEST_CASE("calendar: what an instant remembers") {
    CHECK(instant("2019-08-24T14:15:22.500Z").fraction_digits == 3);
    CHECK(instant("2019-08-24T14:15:22.500Z").fraction == "5");
    CHECK(instant("2019-08-24T14:15:22Z").fraction_digits == 0);
    CHECK(instant("2019-08-24T14:15:22Z").utc);
    CHECK(instant("2019-08-24T14:15:22-00:00").utc);
    CHECK_FALSE(instant("2019-08-24T14:15:22+01:00").utc);
}

TEST_CASE("calendar: whole years, as ages are counted") {
    CHECK(years_between(date("2004-02-29"), date("2005-02-28")) == 0);
    CHECK(years_between(date("2004-02-29"), date("2005-03-01")) == 1);
    CHECK(years_between(date("2004-02-29"), date("2008-02-29")) == 4);
    CHECK(years_between(date("2000-06-15"), date("2018-06-14")) == 17);
    CHECK(years_between(date("2000-06-15"), date("2018-06-15")) == 18);
    CHECK(years_between(date("2018-06-15"), date("2000-06-15")) == -18);
    CHECK(years_between(date("2018-06-15"), date("2018-06-15")) == 0);
    CHECK(days_between(date("2020-02-28"), date("2020-03-01")) == 2);
    CHECK(days_between(date("2020-03-01"), date("2020-02-28")) == -2);
}
