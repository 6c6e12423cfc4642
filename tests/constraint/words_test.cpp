// Operands in words of both languages.
#include "rows.hpp"

using namespace rows;

TEST_CASE("limit: as a sentence reads it") {
    struct Row {
        Subject subject;
        std::string_view word;
        Operand operand;
        std::string_view english, russian;
    };
    const Row written[] = {
        {Subject::text, "length", numbers("<= 10"), "at most 10", "не более 10"},
        {Subject::text, "length", numbers("..10"), "at most 10", "не более 10"},
        {Subject::text, "length", numbers("< 10"), "at most 9", "не более 9"},
        {Subject::text, "length", numbers("> 0"), "at least 1", "не менее 1"},
        {Subject::text, "length", numbers("0..15"), "0 to 15", "от 0 до 15"},
        {Subject::text, "length", numbers("36"), "36", "36"},
        {Subject::text, "length", numbers("8 | 10 | 12..15"), "8, 10 or 12 to 15",
         "8, 10 или от 12 до 15"},
        {Subject::text, "length", numbers("8 | 20.."), "8 or at least 20", "8 или не менее 20"},
        {Subject::text, "digits", {}, "any number", "любое"},
        {Subject::text, "digits", numbers("5"), "5", "5"},
        {Subject::text, "hex", {}, "", ""},
        {Subject::text, "script", text("latn"), "Latin", "Latin"},
        {Subject::text, "starts", text("x-\"\\"), "\"x-\\\"\\\\\"", "\"x-\\\"\\\\\""},
        {Subject::text, "pattern", pattern("[A-Z]+"), "/[A-Z]+/", "/[A-Z]+/"},
        {Subject::number, "", numbers("0..150"), "0 to 150", "от 0 до 150"},
        {Subject::number, "", numbers("> 0"), "more than 0", "больше 0"},
        {Subject::number, "", numbers("< 0.50"), "less than 0.5", "меньше 0.5"},
        {Subject::number, "multiple", numbers("0.010"), "0.01", "0.01"},
        {Subject::date, "", dates(">= 1900-01-01"), "on or after 1900-01-01",
         "не ранее 1900-01-01"},
        {Subject::date, "", dates("< 2020-01-01"), "before 2020-01-01", "ранее 2020-01-01"},
        {Subject::date, "", dates("2019-01-01..2019-12-31"), "from 2019-01-01 to 2019-12-31",
         "с 2019-01-01 по 2019-12-31"},
        {Subject::date, "", dates("0000-02-29"), "0000-02-29", "0000-02-29"},
        {Subject::date_time, "", instants("> 2020-01-01T01:30:00.50+01:00"),
         "after 2020-01-01T00:30:00.5Z", "после 2020-01-01T00:30:00.5Z"},
        {Subject::date_time, "", instants("<= 1969-12-31T23:59:59Z"),
         "at or before 1969-12-31T23:59:59Z", "не позднее 1969-12-31T23:59:59Z"},
    };
    Store store;
    for (const auto& row : written) {
        const auto constraint = add(store, row.subject, row.word, row.operand);
        CHECK(store.limit(constraint, "en") == row.english);
        CHECK(store.limit(constraint, "ru") == row.russian);
        CHECK(store.limit(constraint, "xx") == row.english);
    }
}

TEST_CASE("plural: the number that a plural goes by") {
    Store store;
    const auto plural = [&store](std::string_view range) {
        return store.plural(add(store, Subject::text, "length", numbers(range)));
    };
    CHECK(plural("<= 1") == 1);
    CHECK(plural("> 0") == 1);
    CHECK(plural("5") == 5);
    CHECK_FALSE(plural("1..5"));
    CHECK_FALSE(plural("1 | 5"));
    CHECK_FALSE(store.plural(add(store, Subject::text, "hex")));
    CHECK_FALSE(store.plural(add(store, Subject::text, "starts", text("5"))));
    CHECK(store.plural(add(store, Subject::number, "multiple", numbers("5"))) == 5);
}
