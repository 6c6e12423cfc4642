// What `lint` prints, held word for word: would you be glad to read it?
#include "cli/rules.hpp"
#include "cli/tool.hpp"
#include "support/folder.hpp"
#include "support/golden.hpp"

#include <catch2/catch.hpp>

#include <string>

using assay::test::check_golden;
using assay::test::company_rules;
using assay::test::Folder;
using assay::test::good_company;
using assay::test::one_line_company;
using assay::test::session;

namespace {

using Arguments = std::vector<std::string>;

/// A folder with the rules and one payload.
struct Case : Folder {
    explicit Case(std::string_view payload) {
        write("party.assay", company_rules);
        write("payload.json", payload);
    }
    static Arguments lint(const Arguments& more) {
        Arguments all{"lint", "-r", "party.assay"};
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }
};

} // namespace

TEST_CASE("lint: a valid payload, with a rule that waits for a fact") {
    Case folder(good_company);
    check_golden("cli/lint_valid.txt", session(Case::lint({"payload.json"})));
}

TEST_CASE("lint: faults in one long line") {
    Case folder(one_line_company);
    folder.write("facts.json", R"({"plugins": [12]})");
    const Arguments arguments = Case::lint({"--context", "facts.json", "payload.json"});
    check_golden("cli/lint_one_line.txt", session(arguments));
    check_golden("cli/lint_redacted.txt",
                 session(Case::lint({"--context", "facts.json", "--redact", "payload.json"})));
    check_golden("cli/lint_russian.txt",
                 session(Case::lint({"--context", "facts.json", "--lang", "ru", "payload.json"})));
    check_golden("cli/lint_concise.txt", session(Case::lint({"--context", "facts.json", "--format",
                                                             "concise", "payload.json"})));
    check_golden("cli/lint_json.txt", session(Case::lint({"--context", "facts.json", "--format",
                                                          "json", "payload.json"})));
    check_golden(
        "cli/lint_max_errors.txt",
        session(Case::lint({"--context", "facts.json", "--max-errors", "1", "payload.json"})));
    check_golden("cli/lint_document.txt", session(Case::lint({"--context", "facts.json", "--door",
                                                              "document", "payload.json"})));
}

TEST_CASE("lint: a payload of many lines, tabs and wide characters") {
    Case folder("{\r\n\t\"legal_type\": \"individual\",\r\n"
                "\t\"first_name\": \"\",\r\n\t\"nickname\": \"日本語\", \"phone\": 5,\r\n"
                "\t\"fax\": \"\xE2\x80\xAE\xC2\x9B[31m\", \"iec\": \"\"\r\n}\r\n");
    check_golden("cli/lint_many_lines.txt", session(Case::lint({"payload.json"})));
}

TEST_CASE("lint: a repeated member names all its places") {
    Case folder("{\"legal_type\": \"individual\", \"first_name\": \"Ada\", \"phone\": \"1\",\n"
                " \"phone\": \"2\", \"phone\": \"3\"}");
    check_golden("cli/lint_repeated.txt", session(Case::lint({"payload.json"})));
    check_golden("cli/lint_repeated_document.txt",
                 session(Case::lint({"--door", "document", "payload.json"})));
}

TEST_CASE("lint: of malformed text only the shape is shown") {
    Case folder("{\"password\": \"hunter2\", \"pin\": 1234,}");
    folder.write("bytes.json", "{\"first_name\": \"J\xFFrg\"}");
    folder.write("quotes.json", "{'password': 'hunter2'}");
    folder.write("literal.json", "{\"a\": NaN}");
    folder.write("open.json", "{\"a\": [1, 2\n");
    folder.write("empty.json", "");
    check_golden("cli/lint_malformed.txt",
                 session(Case::lint({"payload.json", "bytes.json", "quotes.json", "literal.json",
                                     "open.json", "empty.json"})));
}

TEST_CASE("lint: a file of many records that is read as one is said to be readable as many") {
    Case folder("{\"first_name\": \"Ada\"}\n{\"first_name\": \"Bob\"}\n");
    folder.write("array.json", "[\n  {\"first_name\": \"Ada\"},\n  {\"first_name\": \"Bob\"}\n]\n");
    check_golden("cli/lint_other_layout.txt",
                 session(Case::lint({"payload.json", "array.json"})) +
                     session(Case::lint({"--door", "document", "array.json"})) +
                     session(Case::lint({"--lang", "ru", "payload.json", "array.json"})));
}

TEST_CASE("lint: a rule file among the payloads is told to be one") {
    Case folder("");
    folder.write("order.assay", "/// Orders.\nmodule shop.order\n\nrecord Order {\n}\n");
    folder.write("module.json", "module");
    check_golden("cli/lint_other_file.txt",
                 session(Case::lint({"order.assay", "module.json"})) +
                     session(Case::lint({"--lang", "ru", "order.assay"})));
}

TEST_CASE("lint: no file is said to be readable as many records that is not") {
    Folder folder;
    folder.write("a.assay", "module a\nrecord R { a: any }\ntype Names = string\n");
    const auto shown = [](const char* type, const char* payload, const char* option = "-") {
        std::vector<std::string> arguments{"lint", "-r", "a.assay", "--as", type, "-"};
        if (option != arguments.back()) arguments.push_back(option);
        return session(arguments, payload);
    };
    const auto says = [](const std::string& text, const char* option) {
        return text.find(std::string("say ") + option) != std::string::npos;
    };
    CHECK(says(shown("R", "{\"a\": 1}\n\n [1]"), "--ndjson"));
    for (const char* payload : {"{\"a\": 1} {\"a\": 2}", "{\n\"a\": 1}\n{\n\"a\": 2}", "{}\n}",
                                "{}\n,{}", "{\"a\": 1}\nabc", "{\"a\": 1\n{\"a\": 2}"}) {
        INFO(payload);
        CHECK_FALSE(says(shown("R", payload), "--ndjson"));
    }
    CHECK(says(shown("R", " [ {} ]"), "--each"));
    for (const char* payload : {"[1]", "[]", "{\"a\": [{}], \"b\": 1}", "\"[{}]\""}) {
        INFO(payload);
        CHECK_FALSE(says(shown("R", payload), "--each"));
    }
    CHECK_FALSE(says(shown("Names", "[{}]"), "--each"));
    CHECK_FALSE(says(shown("R", "[{}]\n[{}]\n", "--ndjson"), "--each"));
    CHECK_FALSE(says(shown("R", "[[{}]]", "--each"), "--each"));
}

TEST_CASE("lint: limits are outcomes of their own") {
    Case folder(std::string(100, '[') + std::string(100, ']'));
    folder.write("number.json",
                 R"({"first_name": "Ada", "n": [1, {"x/y": 12345678901234567890123}]})");
    check_golden("cli/lint_limits.txt",
                 session(Case::lint({"payload.json"})) +
                     session(Case::lint({"--door", "document", "number.json"})));
}

TEST_CASE("lint: several payloads, one of them missing") {
    Case folder(good_company);
    folder.write("bad.json", R"({"legal_type": "company"})");
    const Arguments arguments = Case::lint({"payload.json", "missing.json", "-", "bad.json"});
    check_golden("cli/lint_several.txt", session(arguments, "[]"));
}

TEST_CASE("lint: broken rules") {
    Folder folder;
    folder.write("broken.assay", "module a\nrecord R {\n    name: strin\n}\n");
    check_golden("cli/lint_broken_rules.txt", session({"lint", "-r", "broken.assay", "-"}));
}

TEST_CASE("lint: several records, and none is named") {
    Folder folder;
    folder.write("two.assay",
                 "module a\nrecord Invoice { a: string }\nrecord Order { b: integer }\n");
    check_golden("cli/lint_which_record.txt",
                 session({"lint", "-r", "two.assay", "-"}, "{}") +
                     session({"lint", "-r", "two.assay", "--as", "Ordr", "-"}, "{}") +
                     session({"lint", "-r", "two.assay", "--as", "Order", "-"}, "{}"));
}

TEST_CASE("lint: a record that is named with its module, with another, or with none") {
    Folder folder;
    folder.write("shop/base.assay", "module shop.base\nrecord Address { a: string }\n"
                                    "record Order { a: string }\n");
    folder.write("order.assay", "module shop.order\nuse shop.base as base\n"
                                "record Order { to: base.Address }\n");
    std::string text;
    for (const char* name : {"shop.order.Order", "shop.base.Address", "shop.Order", "order.Order",
                             "Address", "base.Address", "shop.order.Address", "shop.order.Ordr",
                             "shop.bse.Address", "shop.base.base.Address", "Elephant"})
        text += session({"lint", "-r", "order.assay", "--as", name, "-"}, R"({"to": {"a": ""}})");
    check_golden("cli/lint_named_record.txt", text);
}

TEST_CASE("lint: a context that does not fit is the caller's error") {
    Case folder(good_company);
    folder.write("facts.json", R"({"plugins": "45"})");
    check_golden("cli/lint_bad_context.txt",
                 session(Case::lint({"--context", "facts.json", "payload.json"})) +
                     session(Case::lint({"--context", "missing.json", "payload.json"})));
}
