// The engine agrees with the reference: a hundred thousand pairs in each run, or as many as
// ASSAY_ARGUE_PAIRS says, from ASSAY_ARGUE_SEED on.
#include "reference/argue.hpp"
#include "support/rounds.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

using namespace assay::reference;

namespace {

std::uint64_t setting(const char* name, std::uint64_t otherwise) {
    const char* value = std::getenv(name);
    return value ? std::strtoull(value, nullptr, 10) : otherwise;
}

std::string contents(const std::filesystem::path& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

void say(const Tally& tally) {
    std::cout << "argued " << tally.pairs << " pairs over " << tally.files << " rule files ("
              << tally.refused << " refused by the loader): " << tally.disagreements
              << " disagreements\n";
}

} // namespace

TEST_CASE("reference, bytes, document and printed rules agree over generated rules") {
    const std::uint64_t seed = setting("ASSAY_ARGUE_SEED", 1);
    std::cout << "seed " << seed << "\n";
    std::ostringstream out;
    Tally tally =
        argue(setting("ASSAY_ARGUE_PAIRS", 100'000), seed, setting("ASSAY_ARGUE_MOST", 8), out);
    say(tally);
    INFO(out.str());
    CHECK(tally.disagreements == 0);
    const bool tells = tally.files >= 100; // of a few files most may be refused
    CHECK((!tells || tally.refused * 5 < tally.files));
}

TEST_CASE("they agree over the rule files that people wrote") {
    std::ostringstream out;
    Tally tally;
    for (const char* folder : {"tests/cases", "rules", "examples"}) {
        std::filesystem::path root = std::filesystem::path(ASSAY_PROJECT_DIR) / folder;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
            if (entry.path().extension() != ".assay") continue;
            std::string rules = contents(entry.path());
            if (rules.find("\nuse ") != rules.npos) continue;
            argue_about(rules, assay::test::rounds(300), 1, tally, out);
        }
    }
    say(tally);
    INFO(out.str());
    CHECK(tally.disagreements == 0);
    CHECK(tally.files > 5);
}
