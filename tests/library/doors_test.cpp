// Through either door a payload is reported word for word the same, places included.
#include "library/judging.hpp"
#include "program/program.hpp"

#include <assay/assay.hpp>

#include <catch2/catch.hpp>

#include <algorithm>

using assay::library::Door;
using assay::library::judge;
using assay::library::Judged;

namespace {

/// What a document cannot tell is judged by the byte door alone.
bool is_told_by_both(const assay::Report& report) {
    if (report.verdict == assay::Verdict::malformed || report.verdict == assay::Verdict::limit)
        return false;
    return std::none_of(report.violations.begin(), report.violations.end(),
                        [](const auto& violation) { return violation.code == "duplicate-field"; });
}

/// A document has no place for the item that was there first.
std::string told(assay::Report report) {
    for (auto& violation : report.violations) violation.related.clear();
    return report.to_json();
}

void compare(assay::Workspace& workspace, std::uint32_t index, const std::string& payload) {
    const assay::TypeHandle type{index, &workspace.ruleset().program()};
    const Judged bytes = judge(workspace, type, payload, {}, Door::bytes, "en");
    if (!is_told_by_both(bytes.report)) return;
    const Judged document = judge(workspace, type, payload, {}, Door::document, "en");
    if (document.report.verdict == assay::Verdict::limit) return; // a number that is not exact
    INFO(payload);
    CHECK(told(document.report) == told(bytes.report));
    CHECK(document.rules == bytes.rules);
}

} // namespace

TEST_CASE("both doors report the same, in the same order, at the same places") {
    for (const char* file :
         {"rules/navixy/user_personal_info.assay", "rules/equalsmoney/people.assay",
          "tests/cases/types.assay", "tests/cases/constraints.assay", "tests/cases/formats.assay",
          "tests/cases/conditions.assay", "tests/cases/checks.assay", "tests/cases/presence.assay",
          "tests/cases/groups_and_includes.assay"}) {
        const auto loaded = assay::load_file(std::string(ASSAY_PROJECT_DIR "/") + file);
        REQUIRE(loaded);
        assay::Workspace workspace(loaded.ruleset());
        const auto& program = loaded.ruleset().program();
        for (const auto& test : program.tests)
            for (const auto& expectation : test.expectations)
                compare(workspace, expectation.type, expectation.payload);
        for (const auto& example : program.examples) {
            compare(workspace, example.type, example.payload);
            // Many errors at once, in an order of members that is not the alphabet's.
            std::string broken = example.payload;
            std::replace(broken.begin(), broken.end(), 'e', 'z');
            compare(workspace, example.type, broken);
        }
    }
}
