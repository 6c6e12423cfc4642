// What the generators reach: the edges of every kind of limit, words and near misses of them, and
// conditions that hold, do not hold, and cannot be decided.
#include "reference/argue.hpp"
#include "reference/generate_payloads.hpp"
#include "reference/generate_rules.hpp"

#include <catch2/catch.hpp>

using namespace assay::reference;

namespace {

/// The values that `draws` payloads of the record `R` have in its member `a`.
std::vector<Payload> drawn(const std::string& rules, int draws = 3000) {
    auto bench = Bench::open("module drawn\n" + rules);
    REQUIRE(bench);
    Random random(1);
    PayloadGenerator payloads(bench->file(), bench->interpreter(), random);
    std::vector<Payload> all;
    for (; draws > 0; --draws)
        for (const PayloadMember& member : payloads.payload("R", "{}").members)
            if (member.name == "a") all.push_back(member.value);
    return all;
}

std::set<std::string> texts(const std::vector<Payload>& values, Payload::Kind kind) {
    std::set<std::string> all;
    for (const Payload& value : values)
        if (value.is(kind)) all.insert(value.text);
    return all;
}

std::set<std::size_t> sizes(const std::vector<Payload>& values) {
    std::set<std::size_t> all;
    for (const Payload& value : values) {
        if (value.is(Payload::Kind::string)) all.insert(value.text.size());
        if (value.is(Payload::Kind::array)) all.insert(value.items.size());
        if (value.is(Payload::Kind::object)) all.insert(value.members.size());
    }
    return all;
}

template <class Any>
void has_all(const std::set<Any>& found, std::initializer_list<Any> wanted) {
    for (const Any& one : wanted) {
        INFO(one);
        CHECK(found.count(one) == 1);
    }
}

} // namespace

TEST_CASE("payloads reach each limit, one less and one more") {
    for (const char* type : {"string(length 3..6)", "string(bytes 3..6)", "string(digits 3..6)",
                             "string(graphemes 3 | 6)", "[integer](count 3..6)"}) {
        INFO(type);
        has_all<std::size_t>(sizes(drawn(std::string("record R { a: ") + type + " }")),
                             {2, 3, 5, 6, 7});
    }
    has_all<std::size_t>(sizes(drawn("record R { a: map(integer)(count 2..4) }")), {1, 2, 3, 4, 5});
    for (const char* type :
         {"integer(3..6)", "number(>= 3, <= 6)", "number(> 3, < 6)", "integer(3 | 6)"}) {
        INFO(type);
        has_all<std::string>(
            texts(drawn(std::string("record R { a: ") + type + " }"), Payload::Kind::number),
            {"2", "3", "4", "5", "6", "7"});
    }
    has_all<std::string>(
        texts(drawn("record R { a: date(>= 2000-01-01, < 2020-01-01) }"), Payload::Kind::string),
        {"1999-12-31", "2000-01-01", "2019-12-31", "2020-01-01", "2020-01-02"});
}

TEST_CASE("payloads hold each word and near misses of it") {
    has_all<std::string>(texts(drawn("record R { a: \"card\" | \"wire\" }"), Payload::Kind::string),
                         {"card", "wire", "cardx", "ard", "CARD", "wirex", "ire", "WIRE", ""});
    has_all<std::string>(texts(drawn("record R { a: 1 | 7 | true }"), Payload::Kind::number),
                         {"0", "1", "2", "6", "7", "8"});
}

TEST_CASE("of each kind of condition there are payloads where it holds, does not, and is unknown") {
    for (const char* condition :
         {"k is \"x\" | \"y\"", "n > 3", "n + 1 == 4", "d >= 2020-01-01", "present(n)", "b",
          "length(s) > 1", "s matches /[a-c]+/", "all(x in xs: x > 0)", "1 in xs", "o.n > 3"}) {
        INFO(condition);
        auto bench = Bench::open(
            "module drawn\n@partial\nrecord R {\n"
            "    k?: \"x\" | \"y\" | \"z\"  n?: integer(0..9)  d?: date  b?: boolean  s?: string\n"
            "    xs?: [integer]  o?: { n: integer }\n    check " +
            std::string(condition) + " else \"no\"\n    when " + condition + " { yes?: any }\n}\n");
        REQUIRE(bench);
        Random random(1);
        PayloadGenerator payloads(bench->file(), bench->interpreter(), random);
        std::set<std::string> outcomes;
        for (int count = 0; count < 2000; ++count) {
            const std::string text = payloads.text(payloads.payload("R", "{}"));
            const Answer answer = judge(bench->interpreter(), "R", text, "{}");
            const auto read = read_payload(text);
            bool failed = false, waits = false, spoiled = false, yes = false;
            for (const Finding& one : answer.violations) {
                failed |= one.code == "check";
                spoiled |= one.code != "check";
                yes |= one.pointer == "/yes" && one.code == "not-allowed";
            }
            for (const Finding& one : answer.undecided) waits |= one.code == "when";
            outcomes.insert(failed || yes ? "false" : waits || spoiled ? "unknown" : "true");
        }
        has_all<std::string>(outcomes, {"true", "unknown"});
        // Whether what is absent from a partial record is there is not known: never false.
        CHECK(outcomes.count("false") == (std::string(condition) == "present(n)" ? 0 : 1));
    }
}

TEST_CASE("the argument meets every code, and everything that can be undecided") {
    std::set<std::string> met;
    for (std::uint64_t seed = 1; seed < 400; ++seed) {
        Random random(seed);
        auto bench = Bench::open(generate_rules(random));
        if (!bench) continue;
        PayloadGenerator payloads(bench->file(), bench->interpreter(), random);
        const std::string context = payloads.context();
        for (int count = 0; count < 20; ++count) {
            const std::string type = random.pick(bench->types());
            const std::string text = payloads.text(payloads.payload(type, context));
            const Answer answer = judge(bench->interpreter(), type, text, context);
            met.insert(std::string(to_string(answer.verdict)));
            for (const Finding& one : answer.violations) met.insert(one.code);
            for (const Finding& one : answer.undecided) met.insert("undecided " + one.code);
        }
    }
    has_all<std::string>(
        met, {"valid",    "invalid",     "undecided",     "undecided when",  "undecided check",
              "required", "not-allowed", "unknown-field", "duplicate-field", "type",
              "null",     "enum",        "length",        "graphemes",       "bytes",
              "digits",   "characters",  "pattern",       "format",          "range",
              "multiple", "scale",       "count",         "unique",          "keys",
              "one-of",   "check",       "deprecated"});
}
