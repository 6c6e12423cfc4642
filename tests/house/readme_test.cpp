// The README says what is so: its C++ example is the program that the tests build and run.
#include "house/tree.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <cstdio>
#include <filesystem>

namespace {

const std::string tool = ASSAY_BUILD_DIR "/assay";

std::string output_of(const std::string& command) {
    std::FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe);
    std::string output;
    std::array<char, 4096> part{};
    while (const auto size = std::fread(part.data(), 1, part.size(), pipe))
        output.append(part.data(), size);
    pclose(pipe);
    return output;
}

/// The blocks fenced as `text`, split where a line is empty.
std::vector<std::string> shown_paragraphs(const std::string& document) {
    const std::string opening = "```text\n";
    std::vector<std::string> found;
    for (auto at = document.find(opening); at != std::string::npos;
         at = document.find(opening, at + 1)) {
        const auto begin = at + opening.size();
        std::string block = document.substr(begin, document.find("\n```", begin) + 1 - begin);
        for (auto end = block.find("\n\n"); end != std::string::npos; end = block.find("\n\n")) {
            found.push_back(block.substr(0, end + 1));
            block.erase(0, end + 2);
        }
        found.push_back(block);
    }
    return found;
}

std::string without_first_comment(std::string text) {
    while (text.starts_with("//")) text.erase(0, text.find('\n') + 1);
    return text;
}

} // namespace

TEST_CASE("the README's C++ example is the one that is compiled and run") {
    const auto program = without_first_comment(house::read("tests/library/readme_example.cpp"));
    CHECK(house::read("README.md").find("```cpp\n" + program + "```\n") != std::string::npos);
}

TEST_CASE("the README's links lead to files") {
    const auto readme = house::read("README.md");
    for (auto at = readme.find("]("); at != std::string::npos; at = readme.find("](", at + 1)) {
        const auto target = readme.substr(at + 2, readme.find_first_of(")#", at) - at - 2);
        if (target.empty() || target.find("://") != std::string::npos || target.ends_with("/"))
            continue;
        CHECK_FALSE(house::read(target).empty());
    }
}

TEST_CASE("the findings that the documents show are those of the tool") {
    if (!std::filesystem::exists(tool)) {
        WARN("skipped: the tool is not built");
        return;
    }
    const auto output = output_of("cd '" ASSAY_PROJECT_DIR "' && '" + tool +
                                  "' lint -r rules/navixy/user_personal_info.assay --as Update"
                                  " --context examples/payloads/navixy-context.json"
                                  " examples/payloads/navixy-five-faults.json 2>&1");
    for (const auto* document : {"README.md", "docs/command-line.md"})
        for (const auto& paragraph : shown_paragraphs(house::read(document))) {
            INFO(document << " shows:\n" << paragraph << "\nthe tool says:\n" << output);
            CHECK(output.find(paragraph) != std::string::npos);
        }
}
