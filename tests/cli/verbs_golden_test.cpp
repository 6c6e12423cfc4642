// What the other verbs print, held word for word.
#include "cli/rules.hpp"
#include "cli/tool.hpp"
#include "support/folder.hpp"
#include "support/golden.hpp"

#include <catch2/catch.hpp>

using assay::test::check_golden;
using assay::test::company_rules;
using assay::test::Folder;
using assay::test::Ran;
using assay::test::run_tool;
using assay::test::session;

namespace {

constexpr const char* rules_with_tests = R"(
example company: Update { "legal_type": "legal_entity", "first_name": "Ada", "iec": "" }
example broken: Update { "legal_type": "legal_entity", "first_name": "Ada" }

test "N20 iec only for legal_entity" {
    reject company + { "legal_type": "individual" } with not-allowed at /iec
    reject company - iec with required at /iec
}
test "a wrong expectation" {
    accept company + { "phone": "+1" }
    reject company + { "phone": "+1" } with length at /phone, type at /fax
    reject company with type
}
test "warnings are named" {
    accept company + { "fax": "1" }
    accept company + { "fax": "1" } with warning deprecated at /fax
}
)";

constexpr const char* untidy =
    "module   a // why\n\n\n\nrecord R{a:string(length   1..3)\n\n// kept\nb?:integer}\n";

} // namespace

TEST_CASE("check: errors, warnings and sound files") {
    Folder folder;
    folder.write("rules/party.assay", company_rules);
    folder.write("rules/broken.assay", "module a\nuse shop.orders\ntype Unused = string(lenght 3)\n"
                                       "record R {\n    name: Nam\n}\n");
    check_golden("cli/check_text.txt", session({"check", "rules"}));
    check_golden("cli/check_json.txt", session({"check", "--format", "json", "rules"}));
    check_golden("cli/check_nothing.txt",
                 session({"check", "missing.assay"}) + session({"check", "."}));
}

TEST_CASE("check: modules that are used in other words") {
    Folder folder;
    folder.write("shop/base.assay", "module shop.base\nrecord Address { street: string }\n");
    const auto check = [](const std::string& use, const std::string& type) {
        const std::string rules = "module a\n" + use + "\nrecord R {\n    to: " + type + "\n}\n";
        return "# " + use + "\n" + session({"check", "-"}, rules);
    };
    std::string text;
    for (const char* use : {"use \"shop/base.assay\"", "use ./shop/base", "use shop/base", "use",
                            "use shop.base as", "use shop.base.Address", "use shop.Base",
                            "import shop.base", "from shop.base import Address",
                            "include shop.base", "import { Address } from \"shop/base\""})
        text += check(use, "string");
    for (const char* type : {"base.address", "base.Adress", "base::Address", "Address"})
        text += check("use shop.base", type);
    check_golden("cli/check_use.txt", text);
}

TEST_CASE("rules from standard input, with modules of the working folder") {
    Folder folder;
    folder.write("base.assay", "module base\ntype Name = string(length 1..)\n");
    folder.write("lib/more.assay", "module more\ntype Age = integer(>= 0)\n");
    folder.write("one.json", R"({"name": "", "age": -1})");
    const std::string rules = "module piped\nuse base\nuse more\n"
                              "record R { name: base.Name age: more.Age }\n"
                              "test \"empty\" { accept R { \"name\": \"\", \"age\": 1 } }\n";
    const std::string broken = "module piped\nuse bse\nrecord R { a: strin }\n";
    std::string text = session({"check", "--rule-path", "lib", "-"}, rules);
    text += session({"check", "-"}, broken);
    text += session({"check", "--format", "json", "-"}, "module piped\n");
    text += session({"test", "--rule-path", "lib", "-"}, rules);
    text += session({"lint", "-r", "-", "--rule-path", "lib", "one.json"}, rules);
    text += session({"lint", "-r", "-", "one.json"}, broken);
    text += session({"lint", "-r", "-", "--as", "S", "one.json"}, "module piped\ntype T = any\n");
    text += session({"trace", "-r", "-", "--rule-path", "lib", "--at", "/age", "one.json"}, rules);
    text += session({"lint", "-r", "-", "-"}, rules);
    text += session({"lint", "-r", "-", "--ndjson"}, rules);
    text += session({"lint", "-r", "base.assay", "-", "-"}, rules);
    text += session({"trace", "-r", "-", "--context", "-", "--at", "/age", "one.json"}, rules);
    check_golden("cli/rules_from_stdin.txt", text);
}

TEST_CASE("test: failures, coverage and rules that no test breaks") {
    Folder folder;
    folder.write("party.assay", std::string(company_rules) + rules_with_tests);
    check_golden("cli/test_failures.txt", session({"test", "--sources", "party.assay"}));
}

TEST_CASE("test: facts that do not fit, and a `require` that no test breaks") {
    Folder folder;
    folder.write("a.assay", R"(module a
context { limit: number }
record R {
    kind: "a" | "b"
    phone?: string
    when kind is "a" { require phone }
    check 1 < context.limit else "low"
}
test "given" { accept R { "kind": "b" } given { "limit": "x" } }
)");
    const Ran ran = run_tool({"test", "a.assay"});
    CHECK(ran.code == 1);
    CHECK(ran.out.find("error[test]: \"given\": `given` does not fit the rules' context: /limit: "
                       "expected a number, found a string\n") != std::string::npos);
    CHECK(ran.out.find("a.assay:6:32: no test breaks `require phone`\n") != std::string::npos);
}

TEST_CASE("test: nothing to test, and files that do not load") {
    Folder folder;
    folder.write("none/party.assay", company_rules);
    folder.write("broken.assay", "module a\nrecord R { a: Nothing }\n");
    check_golden("cli/test_nothing.txt", session({"test", "none"}) +
                                             session({"test", "broken.assay"}) +
                                             session({"test", "missing.assay"}));
}

TEST_CASE("fmt: in place, from standard input, and only looking") {
    Folder folder;
    folder.write("untidy.assay", untidy);
    std::string text = session({"fmt", "--check", "untidy.assay"});
    text += session({"fmt", "untidy.assay"});
    text += folder.read("untidy.assay");
    text += session({"fmt", "untidy.assay"});
    text += session({"fmt", "--check", "untidy.assay"});
    text += session({"fmt", "-"}, untidy);
    text += session({"fmt", "--check", "-"}, untidy);
    text += session({"fmt", "-"}, "record R {");
    check_golden("cli/fmt.txt", text);
}

TEST_CASE("explain: codes, constraints, formats, and what is none") {
    check_golden("cli/explain.txt",
                 session({"explain", "not-allowed"}) + session({"explain", "length"}) +
                     session({"explain", "not", "blank"}) + session({"explain", "multiple"}) +
                     session({"explain", "iban"}) + session({"explain", "unused-type"}) +
                     session({"explain", "lenght"}) + session({"explain", "int"}) +
                     session({"explain", "minLength"}) + session({"explain", "optional"}) +
                     session({"explain", "maxItems"}) + session({"explain", "record"}) +
                     session({"explain", "@sensitive"}));
}

TEST_CASE("usage: help, and mistakes with a suggestion") {
    Folder folder;
    folder.write("x.json", "{}");
    folder.write("two.ndjson", "{}\n{}\n");
    folder.write("packed.json.gz", "\x1F\x8B");
    folder.write("rules.assay", "module rules\n");
    folder.write("record.assay", "module record\nrecord R { a?: string }\n");
    const std::vector<std::vector<std::string>> commands = {
        {"--version"},
        {"chekc"},
        {"lint", "x.json"},
        {"lint", "-r", "a", "--fromat", "json", "x.json"},
        {"lint", "-r", "a", "--format", "xml", "x.json"},
        {"check"},
        {"lint", "-r", "a", "--max-errors", "0", "x"},
        {"lint", "-r", "a", "--jobs", "many", "x"},
        {"lint", "-r", "a", "-x", "x.json"},
        {"lint", "x.json", "rules.assay"},
        {"lint", "-r"},
        {"lint", "-r", "a", "--format"},
        {"lint", "-r", "a", "-r", "b", "x.json"},
        {"demo", "a", "b"},
        {"check", "--fix", "a"},
        {"--redact", "lint", "x.json"},
        {"--format", "json"},
        {"help"},
        {"version"},
        {"check", "x.json"},
        {"help", "lint"},
        {"-v"},
        {"--versoin"},
        {"--lint"},
        {"x.json"},
        {"rules.assay"},
        {"trace", "-r", "rules.assay", "x.json"},
        {"test"},
        {"lint", "-r", "rules.assay", "--json", "x.json"},
        {"lint", "-r", "rules.assay", "--verdicts", "json", "x.json"},
        {"lint", "-r", "rules.assay", "--lang", "de", "x.json"},
        {"lint", "-r", "rules.assay", "--pass", "valid", "--verdicts", "x.json"},
        {"lint", "--show-config"},
        {"lint", "-r", "record.assay", "--as", "S", "x.json"},
        {"lint", "-r", "record.assay", "--output", "json=no/x.json", "x.json"},
        {"lint", "-r", "record.assay", "--write-baseline", "no/x.json", "x.json"},
        {"lint", "-r", "record.assay", "--summary", "no/x.json", "x.json"},
        {"lint", "-r", "record.assay", "--output", "json=.", "x.json"},
        {"trace", "-r", "record.assay", "--at", "/a", "two.ndjson"},
        {"trace", "-r", "record.assay", "--at", "/a", "packed.json.gz"},
    };
    std::string usage;
    for (const std::vector<std::string>& command : commands) usage += session(command);
    check_golden("cli/usage.txt", usage);
    std::string help = session({"--help"});
    for (const char* verb : {"lint", "trace", "init", "summary", "check", "test", "fmt", "explain",
                             "reference", "demo", "completion", "manual"})
        help += session({verb, "--help"});
    check_golden("cli/help.txt", help);
}

TEST_CASE("explain without a word lists what the reference holds") {
    const std::string list = run_tool({"explain"}).out;
    const std::string manual = run_tool({"reference"}).out;
    for (const char* word :
         {"not-allowed", "length", "country.alpha2", "unused-type", "precision"}) {
        CHECK(list.find(word) != std::string::npos);
        CHECK(manual.find("`" + std::string(word)) != std::string::npos);
    }
}
