// The reference interpreter can be read in an afternoon, and shares nothing with what it is held
// against.
#include "house/tree.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

TEST_CASE("the reference interpreter is under 1,500 lines") {
    long lines = 0;
    for (const auto& file : house::files("tests/reference/interpreter", {".cpp", ".hpp"}))
        lines += std::count(file.text.begin(), file.text.end(), '\n');
    CHECK(lines > 0);
    CHECK(lines < 1500);
}

TEST_CASE("the reference interpreter includes nothing that judges") {
    for (const auto& file : house::files("tests/reference/interpreter", {".cpp", ".hpp"})) {
        for (const auto& include : house::includes(file)) {
            if (include.angled) continue;
            INFO(file.path << " includes " << include.what);
            const auto room = house::first_part(include.what);
            CHECK((room == "reference" || room == "syntax" || include.what == "assay/report.hpp" ||
                   include.what == "constraint/store.hpp"));
        }
    }
}
