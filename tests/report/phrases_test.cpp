// What is told of one finding is not told of another: each fact that a sentence hangs on makes it
// another sentence, though both are told by the same Phrases.
#include "world.hpp"

#include <catch2/catch.hpp>

#include <functional>

using namespace assay;
using namespace assay::test;
using constraint::Code;
using constraint::Subject;
using evaluate::Fact;
using evaluate::Kind;
using evaluate::Malformed;
using program::Rule;
using Found = evaluate::Violation;

namespace {

/// A violation, and what makes another of it.
struct Row {
    std::string what;
    std::function<void(World&, Found&)> first;
    std::function<void(World&, Found&)> change;
};

std::string told(const Report& report) {
    return report.to_json() + report.violations.at(0).pointer;
}

/// By phrases that have told of others.
Report by(report::Phrases& phrases, const World& world, std::string_view language,
          std::string_view type = "Order") {
    Report report;
    report::compose_into(report, world.findings, world.store, phrases, "", type, language);
    return report;
}

void check_row(const Row& row, const std::string& language) {
    INFO(row.what << " in " << language);
    World world;
    Found first = world.violation(Code::required, {"a"});
    row.first(world, first);
    Found second = first;
    row.change(world, second);
    report::Phrases phrases(world.origins);
    std::string before;
    for (const Found* found : {&first, &second, &first, &second}) {
        world.findings.violations = {*found};
        const std::string fresh = told(world.report(language));
        CHECK(told(by(phrases, world, language)) == fresh);
        CHECK(fresh != before); // else the row shows nothing
        before = fresh;
    }
}

std::uint16_t format_kind(std::string_view word) {
    for (std::size_t kind = 0; kind < constraint::formats().size(); ++kind)
        if (constraint::formats()[kind].word == word) return static_cast<std::uint16_t>(kind);
    FAIL("no format " << word);
    return 0;
}

void nothing(World&, Found&) {}

void a_type(World& world, Found& v) {
    v.code = Code::type;
    v.type = world.type("string");
    v.actual_kind = Kind::number;
}

void a_length(World& world, Found& v) {
    v.code = Code::length;
    v.constraint = world.constraint(Subject::text, "length", between(8, 8));
    v.actual = 9;
}

void a_format(World&, Found& v) {
    v.code = Code::format;
    v.format = constraint::Format{format_kind("country.alpha2"), 0};
}

void an_unknown_field(World&, Found& v) {
    v.code = Code::unknown_field;
    v.suggestion = "near";
}

void a_depth(World&, Found& v) {
    v.code = Code::depth;
    v.rule = program::none;
    v.limit = 64;
}

const std::vector<Row> rows = {
    {"the field", nothing, [](World& w, Found& v) { v.path = w.path({"b"}); }},
    {"the field's escapes", [](World& w, Found& v) { v.path = w.path({R"(\u0061)"}); },
     [](World& w, Found& v) { v.path = w.path({R"(\u0061)"}, true); }},
    {"where the field stands", nothing,
     [](World& w, Found& v) {
         v.path = w.path({"b", "a"});
     }},
    {"a member of the root",
     [](World& w, Found& v) {
         v.path = w.path({"b", "a"});
     },
     [](World& w, Found& v) { v.path = w.path({"a"}); }},
    {"a field named as the type is", [](World& w, Found& v) { v.path = w.path({"Order"}); },
     [](World& w, Found& v) { v.path = w.path({"#1"}); }},
    {"an item of the root", [](World& w, Found& v) { v.path = w.path({"#1"}); },
     [](World& w, Found& v) { v.path = w.path({"#2"}); }},
    {"the code", nothing, [](World&, Found& v) { v.code = Code::not_allowed; }},
    {"the rule", [](World&, Found& v) { v.code = Code::check; },
     [](World& w, Found& v) { v.rule = w.rule(Rule::Kind::check, {}, {}, "over the level"); }},
    {"no rule", nothing, [](World&, Found& v) { v.rule = program::none; }},
    {"the type", a_type, [](World& w, Found& v) { v.type = w.type("boolean"); }},
    {"the kind of value", a_type, [](World&, Found& v) { v.actual_kind = Kind::array; }},
    {"what is sensitive", a_length, [](World&, Found& v) { v.sensitive = true; }},
    {"a warning", nothing, [](World&, Found& v) { v.warning = true; }},
    {"the constraint", a_length,
     [](World& w, Found& v) {
         v.constraint = w.constraint(Subject::text, "bytes", between(8, 8));
     }},
    {"the constraint's operand", a_length,
     [](World& w, Found& v) {
         v.constraint = w.constraint(Subject::text, "length", between(7, 7));
     }},
    {"no constraint", a_length, [](World&, Found& v) { v.constraint.reset(); }},
    {"what was measured", a_length, [](World&, Found& v) { v.actual = 10; }},
    {"that nothing was measured", [](World& w, Found& v) { a_length(w, v), v.actual = 0; },
     [](World&, Found& v) { v.actual.reset(); }},
    {"the format", a_format, [](World&, Found& v) { v.format->kind = format_kind("currency"); }},
    {"no format",
     [](World& w, Found& v) {
         a_format(w, v), v.format = constraint::Format{0, 0};
     },
     [](World&, Found& v) { v.format.reset(); }},
    {"what is wrong with the format", a_format, [](World&, Found& v) { ++v.fault; }},
    {"what is not JSON", [](World&, Found& v) { v.code = Code::malformed; },
     [](World&, Found& v) { v.malformed = Malformed::trailing_comma; }},
    {"the limit", a_depth, [](World&, Found& v) { v.limit = 65; }},
    {"how often a member occurs",
     [](World& w, Found& v) {
         v.code = Code::duplicate_field;
         w.findings.document = true; // no places
         w.findings.related.resize(3);
         v.related = {0, 1};
     },
     [](World&, Found& v) {
         v.related = {0, 2};
     }},
    {"the suggestion", an_unknown_field, [](World&, Found& v) { v.suggestion = "nearer"; }},
    {"no suggestion", an_unknown_field, [](World&, Found& v) { v.suggestion = {}; }},
    {"what was meant", [](World&, Found& v) { v.meant = R"(\u0062)"; },
     [](World&, Found& v) { v.meant = "b"; }},
    {"the escapes of what was meant", [](World&, Found& v) { v.meant = R"(\u0062)"; },
     [](World&, Found& v) { v.meant_escaped = true; }},
};

/// A fact, and what makes another of it.
struct ReasonRow {
    std::string what;
    std::function<void(World&, Fact&)> change;
};

const std::vector<ReasonRow> reason_rows = {
    {"the field", [](World& w, Fact& fact) { fact.path = w.path({"b"}); }},
    {"where the field stands",
     [](World& w, Fact& fact) {
         fact.path = w.path({"b", R"(\u0061)"});
     }},
    {"the field's escapes", [](World& w, Fact& fact) { fact.path = w.path({R"(\u0061)"}, true); }},
    {"a fact of the context", [](World&, Fact& fact) { fact.context = true; }},
    {"what is sensitive", [](World&, Fact& fact) { fact.sensitive = true; }},
    {"the form", [](World&, Fact& fact) { fact.form = Fact::Form::is_null; }},
    {"the literal", [](World&, Fact& fact) { fact.literal = "legal_entity"; }},
    {"the condition",
     [](World& w, Fact& fact) {
         fact.condition = w.rule(Rule::Kind::condition, {}, "count > 1");
         w.origins.rules.back().sensitive = true;
     }},
};

} // namespace

TEST_CASE("what is told of a violation is never told of another") {
    for (const Row& row : rows)
        for (const char* language : {"en", "ru", "de"}) check_row(row, language);
}

TEST_CASE("what is told of a reason is never told of another") {
    for (const ReasonRow& row : reason_rows)
        for (const char* language : {"en", "ru", "de"})
            check_row({row.what,
                       [](World& world, Found& violation) {
                           Fact fact;
                           fact.form = Fact::Form::is_literal;
                           fact.path = world.path({R"(\u0061)"});
                           fact.literal = "individual";
                           fact.condition = world.rule(Rule::Kind::condition, {}, "a is b");
                           world.findings.facts = {fact, fact};
                           violation.because = {0, 1};
                       },
                       [&row](World& world, Found& violation) {
                           row.change(world, world.findings.facts[1]);
                           violation.because = {1, 2};
                       }},
                      language);
}

TEST_CASE("what is told in a language is never told in another") {
    World world;
    Found violation = world.violation(Code::length, {"a"});
    a_length(world, violation);
    violation.because = {0, 1};
    world.findings.facts.emplace_back().path = world.path({"b"});
    world.add(violation);
    world.origins.rules[violation.rule].messages = {{"en", "{field}: {limit}"},
                                                    {"de", "{field}: nur {limit}"},
                                                    {"de-AT", "{field}: {limit} Z."}};
    report::Phrases phrases(world.origins);
    for (int round = 0; round < 2; ++round)
        for (const char* language : {"en", "ru", "de", "de-AT", "en-GB", "ru-RU", "fr"}) {
            INFO(language);
            CHECK(told(by(phrases, world, language)) == told(world.report(language)));
        }
    CHECK(world.only("de").message == "a: nur 8");
    CHECK(world.only("de-AT").message == "a: 8 Z.");
}

TEST_CASE("what is told of a type is never told of another") {
    World world;
    Found violation = world.violation(Code::required, {});
    world.add(violation);
    report::Phrases phrases(world.origins);
    for (const char* type : {"Order", "Line", "Order"}) {
        const Report report = by(phrases, world, "en", type);
        CHECK(report.violations.at(0).message == "field `" + std::string(type) + "` is required");
    }
}
