// docs/reference.md is what `assay reference` prints.
#include "cli/tool.hpp"
#include "support/golden.hpp"

#include <catch2/catch.hpp>

TEST_CASE("the manual in docs/ is the one that the tool prints") {
    const auto ran = assay::test::run_tool({"reference"});
    CHECK(ran.code == 0);
    assay::test::check_golden("../../docs/reference.md", ran.out);
}
