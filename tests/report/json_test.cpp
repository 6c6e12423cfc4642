// Reports as JSON and as problem+json.
#include "report/json.hpp"
#include "support/golden.hpp"
#include "world.hpp"

#include <nlohmann/json.hpp>

#include <limits>

using namespace assay;
using namespace assay::test;
using constraint::Code;
using evaluate::Fact;
using nlohmann::json;
using program::Rule;

namespace {

/// Two errors and a warning with everything that a violation can have.
World full_world() {
    World world;
    world.payload = "{\n  \"legal_type\": \"legal_entity\",\n  \"a\": 1, \"a\": 2\n}\n";
    auto required = world.violation(Code::required, {"iec"});
    required.place = {world.payload.size() - 2, 1};
    required.because = {0, 1};
    world.origins.rules[required.rule].caller_code = "7";
    world.origins.rules[required.rule].sources = {"only for legal_entity"};
    Fact fact;
    fact.form = Fact::Form::is_literal;
    fact.path = world.path({"legal_type"});
    fact.literal = "legal_entity";
    world.findings.facts.push_back(fact);
    auto repeated = world.violation(Code::duplicate_field, {"a"});
    repeated.rule = program::none;
    repeated.place = {world.payload.find("\"a\": 1"), 3};
    repeated.related = {0, 1};
    world.findings.related.push_back({world.payload.find("\"a\": 2"), 3});
    auto deprecated = world.violation(Code::deprecated, {"legal_type"});
    deprecated.warning = true;
    world.add(repeated);
    world.add(required);
    world.add(deprecated);
    world.findings.undecided.push_back({world.rule(Rule::Kind::check),
                                        {},
                                        world.path({"a b"}),
                                        world.path({"plugins"}),
                                        true,
                                        false});
    return world;
}

World world_of(evaluate::Verdict verdict) {
    World world;
    world.findings.verdict = verdict;
    world.payload = "[1,\n 2,]";
    auto violation = world.violation(Code::malformed, {});
    violation.rule = program::none;
    violation.malformed = evaluate::Malformed::trailing_comma;
    violation.place = {6, 1};
    if (verdict == evaluate::Verdict::limit) {
        violation.code = Code::depth;
        violation.limit = 64;
    }
    const bool reported =
        verdict == evaluate::Verdict::malformed || verdict == evaluate::Verdict::limit;
    if (reported) world.add(violation);
    return world;
}

const std::string naughty[] = {std::string("nul\0in", 6),
                               "line\nend\r\t",
                               "\x1b[31mred",
                               "\u202Eright to left\u2066",
                               "\u2028\u2029\u0085",
                               "quo\"te \\ 'single' `back`",
                               "a/b~c",
                               std::string(1000, 'x'),
                               "\xFF\xC3",
                               "\xED\xA0\x80",
                               "\xF4\x90\x80\x80",
                               "👍🏽 \U000E0041",
                               "{field} {limit, plural,",
                               "",
                               "%s%n",
                               "</script>",
                               "\u200D\uFEFF"};

} // namespace

TEST_CASE("a report as JSON") {
    const World world = full_world();
    check_golden("report/report.json",
                 nlohmann::ordered_json::parse(world.report().to_json()).dump(2) + "\n");
    CHECK(world.report().to_json().find('\n') == std::string::npos);
    CHECK(world.report().to_json().find(
              "{\"version\":1,\"record\":\"Order\",\"verdict\":\"invalid\","
              "\"violations\":[{\"pointer\":\"/a\",\"code\":\"duplicate-field\"") == 0);
}

TEST_CASE("keys that do not apply are absent") {
    World world;
    world.findings.document = true;
    auto violation = world.violation(Code::required, {"a"});
    violation.rule = program::none;
    world.add(violation);
    CHECK(
        world.report().to_json() ==
        R"({"version":1,"record":"Order","verdict":"invalid","violations":[{"pointer":"/a","code":"required",)"
        R"("severity":"error","message":"field `a` is required"}],"undecided":[],)"
        R"("summary":{"errors":1,"warnings":0}})");
    world.findings.errors = 2;
    CHECK(json::parse(world.report().to_json())["summary"]["truncated"] == true);
}

TEST_CASE("each verdict has its word") {
    CHECK(to_string(Verdict::valid) == "valid");
    CHECK(to_string(Verdict::undecided) == "undecided");
    CHECK(to_string(Verdict::invalid) == "invalid");
    CHECK(to_string(Verdict::malformed) == "malformed");
    CHECK(to_string(Verdict::limit) == "limit");
}

TEST_CASE("a report as problem+json") {
    check_golden(
        "report/problem.json",
        nlohmann::ordered_json::parse(full_world().report().to_problem_json("/orders/7")).dump(2) +
            "\n");
    using evaluate::Verdict;
    std::string all;
    for (const auto verdict : {Verdict::valid, Verdict::undecided, Verdict::invalid,
                               Verdict::malformed, Verdict::limit}) {
        World world = world_of(verdict);
        if (verdict == Verdict::undecided)
            world.findings.undecided.push_back({world.rule(Rule::Kind::check),
                                                {},
                                                world.path({"dob"}),
                                                world.path({"today"}),
                                                true,
                                                true});
        for (const auto* language : {"en", "ru"})
            all += world.report(language).to_problem_json() + "\n";
    }
    check_golden("report/problems.txt", all);
}

TEST_CASE("problem+json keeps what belongs to the server") {
    const json problem = json::parse(full_world().report().to_problem_json());
    CHECK(problem["status"] == 422);
    CHECK(problem["type"] == "about:blank");
    CHECK_FALSE(problem.contains("instance"));
    CHECK(problem["errors"].size() == 2); // the warning is not among them
    CHECK(problem.dump().find("shop.assay") == std::string::npos);
    CHECK(problem.dump().find("only for legal_entity") == std::string::npos);
}

TEST_CASE("naughty names reach JSON intact, and nothing else does") {
    for (const std::string& name : naughty) {
        World world;
        world.add(world.violation(Code::required, {name}));
        world.add(world.violation(Code::unknown_field, {name, "#0"}));
        world.findings.violations.back().suggestion = name;
        world.add(world.violation(Code::required, {"a"}));
        world.findings.violations.back().meant = name;
        world.origins.rules.back().caller_code = name;
        const Report report = world.report();
        const std::string text = report.to_json();
        const std::string problem = report.to_problem_json(name);
        const json parsed = json::parse(text);
        CHECK(json::parse(problem)["errors"].size() == 3);
        CHECK(parsed["violations"][0]["pointer"] == report.violations[0].pointer);
        for (const auto& out : {text, problem}) {
            for (const char c : out) CHECK(static_cast<unsigned char>(c) >= 0x20);
            CHECK(out.find("\u202E") == std::string::npos);
            CHECK(out.find("\u2028") == std::string::npos);
        }
    }
}

TEST_CASE("strings of JSON are escaped, and always UTF-8") {
    const auto written = [](std::string_view text) {
        std::string out;
        report::append_json_string(out, text);
        return out;
    };
    CHECK(written("a\"b\\c/") == R"("a\"b\\c/")");
    CHECK(written("\n\r\t\b\x01\x7f") == R"("\n\r\t\u0008\u0001\u007f")");
    CHECK(written("é東👍") == "\"é東👍\"");
    CHECK(written("\U000E0041\u202E") == R"("\udb40\udc41\u202e")");
    CHECK(written("\xFFz\xC3") == "\"\uFFFDz\uFFFD\"");
}

TEST_CASE("what a string of JSON escapes is escaped wherever it stands in a text of any length") {
    const std::pair<std::string, std::string> cases[] = {{"\"", "\\\""},
                                                         {"\\", "\\\\"},
                                                         {"\x1F", "\\u001f"},
                                                         {"\x7F", "\\u007f"},
                                                         {" ", " "},
                                                         {"!", "!"},
                                                         {"#", "#"},
                                                         {"[", "["},
                                                         {"]", "]"},
                                                         {"~", "~"},
                                                         {"\u00AD", "\\u00ad"},
                                                         {"ж", "ж"},
                                                         {"\xFF", "\uFFFD"},
                                                         {"\n", "\\n"}};
    for (const auto& [text, escaped] : cases)
        for (std::size_t before = 0; before < 20; ++before)
            for (std::size_t after = 0; after < 20; ++after) {
                const std::string left(before, '}'), right(after, '.');
                std::string out = "[";
                report::append_json_string(out, left + text + right);
                REQUIRE(out == "[\"" + left + escaped + right + "\"");
            }
}

TEST_CASE("members of JSON are whole, however long they are") {
    for (const std::size_t size : {0, 1, 100, 185, 186, 187, 188, 189, 190, 191, 192, 193, 5000})
        for (const std::string last : {"", "z", "\"", "ж"}) {
            const std::string value = std::string(size, 'x') + last;
            const std::string name(size, 'n');
            std::string out;
            {
                report::JsonObject object(out);
                object.text("name", value);
                object.text_if_any("none", "");
                object.text(name, value);
                object.number(name + "1", size);
                object.number("most", std::numeric_limits<std::uint64_t>::max());
                object.number("least", 0);
            }
            INFO(size << last);
            const nlohmann::ordered_json expected = {{"name", value},
                                                     {name, value},
                                                     {name + "1", size},
                                                     {"most", 18446744073709551615u},
                                                     {"least", 0}};
            CHECK(out == expected.dump());
        }
}

TEST_CASE("of the items of an array those are written that are meant") {
    std::string out;
    {
        report::JsonObject object(out);
        const std::vector<int> items{1, 2, 3, 4, 5};
        const auto append = [](std::string& to, int item) { to += std::to_string(item); };
        object.array("all", items, append);
        object.array("even", items, append, [](int item) { return item % 2 == 0; });
        object.array("none", items, append, [](int) { return false; });
    }
    CHECK(out == R"({"all":[1,2,3,4,5],"even":[2,4],"none":[]})");
}

TEST_CASE("a sensitive value never shows") {
    const std::string secret = "078-05-1120";
    for (const auto code : {Code::type, Code::null, Code::enumeration, Code::length, Code::format,
                            Code::range, Code::count, Code::unique, Code::check, Code::one_of}) {
        World world;
        world.payload = "{\"ssn\": \"" + secret + "\"}";
        auto violation = world.violation(code, {"ssn"});
        violation.sensitive = true;
        violation.suggestion = secret;
        violation.actual = 78051120;
        violation.type = world.type("string");
        violation.because = {0, 1};
        violation.place = {8, secret.size() + 2};
        Fact fact;
        fact.path = violation.path;
        fact.literal = secret;
        fact.sensitive = true;
        fact.condition = world.rule(Rule::Kind::condition, {}, "ssn is \"" + secret + "\"");
        world.findings.facts.push_back(fact);
        world.add(violation);
        const Report report = world.report();
        const std::string all = report.to_json() + report.to_problem_json();
        CHECK(all.find(secret) == std::string::npos);
        if (code != Code::one_of) CHECK(all.find("78,051,120") == std::string::npos);
    }
}
