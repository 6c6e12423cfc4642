// Nothing is without a case: every constraint and format is kept and broken by a payload of
// tests/cases, every code is expected there or shown in tests/golden, and so is every diagnostic.
#include "constraint/code.hpp"
#include "diagnostic/kinds.hpp"
#include "evaluate/engine.hpp"
#include "program/program.hpp"

#include <assay/assay.hpp>

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

using namespace assay;

namespace {

/// What the payloads of all case files use and break.
struct Tried {
    std::set<std::uint16_t> constraints, formats;               // that a case file names
    std::set<std::uint16_t> broken_constraints, broken_formats; // that a payload breaks
    std::set<std::string> codes;                                // that a test lists
};

void note_uses(const program::Program& program, Tried& tried) {
    for (const auto& constraint : program.constraints) tried.constraints.insert(constraint.kind);
    for (const auto& text : program.texts)
        if (text.format) tried.formats.insert(text.format->kind);
    for (const auto& array : program.arrays)
        if (array.unique)
            tried.constraints.insert(*find_constraint(constraint::Subject::array, "unique"));
    for (const auto& map : program.maps)
        if (map.keys != program::none)
            tried.constraints.insert(*find_constraint(constraint::Subject::map, "keys"));
}

void note_faults(const evaluate::Findings& findings, Tried& tried) {
    for (const auto& violation : findings.violations) {
        if (violation.constraint) tried.broken_constraints.insert(violation.constraint->kind);
        if (violation.format) tried.broken_formats.insert(violation.format->kind);
        // These two are the engine's own, and have a code of their own.
        if (violation.code == constraint::Code::unique)
            tried.broken_constraints.insert(*find_constraint(constraint::Subject::array, "unique"));
        if (violation.code == constraint::Code::keys)
            tried.broken_constraints.insert(*find_constraint(constraint::Subject::map, "keys"));
    }
}

std::vector<std::filesystem::path> files_in(const std::string& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(ASSAY_PROJECT_DIR "/tests/" + folder))
        if (entry.is_regular_file()) files.push_back(entry.path());
    return files;
}

const Tried& tried_by_cases() {
    static const Tried all = [] {
        Tried tried;
        for (const auto& file : files_in("cases")) {
            auto loaded = load_file(file.string());
            REQUIRE(loaded);
            auto program = loaded.ruleset().share();
            note_uses(*program, tried);
            evaluate::Engine engine(program, {});
            for (const auto& test : program->tests)
                for (const auto& expectation : test.expectations) {
                    for (const auto& outcome : expectation.outcomes)
                        tried.codes.emplace(constraint::info(outcome.code).word);
                    engine.check(expectation.payload, expectation.type, nullptr);
                    note_faults(engine.findings(), tried);
                }
        }
        return tried;
    }();
    return all;
}

std::string golden_texts() {
    std::ostringstream all;
    for (const auto& file : files_in("golden"))
        if (file.extension() != ".assay") all << std::ifstream(file).rdbuf() << '\n';
    return all.str();
}

bool is_shown(const std::string& texts, std::string_view word) {
    std::string name(word);
    for (const auto& shown : {"[" + name + "]", "\"" + name + "\"", "\n" + name + ", "})
        if (texts.find(shown) != std::string::npos) return true;
    return false;
}

} // namespace

TEST_CASE("every constraint is in a case file, and broken there") {
    const Tried& tried = tried_by_cases();
    for (std::uint16_t kind = 0; kind < constraint::constraints().size(); ++kind) {
        INFO("`" << constraint::constraints()[kind].example << "`");
        CHECK(tried.constraints.contains(kind));
        CHECK(tried.broken_constraints.contains(kind));
    }
}

TEST_CASE("every format is in a case file, and broken there") {
    const Tried& tried = tried_by_cases();
    for (std::uint16_t kind = 0; kind < constraint::formats().size(); ++kind) {
        INFO("`" << constraint::formats()[kind].word << "`");
        CHECK(tried.formats.contains(kind));
        CHECK(tried.broken_formats.contains(kind));
    }
}

TEST_CASE("every code is expected by a case or shown in a golden file") {
    const std::string texts = golden_texts();
    for (const auto& code : constraint::codes()) {
        INFO("`" << code.word << "`");
        CHECK((tried_by_cases().codes.contains(std::string(code.word)) ||
               is_shown(texts, code.word)));
    }
}

TEST_CASE("every diagnostic is shown in a golden file") {
    const std::string texts = golden_texts();
    for (const auto& kind : diagnostic::kinds()) {
        INFO("`" << kind.name << "`");
        CHECK(texts.find("[" + std::string(kind.name) + "]") != std::string::npos);
    }
}
