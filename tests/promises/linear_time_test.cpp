// Judging takes time linear in the payload, whatever it is made of. Each payload here is judged in
// about a second, and would take minutes were anything done for each pair of its parts: so the
// processor's time has a bound that only such a thing can reach. How time grows is measured by
// `./dev bench --only growth`.
#include "assay/assay.hpp"
#include "assay/nlohmann.hpp"
#include "library/judging.hpp"
#include "support/rounds.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <csignal>
#include <functional>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

/// Whether `work` ends, and is content, within a minute of the processor's time: in a process of
/// its own, which the system ends otherwise.
bool ends_soon(const std::function<bool()>& work) {
    const pid_t child = ::fork();
    if (child == 0) {
        std::signal(SIGXCPU, SIG_DFL);
        const rlimit minute{60, 60};
        ::setrlimit(RLIMIT_CPU, &minute);
        ::_exit(work() ? 0 : 1);
    }
    int status = -1;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
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
record Alike {
    flooding90000001together, flooding90000002together, flooding90000003together: any
    flooding90000004together, flooding90000005together, flooding90000006together: any
}
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

// Integers of which all have one hash: what that multiplies by is undone.
std::string same_hash(std::size_t at) {
    constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15u;
    std::uint64_t inverse = multiplier;
    for (int step = 0; step < 5; ++step) inverse *= 2 - multiplier * inverse;
    return std::to_string(static_cast<std::int64_t>(at * 0x1'0000'0001u * inverse));
}

struct Family {
    std::string name;
    std::string type;
    std::size_t size;
    assay::Verdict verdict;
    std::string (*make)(std::size_t);
};

const std::vector<Family>& families() {
    static const std::vector<Family> all = {
        {"strangers in a closed record", "Closed", 150'000, assay::Verdict::invalid,
         [](std::size_t n) {
             return object(n, [](std::size_t at) { return "\"first_nam" + number(at) + "\":1"; });
         }},
        {"strangers with names alike", "Closed", 150'000, assay::Verdict::invalid,
         [](std::size_t n) { return object(n, alike); }},
        {"strangers with names like those that are declared", "Alike", 150'000,
         assay::Verdict::invalid, [](std::size_t n) { return object(n, alike); }},
        {"names alike in an open record", "Open", 150'000, assay::Verdict::valid,
         [](std::size_t n) { return object(n, alike); }},
        {"names alike in anything", "Anything", 150'000, assay::Verdict::valid,
         [](std::size_t n) { return object(n, alike); }},
        {"names alike in a map", "Map", 150'000, assay::Verdict::valid,
         [](std::size_t n) { return object(n, alike); }},
        {"one name again and again", "Open", 150'000, assay::Verdict::invalid,
         [](std::size_t n) { return object(n, [](std::size_t) { return "\"some\":\"x\""; }); }},
        {"unique items", "Unique", 200'000, assay::Verdict::valid,
         [](std::size_t n) {
             return list(n, [](std::size_t at) { return "\"" + number(at) + "\""; });
         }},
        {"unique items that are all the same", "Unique", 200'000, assay::Verdict::invalid,
         [](std::size_t n) { return list(n, [](std::size_t) { return std::string("1.0"); }); }},
        {"unique numbers that are no integers", "Unique", 100'000, assay::Verdict::valid,
         [](std::size_t n) { return list(n, [](std::size_t at) { return number(at) + ".5"; }); }},
        {"unique integers made to hash alike", "Unique", 100'000, assay::Verdict::valid,
         [](std::size_t n) { return list(n, same_hash); }},
        {"rows unique by a number", "Keyed", 150'000, assay::Verdict::valid,
         [](std::size_t n) {
             return list(n, [](std::size_t at) { return "{\"id\":" + number(at) + "}"; });
         }},
        {"a tag behind everything else", "Tagged", 100'000, assay::Verdict::valid,
         [](std::size_t n) {
             return list(
                 n, [](std::size_t) { return std::string(R"({"radius":1,"shape":"circle"})"); });
         }},
        {"conditions that wait for a later member, within one another", "Waiting", 200,
         assay::Verdict::valid,
         [](std::size_t n) {
             std::string text = "{\"kind\":\"b\"}";
             for (std::size_t at = 0; at < n; ++at) text = "{\"left\":" + text + ",\"kind\":\"b\"}";
             return text;
         }},
        {"sums over rows", "Sums", 100'000, assay::Verdict::valid,
         [](std::size_t n) {
             return "{\"rows\":" +
                    list(n, [](std::size_t) { return std::string(R"({"a":1.5,"b":2})"); }) +
                    ",\"numbers\":" + list(n, number) + "}";
         }},
        {"one long text for a pattern", "Words", 400'000, assay::Verdict::invalid,
         [](std::size_t n) { return "[\"" + std::string(n, 'a') + "\"]"; }},
        {"a text of escapes", "Words", 200'000, assay::Verdict::invalid,
         [](std::size_t n) {
             return list(1, [n](std::size_t) {
                 std::string text = "\"";
                 for (std::size_t at = 0; at < n; ++at) text += "\\u0301\\ud83d\\ude00";
                 return text + "\"";
             });
         }},
        {"errors beyond counting", "Wrong", 300'000, assay::Verdict::invalid,
         [](std::size_t n) { return list(n, [](std::size_t) { return std::string("9\n"); }); }},
        {"brackets that are never closed", "Anything", 4'000'000, assay::Verdict::limit,
         [](std::size_t n) { return std::string(n, '['); }},
        {"malformed at the end", "Closed", 800'000, assay::Verdict::malformed,
         [](std::size_t n) { return list(n, number) + "x"; }},
    };
    return all;
}

bool judged(const assay::Ruleset& ruleset, const Family& family) {
    assay::PayloadLimits limits;
    limits.bytes = 64u << 20;
    limits.members = 10'000'000;
    limits.string_bytes = 16u << 20;
    limits.depth = 256;
    limits.errors = 1'000;
    assay::Workspace workspace(ruleset, limits);
    const std::string payload = family.make(assay::test::rounds(family.size));
    const assay::TypeHandle type = ruleset.type(family.type).value();
    return workspace.check(type, payload) == family.verdict &&
           workspace.report().verdict == family.verdict;
}

} // namespace

TEST_CASE("what would take minutes if it were compared pair by pair is judged soon") {
    const assay::Loaded loaded = assay::load_text(rules);
    INFO(loaded.text());
    REQUIRE(loaded);
    for (const Family& family : families()) {
        CAPTURE(family.name);
        CHECK(ends_soon([&] { return judged(loaded.ruleset(), family); }));
    }
}

TEST_CASE("items of items that are too many to be kept are judged soon") {
    std::string rules = "module again\nrecord Row {\n    rows?: [Row]\n    n?: integer\n";
    for (int at = 0; at < 200; ++at) rules += "    f" + std::to_string(at) + "?: integer\n";
    rules += "    check count(row in rows: row.n > 0) < 1000 else \"too many\"\n}\n";
    const auto loaded = assay::load_text(rules);
    REQUIRE(loaded);
    // On each level as many records as are not kept, and one in which there is the next level.
    std::string filler, payload = "{}";
    for (int at = 0; at < 30; ++at) filler += "{},";
    for (int level = 0; level < 31; ++level)
        payload = R"({"n":1,"rows":[)" + filler + payload + "]}";
    const auto judge = [&](std::size_t at_last) {
        assay::Workspace workspace(loaded.ruleset());
        assay::library::keep_at_most(workspace, std::size_t{1} << 18, at_last);
        return workspace.check(loaded.ruleset().type("Row").value(), payload);
    };
    constexpr std::size_t no_limit = static_cast<std::size_t>(-1);
    CHECK(ends_soon([&] { return judge(no_limit) == assay::Verdict::valid; }));
    CHECK(ends_soon([&] { return judge(std::size_t{1} << 19) == assay::Verdict::limit; }));
}

TEST_CASE("a pattern that is slow elsewhere is not slow here") {
    const auto ruleset = assay::load_text("module a\ntype A = string(pattern /(a|aa)+(b|c)*d/)\n"
                                          "type B = string(pattern /(x+x+)+y/)\n");
    INFO(ruleset.text());
    REQUIRE(ruleset);
    for (const char* type : {"A", "B"})
        CHECK(ends_soon([&] {
            assay::Workspace workspace(ruleset.ruleset());
            const std::string payload = '"' + std::string(200'000, *type == 'A' ? 'a' : 'x') + '"';
            return workspace.check(ruleset.ruleset().type(type).value(), payload) ==
                   assay::Verdict::invalid;
        }));
}
