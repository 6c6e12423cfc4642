// The JSON parsing test suite (nst/JSONTestSuite) through the strict reader.
#include "support/data.hpp"

#include <assay/assay.hpp>

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

TEST_CASE("the JSON parsing test suite") {
    auto folder = assay_test::data_folder();
    if (folder.empty()) {
        WARN("skipped: the JSON parsing test suite is not on this machine (ASSAY_TEST_DATA)");
        return;
    }
    auto ruleset = assay::load_text("module test.any\ntype Any = any\n").ruleset();
    assay::PayloadLimits limits;
    limits.depth = 256;
    assay::Workspace workspace(ruleset, limits);
    int accepted = 0, refused = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(folder / "JSONTestSuite" / "test_parsing")) {
        std::ifstream file(entry.path(), std::ios::binary);
        std::string text{std::istreambuf_iterator<char>(file), {}};
        auto verdict = workspace.check(*ruleset.type("Any"), text);
        bool refuses = verdict == assay::Verdict::malformed || verdict == assay::Verdict::limit;
        CAPTURE(entry.path().filename().string());
        char kind = entry.path().filename().string()[0];
        if (kind == 'y') {
            ++accepted;
            CHECK(verdict != assay::Verdict::malformed);
        } else if (kind == 'n') {
            ++refused;
            CHECK(refuses);
        }
    }
    CHECK(accepted == 95);
    CHECK(refused == 188);
}
