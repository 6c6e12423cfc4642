// assay.toml: found upward, read strictly, asked which rules judge which files.
#include "cli/rules.hpp"
#include "cli/tool.hpp"
#include "support/folder.hpp"
#include "support/golden.hpp"

#include <catch2/catch.hpp>

#include <filesystem>

using assay::test::check_golden;
using assay::test::company_rules;
using assay::test::Folder;
using assay::test::good_company;
using assay::test::Ran;
using assay::test::run_tool;
using assay::test::session;

namespace {

using Arguments = std::vector<std::string>;

constexpr const char* order_rules = "/// Orders.\nmodule shop.order\n\nrecord Order {\n"
                                    "    number: integer\n}\n\nrecord Invoice {\n"
                                    "    total: integer\n}\n";

constexpr const char* project = R"(exclude = ["**/draft/**"]
format = "concise"

[[lint]]
files = ["orders/**/*.json", "orders/*.ndjson"]
exclude = ["orders/old/*"]
rules = "rules/order.assay"
as = "Order"

[[lint]]
files = ["**/*.json"]
rules = "rules/party.assay"
context = "facts.json"
)";

/// A repository in which `assay lint` alone works.
struct Repository : Folder {
    Repository() {
        write("assay.toml", project);
        write("rules/order.assay", order_rules);
        write("rules/party.assay", company_rules);
        write("facts.json", R"({"plugins": [45]})");
        write("orders/a.json", R"({"number": "1"})");
        write("orders/b.ndjson", "{\"number\": 1}\n{}\n");
        write("orders/old/c.json", good_company);
        write("orders/draft/d.json", "nonsense");
        write("people/ada.json", good_company);
        write("people/deep/bob.json", R"({"legal_type": "individual", "first_name": ""})");
        write("people/readme.txt", "nothing");
    }
};

} // namespace

TEST_CASE("project: lint alone judges what assay.toml says") {
    Repository folder;
    check_golden("cli/project_lint.txt", session({"lint", "--format", "text"}) +
                                             session({"lint", "people"}) +
                                             session({"lint", "orders/a.json"}));
    const Ran all = run_tool({"lint"});
    CHECK(all.code == 1);
    std::filesystem::current_path("people/deep");
    const Ran below = run_tool({"lint"});
    CHECK(below.code == 1);
    CHECK(below.out.find("../../orders/b.ndjson:2:") != std::string::npos);
    const Ran here = run_tool({"lint", "."});
    CHECK(here.out.substr(0, 9) == "bob.json:");
}

TEST_CASE("project: --show-config says what was found, and why") {
    Repository folder;
    check_golden("cli/project_show.txt",
                 session({"lint", "--show-config"}) +
                     session({"lint", "--show-config", "--lang", "ru", "orders", "facts.json"}) +
                     session({"lint", "--show-config", "--no-config", "-r", "r.assay", "--each",
                              "orders/a.json"}));
}

TEST_CASE("project: the command line wins") {
    Repository folder;
    CHECK(run_tool({"lint", "-r", "rules/party.assay", "people/ada.json"}).code == 0);
    CHECK(run_tool({"lint", "--as", "Invoice", "orders/a.json"}).out.find("total") !=
          std::string::npos);
    CHECK(run_tool({"lint", "--no-config"}).code == 2);
    folder.write("other.toml", "[[lint]]\nfiles = [\"people/ada.json\"]\nrules = "
                               "\"rules/party.assay\"\ncontext = \"facts.json\"\n");
    CHECK(run_tool({"lint", "--config", "other.toml"}).code == 0);
    const Ran named = run_tool({"lint", "--stdin-filename", "orders/x.json"}, R"({"number": 1})");
    CHECK(named.code == 0);
    const Ran unnamed = run_tool({"lint", "-"}, "{}");
    CHECK(unnamed.code == 2);
}

TEST_CASE("project: nothing is judged in silence by nothing") {
    Repository folder;
    check_golden("cli/project_nothing.txt",
                 session({"lint", "people/readme.txt"}) + session({"lint", "orders/draft"}) +
                     session({"lint", "--no-config", "people"}) +
                     session({"lint", "--no-config", "nothere.json", "*.json", "-"}) +
                     session({"lint", "asay.toml"}) + session({"lint", "--config", "asay.toml"}) +
                     session({"lint", "--stdin-filename", "/elsewhere/x.json"}, "{}"));
}

TEST_CASE("project: mistakes in assay.toml are shown in place") {
    Folder folder;
    const char* const texts[] = {
        "[[lint]]\nfile = [\"*.json\"]\nrules = \"r.assay\"\n",
        "formt = \"text\"\nformat = \"txet\"\nlanguage = \"de\"\nmax-errors = 0\n",
        "[lint]\nfiles = [\"*.json\"]\n",
        "[[lint]]\nfiles = \"*.json\"\nrules = 5\neach = \"yes\"\n",
        "[[lint]]\nfiles = [\"é\", 3]\nrules = \"r.assay\"\nndjson = true\neach = true\n",
        "[[lint]\n",
        "format = \"text\nx = 1\n",
        "nothing = 1\n",
        "rules = \"r.assay\"\n",
        "[[lint]]\nfiles = [\"*.json\"]\nrules = \"r.assay\"\nformat = \"json\"\n",
        "\xFF = 1\n",
    };
    std::string text;
    for (const char* written : texts) {
        folder.write("assay.toml", written);
        text += session({"lint"});
    }
    check_golden("cli/project_mistakes.txt", text);
}

TEST_CASE("init: writes what loads, and spoils nothing") {
    Folder folder;
    std::string text = session({"init"});
    text += folder.read("assay.toml");
    std::filesystem::remove("assay.toml");
    folder.write("rules/party.assay", company_rules);
    folder.write("rules/shop/order.assay", order_rules);
    folder.write("rules/broken.assay", "module a\nrecord R { a: Nothing }\n");
    text += session({"init", "--pre-commit", "--ci"});
    for (const char* name :
         {"assay.toml", ".pre-commit-config.yaml", ".github/workflows/assay.yml"})
        text += folder.read(name);
    folder.write("payloads/party/a.json", good_company);
    text += session({"lint"});
    folder.write("assay.toml", "# mine\n");
    text += session({"init"});
    CHECK(folder.read("assay.toml") == "# mine\n");
    check_golden("cli/init.txt", text);
}

TEST_CASE("init: says why a file could not be written") {
    Folder folder;
    folder.write(".github", "");
    const Ran ran = run_tool({"init", "--ci"});
    CHECK(ran.code == 2);
    CHECK(ran.out.find("wrote assay.toml\n") != std::string::npos);
    CHECK(ran.err ==
          "assay: cannot write `.github/workflows/assay.yml`: there is no such folder\n");
}
