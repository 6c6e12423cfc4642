// Case files: rule files whose own tests say what the language means, run through both doors.
#include "library/rehearsal.hpp"
#include "program/program.hpp"

#include <assay/assay.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>

namespace {

std::vector<std::string> case_files() {
    std::vector<std::string> files;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(ASSAY_PROJECT_DIR "/tests/cases"))
        if (entry.path().extension() == ".assay") files.push_back(entry.path().string());
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

TEST_CASE("the case files hold through both doors") {
    auto files = case_files();
    REQUIRE(files.size() >= 5);
    for (const auto& file : files) {
        auto loaded = assay::load_file(file);
        CAPTURE(file, loaded.text());
        REQUIRE(loaded);
        CHECK(loaded.diagnostics().empty());
        auto rehearsal = assay::library::rehearse(loaded.ruleset());
        CHECK(rehearsal.tests > 0);
        for (const auto& failure : rehearsal.failures) {
            const auto& source =
                loaded.ruleset().program().origins.sources[failure.location.source];
            auto position = source.position(failure.location.span.begin);
            UNSCOPED_INFO(source.name() << ":" << position.line << ": " << failure.sentence
                                        << "\n  expected: " << failure.expected
                                        << "\n  found:    " << failure.found);
        }
        CHECK(rehearsal.failed == 0);
    }
}
