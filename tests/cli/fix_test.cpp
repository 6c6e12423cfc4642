// `lint --fix` and `--diff`: what is mended, what is left alone, and that every other byte stays.
#include "cli/tool.hpp"
#include "support/folder.hpp"
#include "support/golden.hpp"

#include <catch2/catch.hpp>

#include <sys/stat.h>

using assay::test::check_golden;
using assay::test::Folder;
using assay::test::Ran;
using assay::test::run_tool;
using assay::test::session;

namespace {

constexpr const char* rules = R"(/// What can be mended.
module fix.one

record R {
    trimmed?: string(trimmed)
    nfc?: string(nfc)
    lower?: string(lower)
    upper?: string(upper)
    country?: country.alpha2
    state?: "draft" | "sent"
    code?: "none" | currency
    short?: string(length 2..3, trimmed)
    kind?: "Ab" | "aB"
    letters?: string(letters)
    iban?: iban
    @sensitive
    secret?: string(trimmed)
    part?: { trimmed?: string(trimmed) }
    check length(short) is 3 else "three characters"
}
)";

struct Rules : Folder {
    Rules() { write("r.assay", rules); }

    /// What `--fix` makes of a file.
    std::string fixed(const std::string& name, const std::string& text) const {
        write(name, text);
        run_tool({"lint", "-r", "r.assay", "--fix", name});
        return read(name);
    }
};

struct Row {
    const char* what;
    const char* before;
    const char* after;
};

} // namespace

TEST_CASE("fix: what is mended, and how it is spelled") {
    const Row rows[] = {
        {"white space", "{ \"trimmed\" :\t\" a b \"}", "{ \"trimmed\" :\t\"a b\"}"},
        {"escapes that are white", R"({"trimmed": "\t\u00a0a\/\u0062\n"})",
         R"({"trimmed": "a\/\u0062"})"},
        {"wide white space", "{\"trimmed\": \"\u2003a\u3000\"}", "{\"trimmed\": \"a\"}"},
        {"nothing but white space", R"({"trimmed": "  "})", R"({"trimmed": ""})"},
        {"normal form", "{\"nfc\": \"cafe\u0301\\/\"}", "{\"nfc\": \"caf\u00e9\\/\"}"},
        {"normal form, in ASCII", R"({"nfc": "cafe\u0301 \u0041"})",
         R"({"nfc": "caf\u00e9 \u0041"})"},
        {"normal form beyond 16 bits", R"({"nfc": "\ud834\udd5f"})",
         R"({"nfc": "\ud834\udd58\ud834\udd65"})"},
        {"lower case", R"({"lower": "aBC\n\u0041"})", R"({"lower": "abc\na"})"},
        {"upper case", R"({"upper": "a\n\"b"})", R"({"upper": "A\n\"B"})"},
        {"a code", R"({"country": "dE"})", R"({"country": "DE"})"},
        {"a literal", R"({"state": "Sent"})", R"({"state": "sent"})"},
        {"a code in a union", R"({"code": "eur"})", R"({"code": "EUR"})"},
        {"a member twice", "{\n  \"state\": \"sent\" ,\n  \"state\" : \"sent\"\n}\n",
         "{\n  \"state\": \"sent\"\n}\n"},
        {"a member three times, in parts",
         R"({"part": {"trimmed": "}"}, "lower": "a", "part": {"trimmed": "}"},"part":{"trimmed": "}"} })",
         R"({"part": {"trimmed": "}"}, "lower": "a" })"},
        {"in a part", R"({"part": {"trimmed": " "}})", R"({"part": {"trimmed": ""}})"},
        {"several at once", R"({"trimmed": "a ", "country": "fr", "lower": "A"})",
         R"({"trimmed": "a", "country": "FR", "lower": "a"})"},
        {"a sensitive value", R"({"secret": " x"})", R"({"secret": "x"})"},
    };
    Rules folder;
    for (const Row& row : rows) {
        CAPTURE(row.what);
        CHECK(folder.fixed("p.json", row.before) == row.after);
        CHECK(run_tool({"lint", "-r", "r.assay", "p.json"}).code == 0);
    }
}

TEST_CASE("fix: what is left alone") {
    const char* payloads[] = {
        R"({"state": "drafft"})",                                   // another word
        R"({"kind": "ab"})",                                        // either could be meant
        R"({"iban": "de89370400440532013000"})",                    // no list of words
        R"({"letters": " a"})",                                     // not asked to be trimmed
        "{\"upper\": \"stra\u00dfe\"}",                             // would be other letters
        R"({"state": "sent", "state": "draft"})",                   // which one counts?
        R"({"state": "Sent", "state": "Sent"})",                    // another fault appears
        R"({"short": " ab"})",                                      // the check would fail
        R"({"part": {"trimmed": "a"}, "part": {"trimmed": "a" }})", // not written alike
        R"({"trimmed": " a",})",                                    // no JSON
        "\xEF\xBB\xBF{\"trimmed\": \" a\"}",                        // a byte order mark
        R"({"trimmed": "a"})",                                      // nothing is wrong
    };
    Rules folder;
    for (const char* payload : payloads) {
        CAPTURE(payload);
        CHECK(folder.fixed("p.json", payload) == payload);
    }
}

TEST_CASE("fix: one that is refused holds up no other") {
    Rules folder;
    CHECK(folder.fixed("p.json", R"({"short": " ab", "trimmed": " a", "lower": "A"})") ==
          R"({"short": " ab", "trimmed": "a", "lower": "a"})");
}

TEST_CASE("fix: lines of a stream, each by itself") {
    Rules folder;
    const std::string before =
        "{\"trimmed\": \" a\"}\r\n\n{\"trimmed\":}\n  \n{\"lower\": \"a\"}\r\n"
        " {\"country\": \"de\", \"state\": \"x\"}";
    const std::string after = "{\"trimmed\": \"a\"}\r\n\n{\"trimmed\":}\n  \n{\"lower\": \"a\"}\r\n"
                              " {\"country\": \"DE\", \"state\": \"x\"}";
    CHECK(folder.fixed("p.ndjson", before) == after);
    std::string many;
    std::string mended;
    for (int line = 0; line < 50'000; ++line) { // more than one window
        many += "{\"trimmed\": \"" + std::string(line % 1000 == 0 ? " " : "") + "a line\"}\n";
        mended += "{\"trimmed\": \"a line\"}\n";
    }
    CHECK(folder.fixed("many.ndjson", many) == mended);
}

TEST_CASE("fix: mode and links stay, and a file without a fix is not touched") {
    Rules folder;
    folder.write("p.json", R"({"trimmed": " a"})");
    REQUIRE(::chmod("p.json", 0640) == 0);
    std::filesystem::create_symlink("p.json", "link.json");
    run_tool({"lint", "-r", "r.assay", "--fix", "link.json"});
    struct stat status {};
    REQUIRE(::stat("p.json", &status) == 0);
    CHECK((status.st_mode & 07777) == 0640);
    CHECK(std::filesystem::is_symlink("link.json"));
    CHECK(folder.read("p.json") == R"({"trimmed": "a"})");
    const auto inode = status.st_ino;
    run_tool({"lint", "-r", "r.assay", "--fix", "p.json"});
    REQUIRE(::stat("p.json", &status) == 0);
    CHECK(status.st_ino == inode);
}

TEST_CASE("fix: what it says") {
    Rules folder;
    folder.write("a.json", R"({"trimmed": " a", "state": "Sent", "lower": 1})");
    folder.write("b.ndjson", "{\"country\": \"de\"}\n{\"country\": \"xx\"}\n");
    folder.write("c.json.gz", "");
    folder.write("d.json", R"([{"country": "de"}])");
    std::string text; // one after the other: each finds what the one before has left
    const auto fix = [&text](const std::vector<std::string>& more, const std::string& input = {}) {
        std::vector<std::string> all{"lint", "-r", "r.assay", "--fix", "--format", "concise"};
        all.insert(all.end(), more.begin(), more.end());
        text += session(all, input);
    };
    fix({"a.json", "b.ndjson"});
    fix({"a.json"});
    fix({"c.json.gz"});
    fix({"--each", "d.json"});
    fix({"-"}, R"({"trimmed": " a"})");
    fix({"--diff", "a.json"});
    check_golden("cli/fix.txt", text);
}

TEST_CASE("diff: what would change, line by line") {
    Rules folder;
    folder.write("a.json", "{\n  \"trimmed\": \" a\",\n  \"state\": \"Sent\",\n  \"iban\": \"\",\n"
                           "  \"letters\": \"a\",\r\n  \"secret\": \"hunter2 \",\n"
                           "  \"upper\": \"\u202eX\",\n  \"nfc\": \"\",\n  \"kind\": \"Ab\",\n"
                           "  \"code\": \"none\",\n  \"part\": {\n  },\n"
                           "  \"country\": \"DE\",\n  \"country\": \"DE\"\n}");
    folder.write("b.ndjson", "{\"country\": \"de\"}\n{}\n{\"country\": \"fr\"}\n");
    folder.write("good.json", "{}");
    const std::string before = folder.read("a.json");
    check_golden("cli/diff.txt",
                 session({"lint", "-r", "r.assay", "--diff", "a.json", "b.ndjson"}) +
                     session({"lint", "-r", "r.assay", "--diff", "good.json"}));
    CHECK(folder.read("a.json") == before);
    CHECK(run_tool({"lint", "-r", "r.assay", "--diff", "--exit-zero", "a.json"}).code == 0);
    CHECK(run_tool({"lint", "-r", "r.assay", "--diff", "--redact", "a.json"}).code == 2);
}
