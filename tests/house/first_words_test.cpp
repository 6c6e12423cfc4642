// Every file begins by saying what it is.
#include "house/tree.hpp"

#include <catch2/catch.hpp>

namespace {

void check_first_words(const std::vector<house::File>& files, std::string_view comment) {
    for (const auto& file : files) {
        INFO(file.path << " begins with: " << file.text.substr(0, file.text.find('\n')));
        CHECK(file.text.starts_with(comment));
    }
}

} // namespace

TEST_CASE("code begins with a comment that says what the file is") {
    check_first_words(house::code(), "// ");
}

TEST_CASE("shipped rule files begin with a comment that says what they are") {
    check_first_words(house::files("rules", {".assay"}), "//");
    check_first_words(house::files("examples", {".assay"}), "//");
}

TEST_CASE("build files begin with a comment that says what they are") {
    check_first_words(house::files("cmake", {".cmake", ".in"}), "# ");
    check_first_words(house::files("tests", {"CMakeLists.txt"}), "# ");
    check_first_words(house::files("examples", {"CMakeLists.txt"}), "# ");
    check_first_words({{"CMakeLists.txt", house::read("CMakeLists.txt")}}, "# ");
}
