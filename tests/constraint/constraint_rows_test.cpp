// Constraints with values that satisfy them and values that do not: the edges. That each constraint
// is tried at all is the business of tests/cases.
#include "rows.hpp"

using namespace rows;

namespace {

struct Row {
    Subject subject;
    std::string_view word;
    Operand operand;
    std::vector<std::string_view> holding, failing;
};

constexpr std::string_view family = "\U0001F468\u200D\U0001F469\u200D\U0001F467"; // 5 code points
constexpr std::string_view decomposed = "e\u0301";

/// Out of order, and so many that to put them into order one by one would take minutes.
const std::string many_marks = [] {
    std::string text;
    for (int pair = 0; pair < 200'000; ++pair) text += "\u0301\u0327";
    return text;
}();

const std::vector<Row>& text_rows() {
    constexpr auto on = Subject::text;
    static const std::vector<Row> rows{
        {on,
         "length",
         numbers("0..3"),
         {"", "abc", "жжж", "\U0001F600\U0001F600"},
         {"abcd", family}},
        {on,
         "length",
         numbers("8 | 10 | 12..15"),
         {"12345678", "1234567890", "1234567890123"},
         {"", "123456789", "1234567890123456"}},
        {on, "length", numbers("> 0"), {"a", family}, {""}},
        {on, "length", numbers("< 2"), {"", "a"}, {"ab"}},
        {on, "length", numbers("5.0"), {"abcde"}, {"abcd"}},
        {on, "length", numbers("1..99999999999999999999999"), {"a"}, {""}},
        {on, "graphemes", numbers("1"), {"a", family, decomposed, "\r\n"}, {"", "ab"}},
        {on, "graphemes", numbers("2..3"), {"ab", "жжж"}, {family, "a", "abcd"}},
        {on, "bytes", numbers("..4"), {"", "жж", "abcd"}, {"жжж", "abcde"}},
        {on, "digits", {}, {"", "0123456789"}, {"٤٩", "４９", "1 2", "-1", "1\n", "1.0"}},
        {on,
         "digits",
         numbers("0..15"),
         {"", "1", "123456789012345"},
         {"1234567890123456", "+49123", "49 176", "49-176", "٤٩", "４９", "1\n"}},
        {on, "digits", numbers("4 | 6"), {"1234", "123456"}, {"12345", "abcd"}},
        {on,
         "letters",
         {},
         {"", "abcXYZ", "Ёжик", "हिन्दी", decomposed, "漢字"},
         {"a1", "a b", "a-b", "\U0001F600", "٤"}},
        {on, "alphanumeric", {}, {"", "abc123", "Ёж٤"}, {"a b", "a_b", "½", "\U0001F600"}},
        {on, "hex", {}, {"", "0aF9", "22eac1c27af4be7b"}, {"0x1", "g", "０"}},
        {on, "ascii", {}, {"", "a\x01\x7F"}, {"é", "–"}},
        {on,
         "printable",
         {},
         {"", "a b~", "Ёж", family, "में", "\u00A0"},
         {"a\tb", "\x7F", "\u2028", "\u202E", "\uFEFF", "\u0085", "\uE000", "\uFFFE",
          std::string_view("\0", 1)}},
        {on, "lower", {}, {"", "abc1-", "ёж", "漢", "ª"}, {"aB", "Ё", "ǅ", "İ"}},
        {on, "upper", {}, {"", "ABC1-", "Ё", "漢"}, {"Ab", "ё", "ß", "ǅ", "ﬁ"}},
        {on, "not blank", {}, {"a", " a ", "\u200B"}, {"", " ", "\t\r\n", "\u00A0\u3000\u2003"}},
        {on, "trimmed", {}, {"", "a", "a b", "ё"}, {" ", " a", "a ", "a\n", "\u00A0a", "a\u3000"}},
        {on,
         "nfc",
         {},
         {"", "abc", "é", "각", "q\u0327\u0301", "q\u0301a\u0327"},
         {decomposed, "\u1100\u1161", "\u212B", "q\u0301\u0327", many_marks}},
        {on, "script", text("Latin"), {"", "José 12-3", "e\u0301"}, {"Jоsé", "Ж", "漢"}},
        {on, "script", text("Cyrillic"), {"Ёжик, 5!"}, {"Ezh"}},
        {on, "script", text("Han"), {"漢字、", "漢字。"}, {"ひらがな"}},
        {on, "script", text("latn"), {"abc"}, {"Ж"}},
        {on,
         "pattern",
         pattern("[A-Z]{2}[0-9]{6}"),
         {"AB123456"},
         {"", "AB12345", "AB1234567", " AB123456", "ab123456"}},
        {on, "pattern", pattern("(foo|foobar)"), {"foo", "foobar"}, {"foob", "xfoo"}},
        {on, "starts", text("x-"), {"x-", "x-a"}, {"", "x", "ax-", "X-"}},
        {on, "ends", text(".pdf"), {".pdf", "a.pdf"}, {"", "pdf", ".pdf ", "a.PDF"}},
        {on, "contains", text("@"), {"@", "a@b"}, {"", "ab"}},
        {on, "contains", text("жа"), {"жаба"}, {"ж а", "аж"}},
    };
    return rows;
}

const std::vector<Row>& other_rows() {
    static const std::vector<Row> rows{
        {Subject::number,
         "",
         numbers("0..150"),
         {"0", "-0", "150", "150.0", "1.5e2"},
         {"-0.1", "150.0000000000000000000001", "1e1000"}},
        {Subject::number, "", numbers("> 0"), {"0.1", "1e-1000"}, {"0", "-1"}},
        {Subject::number,
         "",
         numbers("< 5 | 5..7 | 10"),
         {"4.999", "5", "7", "10"},
         {"7.1", "9", "11"}},
        {Subject::number,
         "",
         numbers("7 | 3 | 1..2 | 20.. | ..-5"),
         {"7", "3", "1.5", "1e9", "-5", "-6"},
         {"2.5", "6", "8", "19", "-4"}},
        {Subject::number,
         "multiple",
         numbers("0.01"),
         {"0", "12.34", "-5", "1e3"},
         {"12.345", "1e-3"}},
        {Subject::number, "multiple", numbers("3"), {"9", "-3", "9.0"}, {"1", "1e100"}},
        {Subject::number,
         "scale",
         numbers("<= 2"),
         {"10", "10.00", "10.25", "1e3", "10.250"},
         {"0.125", "1e-3"}},
        {Subject::number, "scale", numbers("2"), {"0.25"}, {"0.5", "1"}},
        {Subject::array, "count", numbers("1..10"), {"1", "10"}, {"0", "11"}},
        {Subject::map, "count", numbers("<= 100"), {"0", "100"}, {"101"}},
        {Subject::date,
         "",
         dates(">= 1900-01-01"),
         {"1900-01-01", "2019-08-24"},
         {"1899-12-31", "0000-01-01"}},
        {Subject::date,
         "",
         dates("2019-01-01..2019-12-31 | 2021-01-01"),
         {"2019-02-28", "2021-01-01"},
         {"2020-01-01", "2021-01-02"}},
        {Subject::date_time,
         "",
         instants("> 2020-01-01T00:00:00.5Z"),
         {"2020-01-01T00:00:00.51Z", "2020-01-01T01:00:00-01:00"},
         {"2020-01-01T00:00:00.5Z", "2020-01-01T00:00:01+01:00"}},
        {Subject::date_time,
         "fraction",
         numbers("0"),
         {"2019-08-24T14:15:22Z"},
         {"2019-08-24T14:15:22.0Z", "2019-08-24T14:15:22.000Z"}},
        {Subject::date_time,
         "fraction",
         numbers("3 | 6"),
         {"2019-08-24T14:15:22.000Z", "2019-08-24T14:15:22.123456Z"},
         {"2019-08-24T14:15:22Z", "2019-08-24T14:15:22.12Z"}},
        {Subject::date_time,
         "utc",
         {},
         {"2019-08-24T14:15:22Z", "2019-08-24T14:15:22z", "2019-08-24T14:15:22+00:00"},
         {"2019-08-24T14:15:22+01:00"}},
    };
    return rows;
}

void check(const Row& row) {
    Store store;
    const auto constraint = add(store, row.subject, row.word, row.operand);
    for (const auto value : row.holding) {
        INFO(row.word << " of " << store.limit(constraint, "en") << " holds for '" << value << "'");
        CHECK(holds(store, row.subject, constraint, value));
    }
    for (const auto value : row.failing) {
        INFO(row.word << " of " << store.limit(constraint, "en") << " fails for '" << value << "'");
        CHECK_FALSE(holds(store, row.subject, constraint, value));
    }
}

} // namespace

TEST_CASE("constraints on texts") {
    for (const auto& row : text_rows()) check(row);
}

TEST_CASE("constraints on numbers, counts, dates and instants") {
    for (const auto& row : other_rows()) check(row);
}

TEST_CASE("constraints: a value of another subject never satisfies one") {
    Store store;
    const auto length = add(store, Subject::text, "length", numbers("0.."));
    CHECK_FALSE(store.holds(length, *Decimal::parse("1")));
    CHECK_FALSE(store.holds(length, Date{}));
    CHECK_FALSE(store.holds(Constraint{60000, 0}, Text("")));
}

TEST_CASE("constraints: what was measured") {
    Store store;
    const auto length = add(store, Subject::text, "length", numbers("1"));
    const auto graphemes = add(store, Subject::text, "graphemes", numbers("1"));
    const auto bytes = add(store, Subject::text, "bytes", numbers("1"));
    const auto digits = add(store, Subject::text, "digits", numbers("1"));
    const auto hex = add(store, Subject::text, "hex");
    const auto scale = add(store, Subject::number, "scale", numbers("1"));
    const auto fraction = add(store, Subject::date_time, "fraction", numbers("0"));
    CHECK(store.actual(length, Text(family)) == 5);
    CHECK(store.actual(graphemes, Text(family)) == 1);
    CHECK(store.actual(bytes, Text(family)) == 18);
    CHECK(store.actual(digits, Text("4 9")) == 2);
    CHECK_FALSE(store.actual(hex, Text("4 9")));
    CHECK(store.actual(scale, number("1.250")) == 2);
    CHECK(store.actual(fraction, *Instant::parse("2019-08-24T14:15:22.120Z")) == 3);
}

TEST_CASE("constraints: bounds of code points, for those who settle by bytes") {
    using Bounds = std::pair<std::uint64_t, std::uint64_t>;
    Store store;
    CHECK(store.code_point_bounds(add(store, Subject::text, "length", numbers("2..5"))) ==
          Bounds(2, 5));
    CHECK(store.code_point_bounds(add(store, Subject::text, "length", numbers("> 0"))) ==
          Bounds(1, ~std::uint64_t{0}));
    CHECK_FALSE(store.code_point_bounds(add(store, Subject::text, "length", numbers("8 | 10"))));
    CHECK_FALSE(store.code_point_bounds(add(store, Subject::text, "bytes", numbers("8"))));
}

TEST_CASE("constraints: a Store moves with all it holds") {
    Store first;
    const auto range =
        add(first, Subject::date_time, "", instants("> 2020-01-01T00:00:00.123456789Z"));
    const auto word = *first.format("country.name.ru");
    const auto pattern = std::get<std::uint32_t>(first.add_pattern("a+|b"));
    for (int i = 0; i < 100; ++i)
        add(first, Subject::date_time, "", instants("> 2020-01-01T00:00:00.5Z"));
    const Store second = std::move(first);
    CHECK(second.holds(range, *Instant::parse("2020-01-01T00:00:00.2Z")));
    CHECK_FALSE(second.holds(range, *Instant::parse("2020-01-01T00:00:00.1Z")));
    CHECK_FALSE(second.fault(word, "Германия"));
    CHECK(second.matches(pattern, "aa"));
    CHECK_FALSE(second.matches(pattern, "ab"));
    CHECK(second.bytes() > 0);
}
