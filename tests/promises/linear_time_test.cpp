// Judging takes time linear in the payload, whatever it is made of: four times as much takes about
// four times as long. Measured as CPU time of this thread, the least of several runs.
#include "assay/assay.hpp"
#include "assay/nlohmann.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <ctime>
#include <functional>

namespace {

double cpu_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

std::string list(std::size_t count, const std::function<std::string(std::size_t)>& item) {
    std::string text = "[";
    for (std::size_t at = 0; at < count; ++at) text += (at ? "," : "") + item(at);
    return text + "]";
}

std::string object(std::size_t count, const std::function<std::string(std::size_t)>& member) {
    std::string text = "{";
    for (std::size_t at = 0; at < count; ++at) text += (at ? "," : "") + member(at);
    return text + "}";
}

std::string number(std::size_t at) { return std::to_string(at); }

/// Names that share beginning, end and length, as somebody would choose who knows the hash.
std::string alike(std::size_t at) {
    std::string middle = number(at);
    return "\"flooding" + std::string(8 - middle.size(), '0') + middle + "together\":1";
}

constexpr const char* rules = R"(module linear
record Closed {
    first_name, last_name, middle_name: string
    email?: string(pattern /([a-z]+)*@([a-z]+)*/)
}
record Open { some?: string  ... }
type Anything = any
type Unique = [string | number](unique)
type Keyed = [{ id: number  name?: string }](unique by id)
type Tagged = [Circle | Box]
record Circle { radius: number  shape: "circle" }
record Box { width: number  shape: "box" }
record Sums {
    rows: [{ a: number  b: number }]
    check sum(r in rows: r.a * r.b) > 0 else "x"
    check all(r in rows: r.a < r.b) else "y"
    check 7 in numbers else "z"
    numbers?: [number]
}
type Words = [string(pattern /(a|aa)+b/, graphemes ..5, nfc, not blank, script Latin)]
type Wrong = [integer(1..2)]
type Map = map(integer)(keys string(lower))
record Waiting {
    when kind is "a" { rows: [Waiting] }
    kind: "a" | "b"
    left?: Waiting
}
)";

struct Family {
    std::string name;
    std::string type;
    std::size_t size; // of the smaller payload
    std::string (*make)(std::size_t);
};

const std::vector<Family>& families() {
    static const std::vector<Family> all = {
        {"strangers in a closed record", "Closed", 2000,
         [](std::size_t n) {
             return object(n, [](std::size_t at) { return "\"first_nam" + number(at) + "\":1"; });
         }},
        {"strangers with names alike", "Closed", 2000,
         [](std::size_t n) { return object(n, alike); }},
        {"names alike in an open record", "Open", 2000,
         [](std::size_t n) { return object(n, alike); }},
        {"names alike in anything", "Anything", 2000,
         [](std::size_t n) { return object(n, alike); }},
        {"names alike in a map", "Map", 2000, [](std::size_t n) { return object(n, alike); }},
        {"one name again and again", "Open", 2000,
         [](std::size_t n) { return object(n, [](std::size_t) { return "\"some\":\"x\""; }); }},
        {"unique items", "Unique", 8000,
         [](std::size_t n) {
             return list(n, [](std::size_t at) { return "\"" + number(at) + "\""; });
         }},
        {"unique items that are all the same", "Unique", 8000,
         [](std::size_t n) { return list(n, [](std::size_t) { return std::string("1.0"); }); }},
        {"rows unique by a number", "Keyed", 10'000,
         [](std::size_t n) {
             return list(n, [](std::size_t at) { return "{\"id\":" + number(at) + "}"; });
         }},
        {"a tag behind everything else", "Tagged", 10'000,
         [](std::size_t n) {
             return list(
                 n, [](std::size_t) { return std::string(R"({"radius":1,"shape":"circle"})"); });
         }},
        {"conditions that wait for a later member, within one another", "Waiting", 60,
         [](std::size_t n) {
             std::string text = "{\"kind\":\"b\"}";
             for (std::size_t at = 0; at < n; ++at) text = "{\"left\":" + text + ",\"kind\":\"b\"}";
             return text;
         }},
        {"sums over rows", "Sums", 10'000,
         [](std::size_t n) {
             return "{\"rows\":" +
                    list(n, [](std::size_t) { return std::string(R"({"a":1.5,"b":2})"); }) +
                    ",\"numbers\":" + list(n, number) + "}";
         }},
        {"one long text for a pattern", "Words", 8000,
         [](std::size_t n) { return "[\"" + std::string(n, 'a') + "\"]"; }},
        {"a text of escapes", "Words", 10'000,
         [](std::size_t n) {
             return list(1, [n](std::size_t) {
                 std::string text = "\"";
                 for (std::size_t at = 0; at < n; ++at) text += "\\u0301\\ud83d\\ude00";
                 return text + "\"";
             });
         }},
        {"errors beyond counting", "Wrong", 8000,
         [](std::size_t n) { return list(n, [](std::size_t) { return std::string("9\n"); }); }},
        {"brackets that are never closed", "Anything", 8000,
         [](std::size_t n) { return std::string(n, '['); }},
        {"malformed at the end", "Closed", 50'000,
         [](std::size_t n) { return list(n, number) + "x"; }},
    };
    return all;
}

double seconds(const assay::Ruleset& ruleset, const Family& family, std::size_t size) {
    const std::string payload = family.make(size);
    const assay::TypeHandle type = ruleset.type(family.type).value();
    assay::PayloadLimits limits;
    limits.members = 1'000'000;
    limits.depth = 256;
    limits.errors = 1'000'000;
    assay::Workspace workspace(ruleset, limits);
    double least = 1e9;
    for (int run = 0; run < 3; ++run) {
        const double before = cpu_seconds();
        workspace.check(type, payload);
        workspace.report();
        least = std::min(least, cpu_seconds() - before);
    }
    return least;
}

} // namespace

TEST_CASE("four times the payload takes about four times as long") {
    const assay::Loaded loaded = assay::load_text(rules);
    INFO(loaded.text());
    REQUIRE(loaded);
    for (const Family& family : families()) {
        const double small = seconds(loaded.ruleset(), family, family.size);
        const double large = seconds(loaded.ruleset(), family, family.size * 4);
        CAPTURE(family.name, small, large);
        CHECK(large < small * 9 + 0.002); // quadratic would be 16
    }
}

TEST_CASE("a pattern that is slow elsewhere is not slow here") {
    const auto ruleset = assay::load_text("module a\ntype A = string(pattern /(a|aa)+(b|c)*d/)\n"
                                          "type B = string(pattern /(x+x+)+y/)\n");
    INFO(ruleset.text());
    if (!ruleset) return; // refused at load: as good
    for (const char* type : {"A", "B"}) {
        assay::Workspace workspace(ruleset.ruleset());
        const std::string payload = '"' + std::string(200'000, *type == 'A' ? 'a' : 'x') + '"';
        const double before = cpu_seconds();
        CHECK(workspace.check(ruleset.ruleset().type(type).value(), payload) ==
              assay::Verdict::invalid);
        CHECK(cpu_seconds() - before < 2);
    }
}
