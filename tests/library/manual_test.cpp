// The manual says what is so: each piece of rule text in docs/language.md loads, and its tests
// pass. A block fenced as `assay` is a file (`module` may be left out); one fenced as `assay
// members` is what stands in a record.
#include "assay/assay.hpp"
#include "library/rehearsal.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace {

std::string manual() {
    std::ifstream stream(ASSAY_PROJECT_DIR "/docs/language.md", std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

std::vector<std::string> blocks(const std::string& text, const std::string& fence) {
    const std::string opening = "\n```" + fence + "\n";
    std::vector<std::string> found;
    for (auto at = text.find(opening); at != std::string::npos; at = text.find(opening, at + 1)) {
        const auto begin = at + opening.size();
        found.push_back(text.substr(begin, text.find("\n```", begin) + 1 - begin));
    }
    return found;
}

std::string as_file(const std::string& block) {
    const bool has_module = block.find("module ") != std::string::npos;
    return has_module ? block : "module manual\n" + block;
}

void check_rules(const std::string& text) {
    const assay::Loaded loaded = assay::load_text(text, "docs/language.md");
    INFO(text << "\n" << loaded.text());
    REQUIRE(loaded);
    for (const auto& failure : assay::library::rehearse(loaded.ruleset()).failures)
        FAIL_CHECK(failure.name << ": " << failure.sentence << "; expected " << failure.expected
                                << "; found " << failure.found);
}

} // namespace

TEST_CASE("the manual's rule files load and pass") {
    const auto found = blocks(manual(), "assay");
    REQUIRE(found.size() > 10);
    for (const auto& block : found) check_rules(as_file(block));
}

TEST_CASE("the manual's members load") {
    const auto found = blocks(manual(), "assay members");
    REQUIRE(found.size() > 2);
    for (const auto& block : found) check_rules("module manual\nrecord Manual {\n" + block + "}\n");
}
