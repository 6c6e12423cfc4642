// Formats that settle most texts at a glance: against what reads each text with care.
#include "constraint/calendar_scan.hpp"
#include "constraint/store.hpp"
#include "variants.hpp"

#include <catch2/catch.hpp>

using namespace assay::constraint;

namespace {

bool is_in(std::string_view format, std::string_view text) {
    static Store store;
    return !store.fault(*store.format(format), text);
}

/// How many of the texts in one list are in the format: that there are both kinds is checked, so
/// that nothing agrees by being refused.
struct Seen {
    int valid = 0, invalid = 0;

    void count(bool holds) { ++(holds ? valid : invalid); }
    void check() const {
        CHECK(valid > 100);
        CHECK(invalid > 100);
    }
};

constexpr int random_texts = 200'000;

} // namespace

TEST_CASE("shortcuts: dates are those of the productions") {
    Seen seen;
    const auto judge = [&seen](std::string_view text) {
        auto rest = text;
        Date expected, read;
        const bool holds = scan_date(rest, expected) == CalendarFault::none && rest.empty();
        seen.count(holds);
        const bool agrees = is_in("date", text) == holds && Date::read(text, read) == holds &&
                            (!holds || read == expected);
        if (!agrees) FAIL(text);
    };
    const std::vector<std::string> texts{"2019-08-24", "0000-01-31", "9999-12-31",
                                         "2000-02-29", "1999-09-30", "2100-02-28"};
    variants::of_one_change(texts, judge);
    variants::of_some_changes(texts, "0123456789-", random_texts, judge);
    seen.check();
}

TEST_CASE("shortcuts: points in time are those of the productions") {
    Seen seen;
    const auto judge = [&seen](std::string_view text) {
        Instant expected, read;
        const bool holds = scan_date_time(text, expected) == CalendarFault::none;
        seen.count(holds);
        const bool agrees = is_in("date_time", text) == holds &&
                            Instant::read(text, read) == holds &&
                            (!holds || (read == expected && read.utc == expected.utc &&
                                        read.fraction_digits == expected.fraction_digits));
        if (!agrees) FAIL(text);
    };
    const std::vector<std::string> texts{
        "2019-08-24T14:15:22Z",           "2019-08-24T14:15:22.123Z",
        "0000-01-01T00:00:00+00:00",      "9999-12-31T23:59:59-23:59",
        "2016-12-31T23:59:60Z",           "2017-01-01T05:29:60.50+05:30",
        "2019-08-24t14:15:22z",           "2000-02-29T20:00:09.123456789-00:00",
        "2019-08-24T14:15:22.1200+01:00", "2019-08-24T14:15:22.0Z"};
    variants::of_one_change(texts, judge);
    variants::of_some_changes(texts, "0123456789-+:.TZtz", random_texts, judge);
    seen.check();
}
