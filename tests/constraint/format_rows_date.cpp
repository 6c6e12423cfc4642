// Dates, times, durations.
#include "constraint/date_formats.hpp"
#include "format_rows.hpp"

namespace rows {

using namespace assay::constraint;

namespace {

std::vector<FormatRow> dates() {
    using F = DateFormat;
    return {
        {"date", "1946-01-19", valid},
        {"date", "2000-02-29", valid},
        {"date", "0000-01-01", valid},
        {"date", "9999-12-31", valid},
        {"date", "19460119", F::layout},
        {"date", "19/01/1946", F::layout},
        {"date", "", F::layout},
        {"date", "1946-1-19", F::layout},
        {"date", "1946-01-19T00:00:00Z", F::layout},
        {"date", "1946-01-19 ", F::layout},
        {"date", "-946-01-19", F::layout},
        {"date", "１946-01-19", F::layout},
        {"date", "1946-13-19", F::month},
        {"date", "1946-00-19", F::month},
        {"date", "1946-02-30", F::day},
        {"date", "2019-02-29", F::day},
        {"date", "1900-02-29", F::day},
        {"date", "1946-01-00", F::day},
    };
}

std::vector<FormatRow> date_times() {
    using F = DateTimeFormat;
    return {
        {"date_time", "2019-08-24T14:15:22Z", valid},
        {"date_time", "2019-08-24t14:15:22z", valid},
        {"date_time", "2019-08-24T14:15:22+05:30", valid},
        {"date_time", "2019-08-24T14:15:22-23:59", valid},
        {"date_time", "2019-08-24T14:15:22.000Z", valid},
        {"date_time", "2016-12-31T23:59:60Z", valid},
        {"date_time", "2016-12-31T23:59:60.999Z", valid},
        {"date_time", "2017-01-01T05:29:60+05:30", valid},
        {"date_time", "2016-12-31T18:59:60-05:00", valid},
        {"date_time", "2016-12-31T23:59:60+01:00", F::leap_second},
        {"date_time", "2016-12-31T12:00:60Z", F::leap_second},
        {"date_time", "19460119T000000Z", F::date_layout},
        {"date_time", "", F::date_layout},
        {"date_time", "2019-13-01T00:00:00Z", F::month},
        {"date_time", "2019-02-29T00:00:00Z", F::day},
        {"date_time", "2019-08-24", F::separator},
        {"date_time", "2019-08-24 14:15:22Z", F::separator},
        {"date_time", "2019-08-24T14:15Z", F::time_layout},
        {"date_time", "2019-08-24T4:15:22Z", F::time_layout},
        {"date_time", "2019-08-24T", F::time_layout},
        {"date_time", "2019-08-24T24:00:00Z", F::hour},
        {"date_time", "2019-08-24T14:60:22Z", F::minute},
        {"date_time", "2019-08-24T14:15:61Z", F::second},
        {"date_time", "2019-08-24T14:15:22.Z", F::fraction},
        {"date_time", "2019-08-24T14:15:22,5Z", F::offset_layout},
        {"date_time", "2019-08-24T14:15:22", F::no_offset},
        {"date_time", "2019-08-24T14:15:22.5", F::no_offset},
        {"date_time", "2019-08-24T14:15:22+0530", F::offset_layout},
        {"date_time", "2019-08-24T14:15:22+05", F::offset_layout},
        {"date_time", "2019-08-24T14:15:22Z ", F::offset_layout},
        {"date_time", "2019-08-24T14:15:22ZZ", F::offset_layout},
        {"date_time", "2019-08-24T14:15:22+24:00", F::offset_range},
        {"date_time", "2019-08-24T14:15:22+05:60", F::offset_range},
    };
}

std::vector<FormatRow> times() {
    using F = TimeFormat;
    return {
        {"time", "14:15:22", valid},
        {"time", "14:15:22.5", valid},
        {"time", "14:15:22Z", valid},
        {"time", "00:00:00+02:00", valid},
        {"time", "23:59:60", valid},
        {"time", "23:59:60Z", valid},
        {"time", "00:59:60+01:00", valid},
        {"time", "23:59:60+01:00", F::leap_second},
        {"time", "12:59:60", F::leap_second},
        {"time", "14:15", F::layout},
        {"time", "", F::layout},
        {"time", "2:15:22", F::layout},
        {"time", "T14:15:22", F::layout},
        {"time", "24:00:00", F::hour},
        {"time", "14:60:00", F::minute},
        {"time", "14:15:61", F::second},
        {"time", "14:15:22.", F::fraction},
        {"time", "14:15:22 Z", F::offset_layout},
        {"time", "14:15:22+2", F::offset_layout},
        {"time", "14:15:22+99:00", F::offset_range},
    };
}

std::vector<FormatRow> durations() {
    using F = DurationFormat;
    return {
        {"duration", "P3Y6M4DT12H30M5S", valid},
        {"duration", "P4W", valid},
        {"duration", "PT0S", valid},
        {"duration", "P1Y2D", valid},
        {"duration", "PT1H2S", valid},
        {"duration", "P1M", valid},
        {"duration", "PT1M", valid},
        {"duration", "P0000000001D", valid},
        {"duration", "", F::layout},
        {"duration", "1D", F::layout},
        {"duration", "-P1D", F::layout},
        {"duration", "p1d", F::layout},
        {"duration", "P", F::empty},
        {"duration", "PT", F::empty},
        {"duration", "P1YT", F::empty},
        {"duration", "PD", F::number},
        {"duration", "PW", F::number},
        {"duration", "P-1D", F::number},
        {"duration", "P1", F::unit},
        {"duration", "P1H", F::unit},
        {"duration", "PT0.5S", F::unit},
        {"duration", "PT1D", F::unit},
        {"duration", "P1X", F::unit},
        {"duration", "P1D ", F::number},
        {"duration", "P2D1Y", F::order},
        {"duration", "P1D1D", F::order},
        {"duration", "PT1S1M", F::order},
        {"duration", "P1Y2W", F::weeks},
        {"duration", "P1WT1H", F::weeks},
        {"duration", "P1W2D", F::weeks},
    };
}

} // namespace

std::vector<FormatRow> date_rows() {
    auto all = dates();
    for (auto part : {date_times(), times(), durations()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace rows
