// A report that is filled again is the one that would have been made anew, whatever was in it.
#include <assay/assay.hpp>
#include <assay/nlohmann.hpp>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

namespace {

const char* bookings = R"(module test.bookings
context { today: date  level?: integer }
record Booking {
    @message "{field} takes {limit}"
    @message de "{field} braucht {limit}"
    guest: string(length 1..20)
    @source "B2 one of three rooms"
    room: "single" | "double" | "suite"
    from?: date
    country?: country.alpha2
    rows?: [{ id: integer  text?: string(length ..5) }]
    when room is "suite" { deposit: number(> 0) }
    when room is "single" {
        cot?: boolean
        when guest is "Ada" { breakfast: boolean }
    }
    @code "past"
    check from >= context.today else "in the past"
    check context.level > 3 else "a level of 4 is needed"
}
record Bill {
    paid?: boolean
    when context.level is 1 { name: string }
    when paid is true { receipt: string }
}
)";

const char* labels =
    "module test.labels\ntype Labels = map(string(length ..2))(keys string(lower))\n";

struct Payload {
    std::string what;
    const char* type;
    std::string text;
};

const std::vector<Payload> payloads = {
    {"valid", "Booking", R"({"guest": "Ada", "room": "double"})"},
    {"one error", "Booking", R"({"guest": "Ada", "room": "siut"})"},
    {"no rule", "Booking", R"({"guest": "Ada", "room": "double", "romo": 1})"},
    {"many errors", "Booking",
     R"({"geust": "", "room": 1, "from": "2026-13-01", "country": "Spain", "rows": [{"id": "x"},
     {"id": 1.5, "text": "longer than five"}, {"text": "longer still", "more": null}]})"},
    {"one reason", "Booking", R"({"guest": "Ada", "room": "suite"})"},
    {"two reasons", "Booking", R"({"guest": "Ada", "room": "single"})"},
    {"no reason any more", "Booking", R"({"guest": "", "room": "double"})"},
    {"a repeated member", "Booking",
     R"({"guest": "Ada", "room": "double", "guest": "Bob", "guest": "Eve"})"},
    {"an error of a check", "Booking",
     R"({"guest": "Ada", "room": "double", "from": "2025-01-01"})"},
    {"an undecided check", "Booking",
     R"({"guest": "Ada", "room": "double", "from": "2026-02-01"})"},
    {"a reason in the context", "Bill", "{}"},
    {"a reason in the payload", "Bill", R"({"name": "Ada", "paid": true})"},
    {"malformed", "Booking", "{\"guest\": \"Ada\",\n}"},
    {"too deep", "Booking", R"({"rows": [[[[[[[[[[]]]]]]]]]]})"},
    {"other rules", "Labels", R"({"a": "xxx", "B": "x"})"},
    {"other rules, valid", "Labels", R"({"a": "x"})"},
    {"not an object", "Labels", "1"},
};

assay::Ruleset loaded(const char* rules) {
    const assay::Loaded loaded = assay::load_text(rules);
    INFO(loaded.text());
    REQUIRE(loaded);
    return loaded.ruleset();
}

/// A workspace of either ruleset.
struct Desks {
    Desks() {
        limits.depth = 8;
        limits.errors = 5;
    }

    assay::Workspace& check(const Payload& payload, bool with_facts) {
        const bool other = std::string_view(payload.type) == "Labels";
        assay::Workspace& desk = other ? second : first;
        const auto type = desk.ruleset().type(payload.type).value();
        desk.check(type, payload.text, with_facts && !other ? facts : assay::Context());
        return desk;
    }

    assay::PayloadLimits limits;
    assay::Workspace first{loaded(bookings), limits};
    assay::Workspace second{loaded(labels), limits};
    assay::Context facts =
        assay::Context::from_json(first.ruleset(), R"({"today": "2026-01-31", "level": 1})");
};

/// Each member of it, and of all in it, is set.
assay::Report full_report() {
    const assay::Place place{1, 2, 3, 4};
    const assay::RulePlace rule{"a file with a long name", 5, 6};
    assay::Violation violation{"/a/long/pointer/to/it",
                               "code",
                               assay::Severity::warning,
                               "a sentence",
                               "and some help",
                               place,
                               rule,
                               {{"/b", "because of that"}},
                               {place, place},
                               "222",
                               "S1 a source"};
    assay::Report report;
    report.verdict = assay::Verdict::limit;
    report.type = "Type";
    report.language = "ru";
    report.violations.assign(9, violation);
    report.undecided.assign(3, {rule, "check", "/c", "/d"});
    report.errors = 99;
    report.warnings = 98;
    report.truncated = true;
    return report;
}

} // namespace

TEST_CASE("a report that is filled again is the one that is made anew") {
    Desks desks;
    assay::Report kept;
    for (const Payload& before : payloads)
        for (const Payload& payload : payloads)
            for (const char* language : {"en", "ru", "de"})
                for (const bool with_facts : {false, true}) {
                    CAPTURE(before.what, payload.what, language, with_facts);
                    desks.check(before, true).report_into(kept, "en");
                    assay::Workspace& desk = desks.check(payload, with_facts);
                    desk.report_into(kept, language);
                    CHECK(kept == desk.report(language));
                }
}

TEST_CASE("of what a report held before nothing is left in it") {
    Desks desks;
    const assay::Report full = full_report();
    for (const Payload& payload : payloads) {
        CAPTURE(payload.what);
        assay::Report report = full;
        assay::Workspace& desk = desks.check(payload, false);
        desk.report_into(report);
        CHECK(report == desk.report());
        CHECK_FALSE(report == full);
    }
}

TEST_CASE("a report of a text is filled again with that of a document") {
    Desks desks;
    assay::Report report;
    desks.check(payloads[3], false).report_into(report);
    const auto document = nlohmann::json::parse(payloads[3].text);
    const auto type = desks.first.ruleset().type("Booking").value();
    CHECK(report.violations.at(0).place);
    check(desks.first, type, document);
    desks.first.report_into(report);
    CHECK_FALSE(report.violations.at(0).place);
    CHECK(report == desks.first.report());
}

TEST_CASE("a report is filled again in its own language") {
    Desks desks;
    assay::Report report;
    desks.check(payloads[1], false).report_into(report, "ru");
    const assay::Report before = report;
    desks.first.report_into(report, report.language);
    CHECK(report == before);
}
