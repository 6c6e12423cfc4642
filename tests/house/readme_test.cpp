// The README says what is so: its C++ example is the program that the tests build and run.
#include "house/tree.hpp"

#include <catch2/catch.hpp>

namespace {

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
