// The JSON parsing test suite (nst/JSONTestSuite) against `any`, through both doors. Nobody's
// standard settles its i_ texts: our answer to each is in a golden file.
#include "support/data.hpp"
#include "support/golden.hpp"

#include <assay/assay.hpp>
#include <assay/nlohmann.hpp>

#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>
#include <map>

using assay::Verdict;

namespace {

const assay::Ruleset& any_rules() {
    static const assay::Ruleset ruleset =
        assay::load_text("module test.any\ntype Any = any\n").ruleset();
    return ruleset;
}

struct Answers {
    Verdict bytes;
    std::string code; // of what the bytes door says, if it says something
    Verdict document; // of what nlohmann::json makes of the text
};

Answers answers(const std::string& text) {
    const assay::TypeHandle any = any_rules().type("Any").value();
    assay::Workspace workspace(any_rules());
    Answers result{};
    result.bytes = workspace.check(any, text);
    const assay::Report report = workspace.report();
    if (!report.violations.empty()) result.code = report.violations.front().code;
    const nlohmann::json document = nlohmann::json::parse(text, nullptr, false);
    result.document = assay::check(workspace, any, document);
    return result;
}

/// Texts by name; empty where the suite is not on this machine.
std::map<std::string, std::string> suite() {
    std::map<std::string, std::string> texts;
    const auto folder = assay_test::data_folder();
    if (folder.empty()) return texts;
    for (const auto& entry :
         std::filesystem::directory_iterator(folder / "JSONTestSuite" / "test_parsing")) {
        std::ifstream file(entry.path(), std::ios::binary);
        texts[entry.path().filename().string()] = {std::istreambuf_iterator<char>(file), {}};
    }
    return texts;
}

bool skipped(const std::map<std::string, std::string>& texts) {
    if (texts.empty())
        WARN("skipped: the JSON parsing test suite is not on this machine (ASSAY_TEST_DATA)");
    return texts.empty();
}

bool refused(Verdict verdict) { return verdict == Verdict::malformed || verdict == Verdict::limit; }

} // namespace

TEST_CASE("the JSON parsing test suite: what must be accepted, and what refused") {
    const auto texts = suite();
    if (skipped(texts)) return;
    int accepted = 0, rejected = 0;
    for (const auto& [name, text] : texts) {
        if (name[0] == 'i') continue;
        CAPTURE(name);
        const Answers found = answers(text);
        if (name[0] == 'y') {
            ++accepted;
            // A repeated member is well-formed, and an error of its own.
            const bool repeats = found.code == "duplicate-field";
            CHECK(found.bytes == (repeats ? Verdict::invalid : Verdict::valid));
            CHECK(found.document == Verdict::valid);
            continue;
        }
        ++rejected;
        CHECK(refused(found.bytes));
        // nlohmann::json takes a NUL for the end of the text, so its document is a good one.
        const bool ended = name == "n_multidigit_number_then_00.json";
        CHECK(refused(found.document) == !ended);
    }
    CHECK(accepted == 95);
    CHECK(rejected == 188);
}

TEST_CASE("the JSON parsing test suite: our answer where either is right") {
    const auto texts = suite();
    if (skipped(texts)) return;
    std::string table;
    int count = 0;
    for (const auto& [name, text] : texts) {
        if (name[0] != 'i') continue;
        ++count;
        const Answers found = answers(text);
        table += name + ": " + std::string(to_string(found.bytes)) +
                 (found.code.empty() ? "" : " (" + found.code + ")") + "; as a document " +
                 std::string(to_string(found.document)) + "\n";
    }
    CHECK(count == 35);
    assay::test::check_golden("evaluate/json_suite_answers.txt", table);
}
