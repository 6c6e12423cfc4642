// Every format of `lint`, word for word, under names that try to break out of it.
#include "cli/output/formats.hpp"
#include "cli/rules.hpp"
#include "cli/tool.hpp"
#include "support/folder.hpp"
#include "support/golden.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <regex>

using assay::test::check_golden;
using assay::test::company_rules;
using assay::test::Folder;
using assay::test::good_company;
using assay::test::Ran;
using assay::test::run_tool;

namespace {

using Arguments = std::vector<std::string>;

constexpr const char* hostile_file = "a b%c,:;<&\"'{0}[x](1)\n::error::`$(id)é.json";

/// Names that mean something in SARIF, in workflow commands, in XML, in JSON, in a terminal.
constexpr const char* hostile_payload =
    "{\"legal_type\": \"legal_entity\", \"first_name\": \"日本\",\n"
    " \"x{0}[a](1)\": 1, \"]]><!--&amp;'\\\"\": 2, \"%0A::error::\\n\\r\\u0000\\u001b[31m\": 3,\n"
    " \"\\u202e\\ufffe\\u00ad\": {\"~/\": 4}, \"password\": \"hunter2\", \"fax\": \"secret-fax\",\n"
    " \"phone\": \"a\", \"phone\": \"secret-phone\"}";

struct Hostile : Folder {
    Hostile() {
        write("party.assay", company_rules);
        write(hostile_file, hostile_payload);
        write("open.json", "{");
        write("good.json", good_company);
    }
    static Ran lint(const std::string& format) {
        return run_tool({"lint", "-r", "party.assay", "--format", format, hostile_file, "open.json",
                         "good.json", "missing.json"});
    }
};

/// The codes of the findings, in the order in which a format lists them.
std::vector<std::string> codes_in(const std::string& text, const std::string& pattern) {
    const std::regex expression(pattern);
    std::vector<std::string> codes;
    for (std::sregex_iterator at(text.begin(), text.end(), expression), end; at != end; ++at)
        codes.push_back((*at)[1]);
    return codes;
}

} // namespace

TEST_CASE("every format, under hostile names") {
    Hostile folder;
    for (const std::string& format : assay::cli::format_names()) {
        const Ran ran = Hostile::lint(format);
        check_golden("cli/format_" + format + ".txt", ran.out);
        CHECK(ran.code == 2);
        CHECK(ran.out.find("hunter2") == std::string::npos); // it is sensitive
        if (format == "text" || format == "html") continue;  // these show lines of the payload
        for (const char* value : {"secret-fax", "secret-phone", "日本"}) {
            INFO(format << " holds the value " << value);
            CHECK(ran.out.find(value) == std::string::npos);
        }
    }
}

TEST_CASE("formats of JSON are JSON, those of lines have a line for each finding") {
    Hostile folder;
    for (const char* format : {"json", "sarif", "gitlab", "rdjson"}) {
        INFO(format);
        CHECK(nlohmann::json::accept(Hostile::lint(format).out));
    }
    std::istringstream lines(Hostile::lint("jsonl").out);
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count) CHECK(nlohmann::json::accept(line));
    for (const char* format : {"concise", "github"}) {
        INFO(format);
        const std::string text = Hostile::lint(format).out;
        const bool lists_unreadable = std::string(format) == "github";
        CHECK(std::count(text.begin(), text.end(), '\n') ==
              static_cast<std::ptrdiff_t>(count - (lists_unreadable ? 0 : 1)));
    }
}

TEST_CASE("every format lists the same findings in the same order") {
    struct Row {
        const char* format;
        const char* pattern;
    };
    const Row rows[] = {
        {"jsonl", "\"code\":\"([a-z-]+)\",\"severity\""},
        {"sarif", "\"ruleId\":\"([a-z-]+)\""},
        {"github", "title=assay%3A ([a-z-]+)::"},
        {"gitlab", "\"check_name\":\"([a-z-]+)\""},
        {"junit", " \\[([a-z-]+)\\]( /.*)?\n"},
        {"checkstyle", "source=\"assay\\.([a-z-]+)\""},
        {"html", "data-code=\"([a-z-]+)\""},
        {"rdjson", "\"code\":\\{\"value\":\"([a-z-]+)\""},
    };
    Hostile folder;
    const auto expected = codes_in(Hostile::lint("concise").out, " \\[([a-z-]+)\\]( /.*)?\n");
    REQUIRE(expected.size() == 11);
    for (const Row& row : rows) {
        INFO(row.format);
        auto found = codes_in(Hostile::lint(row.format).out, row.pattern);
        // A source that could not be read is a finding of all but `concise`, junit's and SARIF's
        // have a form of their own.
        if (!found.empty() && found.back() == "unreadable") found.pop_back();
        CHECK(found == expected);
    }
}

TEST_CASE("nothing to list is still a whole document") {
    Folder folder;
    folder.write("party.assay", company_rules);
    folder.write("facts.json", R"({"plugins": [45]})");
    folder.write("good.json", good_company);
    const auto lint = [](const std::string& format) {
        return run_tool({"lint", "-r", "party.assay", "--context", "facts.json", "--format", format,
                         "good.json"})
            .out;
    };
    std::string text;
    for (const std::string& format : assay::cli::format_names())
        text += "== " + format + "\n" + lint(format);
    check_golden("cli/format_sarif_nothing.txt", lint("sarif")); // for the schema
    check_golden("cli/formats_nothing.txt", text);
}
