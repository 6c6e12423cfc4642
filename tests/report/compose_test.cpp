// Findings to reports: reasons, places, authors' messages, what is undecided, what must not be
// told.
#include "support/golden.hpp"
#include "world.hpp"

using namespace assay;
using namespace assay::test;
using constraint::Code;
using evaluate::Fact;
using program::Rule;

namespace {

std::string reasons(std::string_view language) {
    std::string out;
    for (int form = 0; form <= static_cast<int>(Fact::Form::does_not_hold); ++form)
        for (const int variant : {0, 1, 2}) {
            World world;
            auto violation = world.violation(Code::required, {"iec"});
            Fact fact;
            fact.form = static_cast<Fact::Form>(form);
            fact.path =
                variant == 1 ? world.path({"plan"}) : world.path({"lines", "#0", "legal_type"});
            fact.context = variant == 1;
            fact.sensitive = variant == 2;
            fact.literal = "legal_entity";
            fact.condition =
                world.rule(Rule::Kind::condition, {}, "legal_type is \"legal_entity\"");
            world.findings.facts.push_back(fact);
            violation.because = {0, 1};
            world.add(violation);
            const Reason reason = world.only(language).because.at(0);
            out += "because " + reason.message + "\n    at \"" + reason.pointer + "\"\n";
        }
    return out;
}

/// A world with one field that has an error of length, and an `@message`.
World with_author(std::map<std::string, std::string> messages, Code code = Code::length) {
    World world;
    auto violation = world.violation(code, {"okpo"});
    violation.constraint = world.constraint(constraint::Subject::text, "length", between(8, 8));
    violation.actual = 9;
    world.origins.rules[violation.rule].messages = std::move(messages);
    world.add(violation);
    return world;
}

} // namespace

TEST_CASE("reasons name the fact that made a rule apply") {
    check_golden("report/reasons.en.txt", reasons("en"));
    check_golden("report/reasons.ru.txt", reasons("ru"));
}

TEST_CASE("a condition marked sensitive is not shown either") {
    World world;
    auto violation = world.violation(Code::required, {"iec"});
    Fact fact;
    fact.form = Fact::Form::holds;
    fact.path = world.path({"ssn"});
    fact.condition = world.rule(Rule::Kind::condition, {}, "ssn == \"secret\"");
    world.origins.rules[fact.condition].sensitive = true;
    world.findings.facts.push_back(fact);
    violation.because = {0, 1};
    world.add(violation);
    CHECK(world.only().because.at(0).message == "it depends on `ssn`");
}

TEST_CASE("a violation has its place, its rule and what its author wrote beside it") {
    World world;
    world.payload = "{\n  \"é\": 1, \"a\": 2,\n  \"a\": 3\n}";
    auto violation = world.violation(Code::check, {"a"});
    violation.place = {world.payload.find("2,"), 1};
    violation.related = {0, 1};
    world.findings.related.push_back({world.payload.find("3\n"), 1});
    auto& rule = world.origins.rules[violation.rule];
    rule.caller_code = "222";
    rule.sources = {"N2: the plugin", "line\nend"};
    world.add(violation);
    const Violation made = world.only();
    REQUIRE(made.place);
    CHECK(made.place->line == 2);
    CHECK(made.place->column == 16);
    CHECK(made.place->length == 1);
    REQUIRE(made.related.size() == 1);
    CHECK(made.related[0].line == 3);
    REQUIRE(made.rule);
    CHECK(made.rule->file == "shop.assay");
    CHECK(made.rule->line == 3);
    CHECK(made.rule->column == 5);
    CHECK(made.caller_code == "222");
    CHECK(made.source == "N2: the plugin; line\\nend");
}

TEST_CASE("through a document there are no places") {
    World world;
    world.findings.document = true;
    auto violation = world.violation(Code::required, {"a"});
    violation.rule = program::none;
    world.add(violation);
    CHECK_FALSE(world.only().place);
    CHECK_FALSE(world.only().rule);
}

TEST_CASE("counts go on beyond what is listed") {
    World world;
    world.add(world.violation(Code::required, {"a"}));
    CHECK_FALSE(world.report().truncated);
    world.findings.errors = 7;
    world.findings.warnings = 2;
    const Report report = world.report();
    CHECK(report.truncated);
    CHECK(report.errors == 7);
    CHECK(report.warnings == 2);
    CHECK(report.type == "Order");
}

TEST_CASE("what is undecided names what it waits for") {
    World world;
    world.findings.verdict = evaluate::Verdict::undecided;
    const auto check = world.rule(Rule::Kind::check);
    const auto condition = world.rule(Rule::Kind::condition);
    const auto group = world.rule(Rule::Kind::group);
    world.findings.undecided.push_back(
        {check, world.path({}), world.path({"dob"}), world.path({"today"}), true, true});
    world.findings.undecided.push_back(
        {condition, world.path({"a"}), world.path({"a"}), world.path({"a", "b/c"}), false, true});
    world.findings.undecided.push_back(
        {group, world.path({}), world.path({}), world.path({"x"}), false, true});
    const Report report = world.report();
    REQUIRE(report.undecided.size() == 3);
    CHECK(report.undecided[0].code == "check");
    CHECK(report.undecided[0].pointer == "/dob");
    CHECK(report.undecided[0].waits_for == "context.today");
    CHECK(report.undecided[0].rule.line == 3);
    CHECK(report.undecided[1].code == "when");
    CHECK(report.undecided[1].pointer == "/a");
    CHECK(report.undecided[1].waits_for == "/a/b~1c");
    CHECK(report.undecided[2].code == "one-of");
}

TEST_CASE("an author's message replaces errors of the value") {
    CHECK(with_author({{"en", "{field}: {limit}, not {actual}"}}).only().message ==
          "okpo: 8, not 9");
    const World both = with_author({{"en", "English"}, {"ru", "знаков: {actual}"}});
    CHECK(both.only("ru").message == "знаков: 9");
    CHECK(both.only("en").message == "English");
    CHECK(both.only("de").message == "English");
    CHECK(with_author({{"en", "English"}}).only("ru").message == "English");
    CHECK(with_author({{"en", "{actual, plural, one {# character} other {# characters}}"}})
              .only()
              .message == "9 characters");
    CHECK(with_author({{"en", "a\u202Eb"}}).only().message == "a\\u202Eb");
}

TEST_CASE("an author's message does not replace errors of presence") {
    const Code code = GENERATE(Code::required, Code::not_allowed, Code::unknown_field,
                               Code::duplicate_field, Code::deprecated, Code::check, Code::one_of);
    CHECK(with_author({{"en", "mine"}}, code).only().message.find("mine") == std::string::npos);
}

TEST_CASE("where an author's message cannot be said, ours is") {
    CHECK(with_author({{"ru", "по-русски"}}).only("en").message.find("expected a length") == 0);
    CHECK(with_author({{"en", "{value}"}}).only().message.find("expected a length") == 0);
    World world = with_author({{"en", "nearest is {suggestion}"}});
    world.findings.violations.front().suggestion = "near";
    CHECK(world.only().message.find("expected a length") == 0);
    CHECK(with_author({{"en", "{expected}"}}).only().message.find("expected a length") == 0);
}

TEST_CASE("of a sensitive value nothing is told") {
    World world = with_author({{"en", "{actual} characters"}});
    auto& violation = world.findings.violations.front();
    violation.sensitive = true;
    violation.suggestion = "nearest";
    const Violation made = world.only();
    CHECK(made.message == "expected a length of 8");
    CHECK(made.help.empty());
}

TEST_CASE("findings that make no sense are survived") {
    World world;
    auto violation = world.violation(Code::enumeration, {"a"});
    violation.path = {90, 99};
    violation.rule = 12345;
    violation.type = 777;
    violation.because = {5, 9};
    violation.related = {5, 9};
    violation.place = {1u << 30, 5};
    world.add(violation);
    world.add(world.violation(Code::format, {}));
    world.findings.violations.back().format = constraint::Format{60000, 0};
    world.findings.undecided.push_back({999, {8, 9}, {8, 9}, {8, 9}, false, false});
    CHECK(world.report().violations.size() == 2);
    CHECK_FALSE(world.report().to_json().empty());
}
