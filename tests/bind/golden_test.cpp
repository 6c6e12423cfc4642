// Every diagnostic of this room, as its reader sees it: tests/golden/bind/<kind>.assay and, beside
// it, the text.
#include "bind/load.hpp"
#include "support/golden.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace assay;
using assay_test::golden_folder;

namespace {

std::vector<std::filesystem::path> rule_files(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".assay") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

bool is_of_this_room(diagnostic::Kind kind) {
    return kind >= diagnostic::Kind::duplicate_name && kind <= diagnostic::Kind::too_large;
}

} // namespace

TEST_CASE("diagnostics read as they did") {
    for (const auto& path : rule_files(golden_folder())) {
        DYNAMIC_SECTION(path.stem().string()) {
            auto loaded = assay_test::load_file(path);
            test::check_golden("bind/" + path.stem().string() + ".txt", loaded.text());
            std::set<std::string> kinds;
            for (const auto& one : loaded.diagnostics)
                kinds.emplace(diagnostic::info(one.kind).name);
            CHECK(kinds.count(path.stem().string()) == 1);
        }
    }
}

TEST_CASE("words of other languages are answered with what to write") {
    for (const auto& path : rule_files(golden_folder() / "habits")) {
        const auto loaded = assay_test::load_file(path);
        test::check_golden("bind/habits/" + path.stem().string() + ".txt", loaded.text());
    }
}

TEST_CASE("every kind of this room has a golden file") {
    for (const auto& kind : diagnostic::kinds()) {
        if (!is_of_this_room(kind.kind)) continue;
        INFO(kind.name);
        CHECK(std::filesystem::exists(golden_folder() / (std::string(kind.name) + ".assay")));
        CHECK(!kind.explanation.empty());
    }
}

TEST_CASE("correct rules bind without a word") {
    for (const auto& path : rule_files(golden_folder() / "good")) {
        INFO(path.filename().string());
        auto loaded = assay_test::load_file(path);
        CHECK(loaded.text() == "");
    }
}

TEST_CASE("messages speak of rules, not of the program that reads them") {
    for (const auto& path : rule_files(golden_folder())) {
        INFO(path.filename().string());
        auto loaded = assay_test::load_file(path);
        for (const auto& one : loaded.diagnostics) {
            auto sentence = diagnostic::sentence(one);
            CHECK(sentence.find("assay::") == std::string::npos);
            CHECK(sentence.find("``") == std::string::npos);
            CHECK(sentence.back() != '.');
        }
    }
}
