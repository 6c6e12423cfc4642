// Operands that are nonsense, and constraints that leave no value together.
#include "rows.hpp"

using namespace rows;

namespace {

Flaw flaw_of(Subject subject, std::string_view word, Operand operand) {
    Store store;
    auto added = store.add(kind(subject, word), std::move(operand));
    INFO(word);
    REQUIRE(std::holds_alternative<Flaw>(added));
    return std::get<Flaw>(added);
}

struct Demand {
    std::string_view word;
    Operand operand;
};

bool contradictory(Subject subject, std::vector<Demand> demands, bool integers_only = false) {
    Store store;
    std::vector<Constraint> all;
    for (auto& demand : demands)
        all.push_back(add(store, subject, demand.word, std::move(demand.operand)));
    return store.contradictory(all, integers_only);
}

} // namespace

TEST_CASE("flaws: sentences for the author of a rule") {
    struct Row {
        Subject subject;
        std::string_view word;
        Operand operand;
        std::string_view sentence;
    };
    const Row flawed[] = {
        {Subject::text, "length", numbers("10..5"), "`10..5` is empty"},
        {Subject::text, "length", numbers("1 | 10..5"), "`10..5` is empty"},
        {Subject::text, "length", numbers("< 0"), "`< 0` is empty"},
        {Subject::text, "length", numbers("-1..5"), "`-1` is negative"},
        {Subject::text, "length", numbers("1..2.5"), "`2.5` is not a whole number"},
        {Subject::text, "length", {}, "expected a range of whole numbers, such as `1..80`"},
        {Subject::text, "digits", numbers("3..2"), "`3..2` is empty"},
        {Subject::text, "script", text("Latn1"), "unknown script `Latn1`"},
        {Subject::text, "starts", text(""), "`\"\"` is in every text"},
        {Subject::text, "pattern", pattern("(a"), "expected `)` to close `(a`"},
        {Subject::number, "", numbers("5..1"), "`5..1` is empty"},
        {Subject::number, "multiple", numbers("0"), "`multiple of 0` is not above zero"},
        {Subject::number, "multiple", numbers("-0.5"), "`multiple of -0.5` is not above zero"},
        {Subject::number, "multiple", numbers("1..2"), "expected one number, such as `0.01`"},
        {Subject::number, "scale", numbers("-2.."), "`-2` is negative"},
        {Subject::array, "count", numbers("2..1"), "`2..1` is empty"},
        {Subject::date, "", dates("2020-01-02..2020-01-01"), "`2020-01-02..2020-01-01` is empty"},
        {Subject::date, "", numbers("1..2"), "expected a range of dates, such as `>= 1900-01-01`"},
        {Subject::date_time, "fraction", numbers("9..3"), "`9..3` is empty"},
    };
    for (const auto& row : flawed)
        CHECK(flaw_of(row.subject, row.word, row.operand).sentence == row.sentence);
    CHECK(flaw_of(Subject::text, "length", numbers("10..5")).help ==
          "write the smaller bound first: `5..10`");
    CHECK(flaw_of(Subject::text, "script", text("Latim")).help == "did you mean `Latin`?");
    CHECK(flaw_of(Subject::text, "script", text("cyrilic")).help == "did you mean `Cyrillic`?");
}

TEST_CASE("contradictions: ranges of the same kind on one branch") {
    const auto on_number = Subject::number;
    const auto on_text = Subject::text;
    CHECK(contradictory(on_number, {{"", numbers("> 5")}, {"", numbers("< 3")}}));
    CHECK(contradictory(on_number, {{"", numbers("> 5")}, {"", numbers("< 5")}}));
    CHECK_FALSE(contradictory(on_number, {{"", numbers(">= 5")}, {"", numbers("<= 5")}}));
    CHECK_FALSE(contradictory(on_number, {{"", numbers("> 5")}, {"", numbers("< 6")}}));
    CHECK(contradictory(on_number, {{"", numbers("> 5")}, {"", numbers("< 6")}}, true));
    CHECK(contradictory(on_number, {{"", numbers("5.1..5.9")}}, true));
    CHECK(contradictory(on_number, {{"", numbers("-5.9..-5.1")}}, true));
    CHECK_FALSE(contradictory(on_number, {{"", numbers("-5.9..-5")}}, true));
    CHECK_FALSE(contradictory(on_number, {{"", numbers("4.9..5.1")}}, true));
    CHECK_FALSE(contradictory(on_number, {{"", numbers("4.5..5.5")}}, true));
    CHECK(contradictory(on_number, {{"", numbers("1..2 | 5..6")}, {"", numbers("3..4 | 7..")}}));
    CHECK_FALSE(contradictory(on_number, {{"", numbers("1..2 | 5..6")}, {"", numbers("3..5")}}));
    CHECK(contradictory(on_number, {{"scale", numbers("0")}, {"", numbers("0.1..0.9")}}));
    CHECK(contradictory(on_number, {{"scale", numbers("0..1")}, {"scale", numbers("2")}}));
    CHECK(contradictory(on_text, {{"length", numbers("5..")}, {"length", numbers("..4")}}));
    CHECK(contradictory(on_text, {{"digits", numbers("5")}, {"length", numbers("4")}}));
    CHECK(contradictory(on_text, {{"digits", numbers("5")}, {"bytes", numbers("6")}}));
    CHECK_FALSE(contradictory(on_text, {{"digits", {}}, {"length", numbers("4")}}));
    CHECK(contradictory(on_text, {{"not blank", {}}, {"length", numbers("0")}}));
    CHECK(contradictory(on_text, {{"length", numbers("5")}, {"bytes", numbers("..4")}}));
    CHECK(contradictory(on_text, {{"length", numbers("..2")}, {"bytes", numbers("12")}}));
    CHECK(contradictory(on_text, {{"graphemes", numbers("3")}, {"length", numbers("2")}}));
    CHECK_FALSE(contradictory(on_text, {{"length", numbers("36")}, {"bytes", numbers("36")}}));
    CHECK(contradictory(Subject::array, {{"count", numbers("0")}, {"count", numbers("1..")}}));
    CHECK(contradictory(Subject::date, {{"", dates("> 2020-01-01")}, {"", dates("< 2020-01-02")}}));
    CHECK_FALSE(
        contradictory(Subject::date, {{"", dates("> 2020-01-01")}, {"", dates("< 2020-01-03")}}));
    CHECK_FALSE(contradictory(Subject::date_time, {{"", instants("> 2020-01-01T00:00:00Z")},
                                                   {"", instants("< 2020-01-01T00:00:01Z")}}));
    CHECK(contradictory(Subject::date_time, {{"", instants("> 2020-01-01T00:00:00Z")},
                                             {"", instants("< 2020-01-01T01:00:00+01:00")}}));
    CHECK_FALSE(contradictory(on_text, {}));
}
