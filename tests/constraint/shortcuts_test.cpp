// Formats that settle most texts at a glance: against what reads each text with care.
#include "constraint/calendar_scan.hpp"
#include "constraint/countries.hpp"
#include "constraint/currencies.hpp"
#include "constraint/pattern.hpp"
#include "constraint/store.hpp"
#include "variants.hpp"

#include <catch2/catch.hpp>
#include <set>

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

/// RE2's opinion of the whole text.
class Expression {
  public:
    explicit Expression(const std::string& pattern)
        : compiled_(std::get<CompiledPattern>(CompiledPattern::compile(pattern, false))) {}
    bool matches(std::string_view text) const { return compiled_.matches(text); }

  private:
    CompiledPattern compiled_;
};

template <class Expected>
void agree(std::string_view format, const std::vector<std::string>& texts,
           std::string_view alphabet, const Expected& expected) {
    Seen seen;
    const auto judge = [&](std::string_view text) {
        const bool holds = expected(text);
        seen.count(holds);
        if (is_in(format, text) != holds) FAIL(format << " of '" << text << "'");
    };
    variants::of_one_change(texts, judge);
    variants::of_some_changes(texts, alphabet, random_texts, judge);
    seen.check();
}

bool is_hostname(std::string_view text) {
    static const Expression labels("([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?[.])*"
                                   "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    const auto last = text.substr(text.rfind('.') + 1);
    return text.size() <= 253 && labels.matches(text) &&
           last.find_first_not_of("0123456789") != std::string_view::npos;
}

bool is_mailbox(std::string_view text) {
    static const Expression atoms(
        "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+([.][A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    const std::size_t at = text.rfind('@');
    return at != std::string_view::npos && text.size() <= 254 && at <= 64 &&
           atoms.matches(text.substr(0, at)) && is_hostname(text.substr(at + 1));
}

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

TEST_CASE("shortcuts: UUIDs") {
    const Expression expected("[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-"
                              "[0-9A-Fa-f]{12}");
    agree("uuid",
          {"123e4567-e89b-12d3-a456-426614174000", "00000000-0000-0000-0000-000000000000",
           "FEDCBA98-7654-3210-fedc-ba9876543210"},
          "0123456789abcdefABCDEF-", [&](std::string_view text) { return expected.matches(text); });
}

TEST_CASE("shortcuts: codes of two and three letters are those of the tables") {
    using Codes = std::set<std::string, std::less<>>;
    Codes alpha2, alpha3, alphabetic;
    for (const auto& country : countries()) alpha2.emplace(country.alpha2);
    for (const auto& country : countries()) alpha3.emplace(country.alpha3);
    for (const auto& currency : currencies()) alphabetic.emplace(currency.code);
    for (const auto& [format, codes] : {std::pair("country.alpha2", alpha2),
                                        {"country.alpha3", alpha3},
                                        {"currency", alphabetic}})
        agree(format, {codes.begin(), codes.end()}, "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
              [&codes = codes](std::string_view text) { return codes.contains(text); });
}

TEST_CASE("shortcuts: host names") {
    const std::string label(63, 'a');
    agree("hostname",
          {"api.example.com", "a", "x-1.2.c3-d", "xn--p1ai", "1.2.3.d", label, label + ".com",
           label + "." + label + "." + label + "." + std::string(61, 'z')},
          "abzAZ019-._", is_hostname);
}

TEST_CASE("shortcuts: mailboxes") {
    const std::string local(64, 'l'), label(63, 'a');
    agree("email",
          {"a.b@example.com", "charles.o'neil+news@mail.example.co.uk", "x@y", "!#$%&@x-y.z",
           local + "@" + label, local + "@" + label + "." + label + "." + std::string(61, 'z')},
          "ab9.@-+_(\"", is_mailbox);
}
