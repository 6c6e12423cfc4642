// Results do not depend on locale, time zone or environment.
#include "assay/assay.hpp"
#include "cli/tool.hpp"
#include "support/folder.hpp"

#include <catch2/catch.hpp>

#include <clocale>
#include <cstdlib>
#include <ctime>
#include <locale>

namespace {

/// Writes 1234.5 as "1.234,5", as German readers like it.
class Grouped : public std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\3"; }
    std::string do_truename() const override { return "wahr"; }
};

constexpr const char* rules = R"(module surroundings
record Sale {
    moment: date_time
    day: date(>= 1900-01-01)
    price: number(>= 1234567.25, scale <= 2)
    count: integer(..1234567)
    name: string(lower, length 1..1234)
    check days(day, 2026-10-25) < 12345 else "long ago"
    check day < 2026-03-29 else "later"
    check lower(name) == "istanbul" else "elsewhere"
}
type Wide = [integer](count 2345..)
)";

constexpr const char* payload = R"({"moment":"2026-03-29T02:30:00+01:00","day":"1999-12-31",
"price":1234567.125,"count":1234567890,"name":"ISTANBUL"})";

std::string everything() {
    assay::test::Folder folder;
    folder.write("rules.assay", rules);
    folder.write("payload.json", payload);
    std::string all;
    for (const char* format : {"text", "concise", "json"})
        all += assay::test::session(
            {"lint", "-r", "rules.assay", "--as", "Sale", "--format", format, "payload.json"});
    all += assay::test::session({"lint", "-r", "rules.assay", "--as", "Wide", "payload.json"});
    all += assay::test::session({"test", "rules.assay"});
    all += assay::test::session({"reference"});
    const assay::Loaded loaded = assay::load_text(rules);
    INFO(loaded.text());
    REQUIRE(loaded);
    const assay::Ruleset& ruleset = loaded.ruleset();
    assay::Workspace workspace(ruleset);
    workspace.check(ruleset.type("Sale").value(), payload);
    return all + workspace.report("ru").to_problem_json();
}

} // namespace

TEST_CASE("results do not depend on locale, time zone and environment") {
    const std::string expected = everything();
    REQUIRE(expected.find("1234567") != expected.npos);

    const std::locale before = std::locale::global(std::locale(std::locale(), new Grouped));
    CHECK(everything() == expected);
    std::locale::global(before);

    for (const char* name : {"C", "C.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8", "POSIX"}) {
        std::setlocale(LC_ALL, name); // where it is installed
        CHECK(everything() == expected);
    }
    std::setlocale(LC_ALL, "C");
    for (const char* zone : {"Pacific/Kiritimati", "America/St_Johns", "nonsense", ""}) {
        ::setenv("TZ", zone, 1);
        ::tzset();
        ::setenv("LANG", "tr_TR.UTF-8", 1);
        ::setenv("LC_ALL", "ar_EG.UTF-8", 1);
        ::setenv("HOME", "/nowhere", 1);
        CHECK(everything() == expected);
    }
    for (const char* name : {"TZ", "LANG", "LC_ALL"}) ::unsetenv(name);
}
