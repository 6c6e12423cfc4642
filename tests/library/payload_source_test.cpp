// Payloads drawn from both packs: what is called valid is valid through both doors, and what is
// called broken has the one violation that was announced.
#include "program/program.hpp"

#include <assay/assay.hpp>
#include <assay/fuzz.hpp>
#include <assay/nlohmann.hpp>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <cstring>
#include <set>

namespace {

constexpr const char* navixy = "rules/navixy/user_personal_info.assay";
constexpr const char* equalsmoney = "rules/equalsmoney/people.assay";

assay::Ruleset rules_of(const char* file) {
    const auto loaded = assay::load_file(std::string(ASSAY_PROJECT_DIR "/") + file);
    REQUIRE(loaded);
    return loaded.ruleset();
}

/// Code and pointer of each error.
std::set<std::string> violations(const assay::Report& report) {
    std::set<std::string> all;
    for (const auto& one : report.violations)
        if (one.severity == assay::Severity::error) all.insert(one.code + " " + one.pointer);
    return all;
}

struct Pack {
    assay::Ruleset rules;
    assay::TypeHandle type;
    assay::Context context;
};

Pack pack(const char* file, const std::string& type, const std::string& facts = "{}") {
    assay::Ruleset rules = rules_of(file);
    const auto handle = rules.type(type).value();
    return {rules, handle, assay::Context::from_json(rules, facts)};
}

/// Rules of a record and of what stands in it that a violation may name.
using RulePlaces = std::set<std::pair<std::uint32_t, std::uint32_t>>;

RulePlaces places_of_rules(const assay::Ruleset& rules, const std::string& type) {
    const auto& program = rules.program();
    RulePlaces all;
    const auto add = [&](std::uint32_t index) {
        const auto& rule = program.origins.rules[index];
        if (rule.warning) return;
        const auto& source = program.origins.sources[rule.location.source];
        const auto place = source.position(rule.location.span.begin);
        all.insert({place.line, place.column});
    };
    const auto record = program.types[rules.type(type)->index].record;
    REQUIRE(record != assay::program::none);
    for (const auto& one : program.records[record].declarations) add(one.rule);
    for (const auto& one : program.records[record].checks) add(one.rule);
    for (const auto& one : program.records[record].groups) add(one.rule);
    return all;
}

} // namespace

TEST_CASE("a thousand valid payloads of each record are valid through both doors") {
    std::size_t varied = 0; // records: an answer that is always the same has one payload
    for (const char* file : {navixy, equalsmoney}) {
        const assay::Ruleset rules = rules_of(file);
        for (const std::string& name : rules.records()) {
            INFO(file << " " << name);
            const auto type = rules.type(name).value();
            assay::PayloadSource source(rules, type);
            assay::Workspace workspace(rules);
            std::set<std::string> different;
            std::size_t wrong = 0;
            for (std::uint64_t seed = 0; seed < 1000; ++seed) {
                const auto payload = source.valid(seed);
                REQUIRE(payload);
                different.insert(*payload);
                const auto document = nlohmann::json::parse(*payload);
                wrong += workspace.check(type, *payload) != assay::Verdict::valid;
                wrong += assay::check(workspace, type, document) != assay::Verdict::valid;
            }
            CHECK(wrong == 0);
            varied += different.size() > 100;
            CHECK(source.obstacles().empty());
        }
    }
    CHECK(varied >= 4);
}

TEST_CASE("a broken payload has the one violation that is announced, through both doors") {
    for (const char* file : {navixy, equalsmoney}) {
        const assay::Ruleset rules = rules_of(file);
        for (const std::string& name : rules.records()) {
            INFO(file << " " << name);
            const auto type = rules.type(name).value();
            assay::PayloadSource source(rules, type);
            assay::Workspace workspace(rules);
            std::size_t none = 0;
            for (std::uint64_t seed = 0; seed < 300; ++seed) {
                const auto broken = source.broken(seed);
                none += !broken;
                if (!broken) continue;
                const std::set<std::string> announced{broken->code + " " + broken->pointer};
                INFO(broken->payload);
                CHECK(workspace.check(type, broken->payload) == assay::Verdict::invalid);
                CHECK(violations(workspace.report()) == announced);
                const auto document = nlohmann::json::parse(broken->payload);
                CHECK(assay::check(workspace, type, document) == assay::Verdict::invalid);
                CHECK(violations(workspace.report()) == announced);
            }
            CHECK(none == 0);
        }
    }
}

TEST_CASE("across seeds nearly every rule of the packs' records is broken by some payload") {
    const Pack packs[] = {pack(navixy, "Update", R"({"plugins": [45]})"),
                          pack(equalsmoney, "UpdatePerson"), pack(equalsmoney, "Person")};
    const char* names[] = {"Update", "UpdatePerson", "Person"};
    for (std::size_t at = 0; at < 3; ++at) {
        const auto& [rules, type, context] = packs[at];
        const RulePlaces wanted = places_of_rules(rules, names[at]);
        RulePlaces hit;
        std::set<std::string> codes;
        assay::PayloadSource source(rules, type, context);
        assay::Workspace workspace(rules);
        for (std::uint64_t seed = 0; seed < 3000; ++seed) {
            const auto broken = source.broken(seed);
            if (!broken) continue;
            codes.insert(broken->code);
            workspace.check(type, broken->payload, context);
            for (const auto& one : workspace.report().violations)
                if (one.rule && one.severity == assay::Severity::error)
                    hit.insert({one.rule->line, one.rule->column});
        }
        std::string missed;
        std::size_t found = 0;
        for (const auto& [line, column] : wanted) {
            found += hit.count({line, column});
            if (!hit.count({line, column})) missed += " line " + std::to_string(line);
        }
        INFO(names[at] << ": " << found << " of " << wanted.size()
                       << " rules broken; not:" << missed);
        CHECK(found * 10 >= wanted.size() * 9);
        CHECK(codes.count("type") + codes.count("null") == 2);
    }
}

TEST_CASE("the same seed gives the same payload, whatever was drawn before") {
    const Pack one = pack(navixy, "Update");
    assay::PayloadSource fresh(one.rules, one.type), used(one.rules, one.type);
    for (std::uint64_t seed = 0; seed < 20; ++seed) used.broken(seed);
    CHECK(fresh.valid(7) == used.valid(7));
    CHECK(fresh.broken(7)->payload == used.broken(7)->payload);
    CHECK(fresh.valid(7) != fresh.valid(8));
}

TEST_CASE("what cannot be made is said, and nothing is given instead") {
    const auto loaded = assay::load_text("module fuzzed\n"
                                         "type Riddle = string(pattern /\\pL\\b.*x{900}/)\n"
                                         "type Anything = any\n");
    REQUIRE(loaded);
    const auto& rules = loaded.ruleset();
    assay::PayloadSource riddle(rules, rules.type("Riddle").value());
    CHECK_FALSE(riddle.valid(1));
    CHECK_FALSE(riddle.broken(1));
    REQUIRE(riddle.obstacles().size() == 1);
    CHECK(riddle.obstacles()[0].find("pattern /") != std::string::npos);
    assay::PayloadSource anything(rules, rules.type("Anything").value());
    CHECK(anything.valid(1));
    CHECK_FALSE(anything.broken(1));
}

TEST_CASE("each construct of the language can be drawn and broken") {
    const auto loaded = assay::load_text(R"(module fuzzed
record Order {
    kind: "card" | "wire"
    when kind is "card" { number: card } else { iban: iban }
    items: [Item](count 1..4, unique by sku)
    labels?: map(integer(0..9))(count ..3, keys string(pattern /[a-c]{2,4}|x\d+/))
    from, to: date(>= 2000-01-01)
    at?: date_time(fraction 0 | 3)
    a?, b?: string(starts "x-", length 3..6)
    at most one of a, b
    amount: number(0..1000, multiple of 0.5) | "auto"
    shape: Circle | Box
    check to >= from else "ends before it begins"
    check count(i in items: i.quantity > 90) == 0 else "too many"
}
record Item { sku: string(pattern /[A-Z]{3}-\d{2,3}/)  quantity: integer(1..99) }
record Circle { shape: "circle"  radius: number(> 0, scale <= 2) }
record Box { shape: "box"  width, height: number(> 0) }
)");
    REQUIRE(loaded);
    const auto type = loaded.ruleset().type("Order").value();
    assay::PayloadSource source(loaded.ruleset(), type);
    std::set<std::string> codes;
    for (std::uint64_t seed = 0; seed < 1500; ++seed) {
        CHECK(source.valid(seed).has_value());
        if (const auto broken = source.broken(seed)) codes.insert(broken->code);
    }
    for (const char* code :
         {"required", "not-allowed", "unknown-field", "type", "null", "enum", "length", "pattern",
          "format", "range", "multiple", "scale", "count", "unique", "keys", "one-of", "check"}) {
        INFO(code);
        CHECK(codes.count(code) == 1);
    }
}

TEST_CASE("a mutation fits into its room, and is mostly JSON") {
    const Pack one = pack(equalsmoney, "UpdatePerson");
    assay::PayloadSource source(one.rules, one.type);
    std::size_t changed = 0;
    for (unsigned seed = 0; seed < 300; ++seed) {
        std::vector<std::uint8_t> bytes(256, 0xEE);
        const std::string before = seed % 2 ? "{\"firstName\":\"Ada\",\"title\":null}" : "not JSON";
        std::memcpy(bytes.data(), before.data(), before.size());
        const std::size_t size = source.mutate(bytes.data(), before.size(), 200, seed);
        REQUIRE(size <= 200);
        CHECK(bytes[200] == 0xEE);
        const std::string after(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size));
        if (after == before) continue;
        ++changed;
        CHECK(nlohmann::json::accept(after));
    }
    CHECK(changed > 100);
}

TEST_CASE("texts are drawn for what patterns are made of") {
    const char* pattern = GENERATE("(ab|cd)?", "(?:x|y)+z*", "^[a-c]{2,3}$", ".{4}", R"(\d\d-\w+)",
                                   R"(a\sb\tc)", R"([a\-b_]\.\\)", R"([\d]{3}[\w]?)", "a?b*c+");
    CAPTURE(pattern);
    const auto loaded = assay::load_text(
        std::string("module m\nrecord R {\n    a: string(pattern /") + pattern + "/)\n}\n");
    INFO(loaded.text());
    REQUIRE(loaded);
    const auto type = loaded.ruleset().type("R").value();
    assay::PayloadSource source(loaded.ruleset(), type);
    assay::Workspace workspace(loaded.ruleset());
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const auto payload = source.valid(seed);
        REQUIRE(payload);
        CHECK(workspace.check(type, *payload) == assay::Verdict::valid);
    }
}
