// What rules mean once they are bound: types by kind, conditions, includes, the plan, payloads of
// tests.
#include "bind/load.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace assay;
using bind::none;

namespace {

struct Bound : assay_test::Loaded {
    explicit Bound(const std::string& text)
        : Loaded(assay_test::load("test.assay", "module test\n" + text)) {
        INFO(this->text());
        CHECK(diagnostics.empty());
    }
    const bind::Type& type(const std::string& name) const {
        for (const auto& named : rules.names)
            if (named.name == name) return rules.types[named.type];
        FAIL("no type " << name);
        return rules.types[0];
    }
    const bind::Record& record(const std::string& name) const {
        return rules.records[type(name).records.at(0)];
    }
    const bind::Type& field(const std::string& record_name, const std::string& name) const {
        const auto& in = record(record_name);
        for (const auto& declaration : in.declarations)
            if (in.slots[declaration.slot] == name) return rules.types[declaration.type];
        FAIL("no field " << name);
        return rules.types[0];
    }
};

std::vector<std::string> texts(const bind::Type& type) {
    std::vector<std::string> all;
    for (const auto& literal : type.text_literals) all.push_back(literal.text);
    return all;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("a union is flattened by kind, named types copied in") {
    Bound bound(R"(
type Title = "Mr" | "Mrs"
record Person {
    title: Title | null | 3 | true | string(length 5) | [Title]
    same: Title
}
)");
    const auto& title = bound.field("Person", "title");
    CHECK(texts(title) == Names{"Mr", "Mrs"});
    CHECK(title.null);
    CHECK(title.true_literal);
    CHECK_FALSE(title.false_literal);
    CHECK(title.number_literals.size() == 1);
    CHECK(title.texts.size() == 1);
    CHECK(title.texts[0].constraints.size() == 1);
    REQUIRE(title.array);
    CHECK(texts(bound.rules.types[title.array->element]) == Names{"Mr", "Mrs"});
    CHECK(title.text == R"(Title | null | 3 | true | string(length 5) | [Title])");
    CHECK(&bound.field("Person", "same") == &bound.type("Title"));
    CHECK(bound.type("Title").name == "Title");
}

TEST_CASE("constraints on a union narrow every branch, and filter literals") {
    Bound bound(R"(
type Code = "abc" | "x" | string(digits) | null
type Short = Code(length ..2)
record R { code: Code  short: Short }
)");
    CHECK(texts(bound.type("Short")) == Names{"x"});
    CHECK(bound.type("Short").null);
    CHECK(bound.type("Short").texts[0].constraints.size() == 2);
    CHECK(bound.type("Code").texts[0].constraints.size() == 1);
}

TEST_CASE("a type may contain itself through an array or a map") {
    Bound bound(R"(
type Tree = [Tree | null] | string
type Json = string | map(Json)
record R { tree: Tree  json: Json }
)");
    const auto& tree = bound.type("Tree");
    const auto& element = bound.rules.types[tree.array->element];
    CHECK(element.null);
    CHECK(element.array->element == tree.array->element);
    CHECK(bound.type("Json").map->value == bound.rules.names[1].type);
}

TEST_CASE("records of a union are told apart by a required field of disjoint literals") {
    Bound bound(R"(
record Card { version: "1"  type: "card" | "debit"  number: string }
record Bank { version: "1"  type: "bank"  iban: string }
record R { method: Card | Bank | null }
)");
    const auto& method = bound.field("R", "method");
    REQUIRE(method.discriminator);
    CHECK(method.discriminator->name == "type");
    CHECK(method.discriminator->text == R"("card" | "debit" | "bank")");
    CHECK(method.discriminator->types.size() == 2);
    CHECK(method.records.size() == 2);
}

TEST_CASE("they are told apart by literals of any kind, numbers by value") {
    Bound bound(R"(
record Old { v: 1 | null  a: string }
record New { v: 2.50 | true  b: string }
record R { either: Old | New }
)");
    const auto& either = bound.field("R", "either");
    REQUIRE(either.discriminator);
    CHECK(either.discriminator->name == "v");
    CHECK(either.discriminator->text == "1 | null | 2.5 | true");
}

TEST_CASE("sensitive types hand it on to what copies them") {
    Bound bound(R"(
@sensitive
type Secret = string
@sensitive
record Hidden { a: string }
record R { secret: Secret | null  hidden?: Hidden | null  plain: string }
)");
    CHECK(bound.field("R", "secret").sensitive);
    CHECK(bound.field("R", "hidden").sensitive);
    CHECK_FALSE(bound.field("R", "plain").sensitive);
    CHECK(bound.record("Hidden").annotations.sensitive);
}

TEST_CASE("chains of conditions are flattened, and settled after what they read") {
    Bound bound(R"(
record R {
    when kind is "a" {
        first: string
        when first == "x" { deep: string }
    } else when kind is "b" {
        second: string
    } else {
        third: string
    }
    kind: "a" | "b" | "c"
}
)");
    const auto& record = bound.record("R");
    REQUIRE(record.conditions.size() == 4);
    CHECK(record.conditions[1].parent == 0);
    CHECK(record.conditions[2].after == std::vector<bind::ConditionIndex>{0});
    CHECK(record.conditions[3].after == std::vector<bind::ConditionIndex>{0, 2});
    CHECK_FALSE(record.conditions[3].expression);
    CHECK(record.conditions[0].text == R"(kind is "a")");
    REQUIRE(record.plan.size() == record.conditions.size() + record.slots.size());
    auto place = [&](bind::PlanStep::Kind kind, std::uint32_t index) {
        return std::find_if(
                   record.plan.begin(), record.plan.end(),
                   [&](const auto& step) { return step.kind == kind && step.index == index; }) -
               record.plan.begin();
    };
    using Step = bind::PlanStep::Kind;
    auto kind = static_cast<std::uint32_t>(
        std::find(record.slots.begin(), record.slots.end(), "kind") - record.slots.begin());
    CHECK(place(Step::slot, kind) < place(Step::condition, 0));
    CHECK(place(Step::condition, 0) < place(Step::slot, 0)); // `first`
    CHECK(place(Step::slot, 0) < place(Step::condition, 1)); // reads `first`
}

TEST_CASE("include brings members in place") {
    Bound bound(R"(
record Base {
    id: string
    a?, b?: string
    note?: string
    exactly one of a, b
    at least one of a, note
    when a == "x" { c: string  require note }
    check b != "y" else "y"
    ...
}
record Full {
    include Base without id
    own: string
}
record Loose { include Base as optional }
record Under { flag: boolean  when flag { include Base } }
)");
    const auto& full = bound.record("Full");
    CHECK(full.slots == Names{"a", "b", "note", "c", "own"});
    CHECK(full.groups.size() == 2);
    CHECK(full.requirements.size() == 1);
    CHECK(full.checks.size() == 1);
    CHECK_FALSE(full.rest);
    CHECK(full.conditions.at(0).expression->operands.at(0).path->names == Names{"a"});

    const auto& loose = bound.record("Loose");
    CHECK(std::all_of(loose.declarations.begin(), loose.declarations.end(),
                      [](const auto& one) { return one.optional; }));
    REQUIRE(loose.groups.size() == 1);
    CHECK(loose.groups[0].kind == bind::Group::Kind::at_most_one);
    CHECK(loose.requirements.empty());

    const auto& under = bound.record("Under");
    CHECK(under.conditions.at(1).parent == 0);
    CHECK(under.checks.at(0).condition == 0);
    CHECK(under.declarations.at(1).condition == 0);
    CHECK(under.declarations.at(1).location.span.begin < bound.record("Full").location.span.begin);
}

TEST_CASE("`when` hands its source and code to its members") {
    Bound bound(R"(
record R {
    flag: boolean
    @source "N1" @code "7"
    when flag {
        @source "N2"
        a: string
        @code "8"
        check a != "" else "empty"
    }
}
)");
    const auto& record = bound.record("R");
    CHECK(record.declarations.at(1).annotations.sources == Names{"N1", "N2"});
    CHECK(record.declarations.at(1).annotations.code == "7");
    CHECK(record.checks.at(0).annotations.code == "8");
}

TEST_CASE("paths begin at the loop variable, the record or the context") {
    Bound bound(R"(
context { today: date  limits?: { most: integer } }
record R {
    today: date
    `context`?: string
    lines: [{ qty: integer  due?: date_time }]
    check all(l in lines: l.qty < context.limits.most) else "a"
    check today >= context.today else "b"
    check `context` != "x" else "c"
    check any(l in lines: l.due > "2020-01-01T00:00:00Z") else "d"
    check any(l in lines: l.due > 2020-01-01) at today else "e"
}
)");
    const auto& checks = bound.record("R").checks;
    const auto& body = checks.at(0).expression.operands.at(0);
    CHECK(body.operands[0].path->root == bind::Path::Root::variable);
    CHECK(body.operands[0].path->names == Names{"qty"});
    CHECK(body.operands[1].path->root == bind::Path::Root::context);
    CHECK(body.operands[1].path->names == Names{"limits", "most"});
    CHECK(checks.at(1).expression.operands[0].path->root == bind::Path::Root::record);
    CHECK(checks.at(2).expression.operands[0].path->root == bind::Path::Root::record);
    for (auto i : {3u, 4u}) {
        const auto& literal = checks.at(i).expression.operands.at(0).operands.at(1);
        CHECK(literal.kind == bind::Expression::Kind::literal_date_time);
        CHECK(literal.text == "2020-01-01T00:00:00Z");
    }
    CHECK(checks.at(4).at->names == Names{"today"});
}

TEST_CASE("the choices after `is` are a type") {
    Bound bound(R"(
record R {
    n: integer
    d: date
    t: date_time
    s: string | null
    check n is 1 | 3..5 | > 10 else "a"
    check d is 2020-01-01.. else "b"
    check t is 2020-01-01..2021-01-01 else "c"
    check s is date | null | "never" else "d"
}
)");
    auto set = [&](std::size_t i) {
        return bound.rules.types[bound.record("R").checks.at(i).expression.set];
    };
    CHECK(set(0).number_literals.size() == 1);
    CHECK(set(0).numbers.size() == 2);
    CHECK(set(1).texts.at(0).constraints.size() == 1);
    CHECK(constraint::formats()[set(1).texts[0].format->kind].word == "date");
    CHECK(constraint::formats()[set(2).texts.at(0).format->kind].word == "date_time");
    CHECK(set(3).null);
    CHECK(texts(set(3)) == Names{"never"});
}

TEST_CASE("payloads of tests are written out with their changes") {
    Bound bound(R"(
record R { a?: any  b?: any  ... }
example base: R { "a": [1, { "x": 1.50 }], "b": 1e2 }
test "changes" {
    accept base
    accept base - b + { "a": 1, "c": null }
    accept base + /a/1/x = "y" + /a/- = 2 - /a/0
    accept base + { "b": 1, "b": 2 }
    accept R text "{"
    accept R { "a": 1, "a": 2 } - a
    reject base + /a = [] given { "z": 1 } with warning check "77" at /a, required at ""
}
)");
    const auto& all = bound.rules.tests.at(0).expectations;
    CHECK(all.at(0).payload == R"({"a":[1,{"x":1.50}],"b":1e2})");
    CHECK(all.at(1).payload == R"({"a":1,"c":null})");
    CHECK(all.at(2).payload == R"({"a":[{"x":"y"},2],"b":1e2})");
    CHECK(all.at(3).payload == R"({"a":[1,{"x":1.50}],"b":1,"b":2})");
    CHECK(all.at(4).payload == "{");
    CHECK(all.at(5).payload == "{}");
    CHECK(all.at(6).payload == R"({"a":[],"b":1e2})");
    CHECK(all.at(6).given == R"({"z":1})");
    REQUIRE(all.at(6).outcomes.size() == 2);
    CHECK(all.at(6).outcomes[0].code == constraint::Code::check);
    CHECK(all.at(6).outcomes[0].caller_code == "77");
    CHECK(all.at(6).outcomes[1].pointer == "");
}

TEST_CASE("names of used modules are full, those of the root are not") {
    Bound bound(R"(
use golden.library
use golden.other.library as other
record R { size: library.Size  shade: golden.library.Size | null  dark: other.Shade }
)");
    Names names;
    for (const auto& named : bound.rules.names) names.push_back(named.name);
    CHECK(names ==
          Names{"R", "golden.library.Size", "golden.library.Unused", "golden.other.library.Shade"});
    CHECK(bound.rules.modules.size() == 3);
    CHECK(bound.record("R").name == "test.R");
}

TEST_CASE("the context of all modules is one record") {
    Bound bound(
        "context { a: integer  b?: string }\nrecord R { check context.a > 1 else \"a\" }\n");
    REQUIRE(bound.rules.context != none);
    CHECK(bound.rules.records[bound.rules.context].slots == Names{"a", "b"});
    CHECK(bound.rules.records[bound.rules.context].plan.size() == 2);
}
