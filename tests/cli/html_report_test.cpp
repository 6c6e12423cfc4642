// The HTML report in a real browser: it opens, fetches nothing, and filters.
#include "cli/rules.hpp"
#include "cli/tool.hpp"
#include "support/folder.hpp"

#include <catch2/catch.hpp>

#include <cstdio>

using assay::test::company_rules;
using assay::test::Folder;
using assay::test::one_line_company;
using assay::test::run_tool;

namespace {

std::string output_of(const std::string& command) {
    std::FILE* pipe = ::popen((command + " 2>/dev/null").c_str(), "r");
    REQUIRE(pipe);
    std::string text;
    char part[4096];
    while (const auto size = std::fread(part, 1, sizeof part, pipe)) text.append(part, size);
    ::pclose(pipe);
    return text;
}

/// The first of the browsers that is installed; empty where none is.
std::string browser() {
    for (const char* name : {"chromium-headless-shell", "chromium", "google-chrome"})
        if (!output_of(std::string("command -v ") + name).empty()) return name;
    return {};
}

/// The page as the browser holds it once its script has run.
std::string opened(const Folder& folder, const std::string& fragment) {
    return output_of("timeout 60 " + browser() +
                     " --headless --no-sandbox --disable-gpu --user-data-dir=" +
                     (folder.path() / "profile").string() + " --dump-dom 'file://" +
                     (folder.path() / "report.html").string() + fragment + "'");
}

struct Reported : Folder {
    Reported() {
        write("party.assay", company_rules);
        write("bad.json", one_line_company);
        write("worse.json", R"({"legal_type": "x", "<script>alert(1)</script>": 1, "&#x22;>": 2})");
        run_tool({"lint", "-r", "party.assay", "--output", "html=report.html", "bad.json",
                  "worse.json"});
    }
};

} // namespace

TEST_CASE("the HTML report needs nothing from elsewhere, and names cannot break out of it") {
    Reported folder;
    const std::string page = folder.read("report.html");
    CHECK(page.find("default-src 'none'") != std::string::npos);
    CHECK(page.find("http://") == std::string::npos);
    CHECK(page.find("https://") == std::string::npos);
    CHECK(page.find("<script>alert") == std::string::npos);
    CHECK(page.find("hunter2") == std::string::npos);
}

TEST_CASE("the HTML report filters, in a browser") {
    if (browser().empty()) {
        WARN("skipped: no headless browser is installed");
        return;
    }
    struct Row {
        const char* fragment;
        const char* shown;
    };
    const Row rows[] = {{"", ">13 of 13 shown<"},
                        {"#length", ">1 of 13 shown<"},
                        {"#worse.json%20unknown-field", ">2 of 13 shown<"},
                        {"#/card/*", ">2 of 13 shown<"},
                        {"#nothing-of-that-kind", ">0 of 13 shown<"}};
    Reported folder;
    for (const Row& row : rows) {
        const std::string page = opened(folder, row.fragment);
        const std::size_t at = page.find("<output");
        INFO(row.fragment << ": " << page.substr(at, 60));
        CHECK(page.find(row.shown) != std::string::npos);
    }
}
