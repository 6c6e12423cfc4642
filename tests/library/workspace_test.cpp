// The public face: workspaces, contexts, documents, places, threads.
#include <assay/assay.hpp>
#include <assay/nlohmann.hpp>

#include "library/workspace.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <thread>

namespace {

const char* rules = R"(module test.workspace
context { today: date  level?: integer(0..9)  tags?: [string] }
record Item {
    name: string
    @sensitive
    secret?: string(length 3)
    count?: integer
    when count > 1 { plural: string }
    check count < context.level else "over the level"
}
record Box {
    items: [Item](unique by name)
    note?: string(length ..5)
}
type Any = any
)";

assay::Ruleset ruleset() {
    static const assay::Loaded loaded = assay::load_text(rules);
    INFO(loaded.text());
    REQUIRE(loaded);
    return loaded.ruleset();
}

std::vector<std::string> lines(const assay::Report& report) {
    std::vector<std::string> all;
    for (const auto& violation : report.violations)
        all.push_back(violation.code + " " + violation.pointer);
    return all;
}

} // namespace

TEST_CASE("violations come in the order of the payload, missing members at the closing brace") {
    assay::Workspace workspace(ruleset());
    std::string payload = R"({"items":[{"secret":"xx","name":1},{}],"note":"too long"})";
    CHECK(workspace.check(*ruleset().type("Box"), payload) == assay::Verdict::invalid);
    auto report = workspace.report();
    CHECK(lines(report) == std::vector<std::string>{"length /items/0/secret", "type /items/0/name",
                                                    "required /items/1/name", "length /note"});
    CHECK(report.violations[2].place->offset == payload.find("{}") + 1);
    auto document = nlohmann::ordered_json::parse(payload);
    nlohmann::json plain = nlohmann::json::parse(payload);
    CHECK(assay::check(workspace, *ruleset().type("Box"), plain) == assay::Verdict::invalid);
    // A document has its own order of iteration, which is that of the names.
    CHECK(lines(workspace.report()) ==
          std::vector<std::string>{"type /items/0/name", "length /items/0/secret",
                                   "required /items/1/name", "length /note"});
    CHECK_FALSE(workspace.report().violations[0].place);
}

TEST_CASE("of a repeated member each place is told") {
    assay::Workspace workspace(ruleset());
    const std::string payload = R"({"note":"a","items":[],"note":"b","note":"c","note":"d"})";
    for (const char* type : {"Box", "Any"}) {
        CAPTURE(type);
        CHECK(workspace.check(*ruleset().type(type), payload) == assay::Verdict::invalid);
        const assay::Report report = workspace.report();
        REQUIRE(report.violations.size() == 1);
        const assay::Violation& repeated = report.violations.front();
        CHECK(repeated.code + " " + repeated.pointer == "duplicate-field /note");
        std::vector<std::uint64_t> offsets{repeated.place->offset};
        for (const assay::Place& place : repeated.related) offsets.push_back(place.offset);
        std::sort(offsets.begin(), offsets.end());
        std::vector<std::uint64_t> written;
        for (auto at = payload.find("\"note\""); at != payload.npos;
             at = payload.find("\"note\"", at + 1))
            written.push_back(at);
        CHECK(offsets == written);
    }
}

TEST_CASE("an absent field is thought of in records of any width") {
    for (const int width : {1, 2, 63, 64, 65, 128, 129}) {
        CAPTURE(width);
        std::string text = "module wide\nrecord Wide {\n";
        for (int at = 1; at < width; ++at) text += "    f" + std::to_string(at) + "?: any\n";
        const assay::Loaded loaded = assay::load_text(text + "    postcode?: any\n}\n");
        REQUIRE(loaded);
        assay::Workspace workspace(loaded.ruleset());
        CHECK(workspace.check(*loaded.ruleset().type("Wide"), R"({"postcod": 1})") ==
              assay::Verdict::invalid);
        CHECK(workspace.report().violations.at(0).help == "did you mean `postcode`?");
    }
}

TEST_CASE("the type of a map's names may be written inside its constraint") {
    const auto loaded = assay::load_text("module names\ntype M = map(any)(keys string(lower))\n");
    REQUIRE(loaded);
    assay::Workspace workspace(loaded.ruleset());
    CHECK(workspace.check(*loaded.ruleset().type("M"), R"({"A": 1})") == assay::Verdict::invalid);
    CHECK(workspace.report().violations.at(0).message ==
          "the rules do not allow the name of member `A`");
}

TEST_CASE("a limit on the number of errors keeps the first, and the count goes on") {
    assay::PayloadLimits limits;
    limits.errors = 3;
    assay::Workspace workspace(ruleset(), limits);
    std::string payload = R"({"items":[)";
    for (int item = 0; item < 5000; ++item) payload += item ? ",{}" : "{}";
    payload += "]}";
    CHECK(workspace.check(*ruleset().type("Box"), payload) == assay::Verdict::invalid);
    auto report = workspace.report();
    CHECK(report.errors == 5000);
    CHECK(report.truncated);
    CHECK(lines(report) == std::vector<std::string>{"required /items/0/name",
                                                    "required /items/1/name",
                                                    "required /items/2/name"});
}

TEST_CASE("what has no JSON text is malformed in a document") {
    assay::Workspace workspace(ruleset());
    auto any = *ruleset().type("Any");
    const std::vector<nlohmann::json> documents = {
        nlohmann::json(std::nan("")),
        nlohmann::json::array({std::numeric_limits<double>::infinity()}),
        nlohmann::json::binary({1, 2}),
        nlohmann::json(nlohmann::json::value_t::discarded),
        nlohmann::json("\xC3\x28"),
        nlohmann::json{{"\xFF", 1}},
    };
    for (const auto& document : documents)
        CHECK(assay::check(workspace, any, document) == assay::Verdict::malformed);
    nlohmann::json deep;
    for (int level = 0; level < 100; ++level) deep = nlohmann::json::array({std::move(deep)});
    CHECK(assay::check(workspace, any, deep) == assay::Verdict::limit);
    CHECK(assay::check(workspace, any, nlohmann::json(0.1)) == assay::Verdict::valid);
}

TEST_CASE("facts are the caller's: their errors are not the payload's") {
    auto right = assay::Context::from_json(ruleset(), R"({"today":"2026-01-01","level":5})");
    CHECK(right.ok());
    for (const char* wrong : {R"({"today":"yesterday"})", R"({"level":10})", R"({"levle":1})", "[]",
                              "{", R"({"level":1,"level":2})"}) {
        auto context = assay::Context::from_json(ruleset(), wrong);
        CAPTURE(wrong, context.error());
        CHECK_FALSE(context.ok());
    }
    auto hostile = assay::Context::from_json(ruleset(), R"({"a\rb\u202E":1})").error();
    CHECK(hostile.find_first_of("\r\xE2") == hostile.npos); // escaped, in the pointer too
    assay::Workspace workspace(ruleset());
    auto item = *ruleset().type("Item");
    CHECK(workspace.check(item, R"({"name":"a","count":0})", right) == assay::Verdict::valid);
    CHECK(workspace.check(item, R"({"name":"a","count":1})") == assay::Verdict::valid);
    CHECK(workspace.report().undecided.size() == 1);
    CHECK(workspace.report().undecided[0].waits_for == "context.level");
}

TEST_CASE("sensitive places cover what must not be shown") {
    assay::Workspace workspace(ruleset());
    std::string payload = R"({"name":"a","secret":"hush","sceret":"hush2"})";
    workspace.check(*ruleset().type("Item"), payload);
    std::string covered;
    for (const auto& place : workspace.sensitive_places())
        covered += payload.substr(place.offset, place.length);
    CHECK(covered == "\"hush\"\"hush2\"");
    auto report = workspace.report();
    CHECK(report.to_json().find("hush") == std::string::npos);
    CHECK(report.to_problem_json().find("hush") == std::string::npos);

    // Of an unknown member only where it could be meant for something sensitive.
    const std::string box = R"({"items":[{"name":"a","sceret":"hush"}],"seen":1})";
    workspace.check(*ruleset().type("Box"), box);
    REQUIRE(workspace.sensitive_places().size() == 1);
    CHECK(workspace.sensitive_places()[0].offset == box.find("\"hush\""));
}

TEST_CASE("what nobody judges is covered where something sensitive may be in it") {
    const auto loaded = assay::load_text(R"(module test.covered
@sensitive
type Pin = string(length 4)
record Card { pin: Pin }
record Cash { by: "cash"  given: integer }
record Transfer { by: "transfer"  @sensitive account: string }
record Person {
    kind: "plain" | "secret"
    card?: Card
    cards?: [Card]
    method?: Cash | Transfer
    note?: { text: string }
    when kind is "secret" { spare: Card }
}
record Guest { name: string  ...: Pin }
record Book { pins: map(Pin) }
)");
    REQUIRE(loaded);
    struct Row {
        const char* type;
        const char* payload;
        const char* covered; // one after another
    };
    const Row table[] = {
        // repeated members
        {"Person", R"({"kind":"plain","card":{"pin":"1234"},"card":{"pin":"5678"}})",
         R"({"pin":"1234"}{"pin":"5678"})"},
        {"Person", R"({"kind":"plain","note":{"text":"a"},"note":{"text":"b"}})", ""},
        {"Guest", R"({"name":"a","pin":"1234","pin":"12345"})", R"("1234""12345")"},
        {"Book", R"({"pins":{"a":"1234","a":"5678","b":"9012"}})", R"("1234""5678""9012")"},
        // containers of another kind
        {"Person", R"({"kind":"plain","card":[{"pin":"1234"}]})", R"([{"pin":"1234"}])"},
        {"Person", R"({"kind":"plain","cards":{"pin":"1234"}})", R"({"pin":"1234"})"},
        {"Person", R"({"kind":"plain","note":["a"]})", ""},
        // not allowed; and where nobody knows whether it is, it is judged
        {"Person", R"({"kind":"plain","spare":{"pin":"1234"}})", R"({"pin":"1234"})"},
        {"Person", R"({"kind":"?","spare":{"pin":"1234"}})", R"("1234")"},
        // of a union, none knows which
        {"Person", R"({"kind":"plain","method":{"by":"tranfer","account":"99"}})",
         R"({"by":"tranfer","account":"99"})"},
        {"Person", R"({"kind":"plain","method":{"by":"cash","given":1}})", ""},
    };
    assay::Workspace workspace(loaded.ruleset());
    for (const Row& row : table) {
        CAPTURE(row.payload);
        workspace.check(loaded.ruleset().type(row.type).value(), row.payload);
        std::string covered;
        for (const auto& place : workspace.sensitive_places())
            covered += std::string_view(row.payload).substr(place.offset, place.length);
        CHECK(covered == row.covered);
    }
}

TEST_CASE("what made a condition apply, or fail, is told by the literal that the field has") {
    const auto loaded = assay::load_text(R"(module test.because
record Deal {
    kind: "buy" | "sell"
    when kind != "sell" { price: integer }
    when kind is "sell" { margin?: integer }
}
)");
    REQUIRE(loaded);
    assay::Workspace workspace(loaded.ruleset());
    workspace.check(*loaded.ruleset().type("Deal"), R"({"kind":"buy","margin":1})");
    std::string told;
    for (const auto& violation : workspace.report().violations)
        for (const auto& reason : violation.because)
            told += violation.code + " because " + reason.message + "\n";
    CHECK(told == "not-allowed because kind is \"buy\"\n"
                  "required because kind is \"buy\"\n");
}

TEST_CASE("one ruleset serves many threads, a workspace each") {
    auto shared = ruleset();
    auto context = assay::Context::from_json(shared, R"({"today":"2026-01-01","tags":["\u0061"]})");
    std::vector<std::thread> threads;
    std::atomic<int> wrong = 0;
    for (int thread = 0; thread < 4; ++thread)
        threads.emplace_back([&] {
            assay::Workspace workspace(shared);
            auto box = *shared.type("Box");
            for (int round = 0; round < 500; ++round) {
                wrong += workspace.check(box, R"({"items":[{"name":"a"}]})", context) !=
                         assay::Verdict::valid;
                wrong += workspace.check(box, R"({"items":[{"nam":"a"}]})", context) !=
                         assay::Verdict::invalid;
                wrong += lines(workspace.report()).size() != 1;
            }
        });
    for (auto& thread : threads) thread.join();
    CHECK(wrong == 0);
}

TEST_CASE("a workspace may be moved, and reused after every outcome") {
    assay::Workspace first(ruleset());
    auto item = *ruleset().type("Item");
    CHECK(first.check(item, "{") == assay::Verdict::malformed);
    assay::Workspace second = std::move(first);
    CHECK(second.check(item, R"({"name":"a"})") == assay::Verdict::valid);
    CHECK(second.check(item, R"({"name":1})") == assay::Verdict::invalid);
    CHECK(second.check(item, R"({"name":"a"})") == assay::Verdict::valid);
    CHECK(second.report().violations.empty());
}

TEST_CASE("a workspace says when it is misused, and works on") {
    const assay::Loaded other =
        assay::load_text("module other\ncontext { a: any }\ntype T = any\n");
    REQUIRE(other);
    assay::Workspace workspace(ruleset());
    auto foreign_type = *other.ruleset().type("T");
    auto foreign_context = assay::Context::from_json(other.ruleset(), R"({"a":1})");
    auto any = *ruleset().type("Any");
    const nlohmann::json document = 1;
    CHECK_THROWS_AS(workspace.check(foreign_type, "1"), std::logic_error);
    CHECK_THROWS_AS(workspace.check(any, "1", foreign_context), std::logic_error);
    CHECK_THROWS_AS(assay::check(workspace, foreign_type, document), std::logic_error);
    CHECK_THROWS_AS(workspace.check(assay::TypeHandle{}, "1"), std::logic_error);
    workspace.state().busy = true; // as while another thread checks
    CHECK_THROWS_AS(workspace.check(any, "1"), std::logic_error);
    workspace.state().busy = false;
    CHECK(workspace.check(any, "1") == assay::Verdict::valid);
}

TEST_CASE("a workspace that has told of much tells each violation in its own words") {
    const auto loaded = assay::load_text(R"(module test.words
record R {
    @message "{field}: {actual} of {limit}"
    @message ru "{field}: {actual} из {limit}"
    @message de "{field}: {actual}, nicht {limit}"
    labels?: map(string(length ..2))
    name?: string(length ..2)
    count?: integer
    kind?: "small" | "medium" | "large"
    needed?: [Needed]
    @sensitive
    secret?: "hush" | "hash"
    when kind is "small" | "large" { size?: integer }
    @source "N1"
    when kind is "medium" { length: integer }
}
record Needed { first_name: string  R?: integer }
type List = [string(length ..2)]
)");
    INFO(loaded.text());
    REQUIRE(loaded);
    assay::PayloadLimits limits;
    limits.depth = 8;
    const auto told = [](assay::Workspace& workspace, const char* type, const std::string& payload,
                         const char* language) {
        workspace.check(workspace.ruleset().type(type).value(), payload, {});
        const assay::Report report = workspace.report(language);
        std::string all = report.to_json() + "\n";
        for (const auto& violation : report.violations) all += violation.pointer + "\n";
        return all;
    };
    const std::pair<const char*, std::string> payloads[] = {
        {"R", R"({"labels": {"a": "xxx", "b": "xxx", "a\u0062": "xxxx"}})"},
        {"R", R"({"labels": {"b": "xxxxx", "c": "xxx", "a\\u0062": "xxxx"}})"},
        {"R", R"({"name": "xxx", "count": "x"})"},
        {"R", R"({"name": "xxxx", "count": true})"},
        {"R", R"({"name": null, "nmae": 1})"},
        {"R", R"({"cuont": 1, "count": 1.5})"},
        {"R", R"({"counts": 1, "naem": ""})"},
        {"R", R"({"counts": 1, "count": 1})"}, // what is there already is not meant
        {"R", R"({"kind": "smal"})"},
        {"R", R"({"kind": "larg"})"},
        {"R", R"({"kind": "enormous"})"},
        {"R", R"({"kind": "small", "length": 1})"},
        {"R", R"({"kind": "large", "length": 1})"},
        {"R", R"({"kind": "medium", "size": 1})"},
        {"R", R"({"secret": "hish"})"},
        {"R", R"({"needed": [{"frist_name": ""}, {"firts_name": ""}, {"frist\u005fname": ""}]})"},
        {"R", R"({"needed": [{"first_name": 1, "R": "x"}]})"},
        {"Needed", R"({"first_name": 1, "R": "x"})"},
        {"R", R"({"name": "a", "name": "b"})"},
        {"R", R"({"name": "a", "name": "b", "name": "c"})"},
        {"R", "{\"" + std::string(64, 'n') + "\": 1, \"" + std::string(65, 'n') + "\": 1}"},
        {"R", "[]"},
        {"R", "1"},
        {"Needed", "1"},
        {"List", R"(["xxx", "x", "xxx", "xxxx"])"},
        {"List", "1"},
        {"R", R"({"name": )"},
        {"R", R"({"name": "a",})"},
        {"R", R"([[[[[[[[[[]]]]]]]]]])"},
    };
    assay::Workspace kept(loaded.ruleset(), limits);
    for (int round = 0; round < 2; ++round)
        for (const auto& [type, payload] : payloads)
            for (const char* language : {"en", "ru", "en-GB", "ru-RU", "de"}) {
                CAPTURE(round, type, payload, language);
                assay::Workspace fresh(loaded.ruleset(), limits);
                const std::string expected = told(fresh, type, payload, language);
                CHECK(expected.find("\"violations\":[{") != std::string::npos);
                CHECK(told(kept, type, payload, language) == expected);
            }
}

TEST_CASE("a report names the type by which the payload was judged last") {
    const auto loaded = assay::load_text("module names\nrecord A { a: any }\n"
                                         "type B = A\ntype C = [A]\n");
    REQUIRE(loaded);
    assay::Workspace workspace(loaded.ruleset());
    for (int round = 0; round < 2; ++round)
        for (const char* name : {"A", "C", "A"}) {
            workspace.check(loaded.ruleset().type(name).value(), "1");
            CHECK(workspace.report().type == name);
            CHECK(workspace.report().type == name);
        }
}
