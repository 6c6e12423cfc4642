// Rule texts that once crashed loading: each must be an ordinary error.
#include <assay/assay.hpp>

#include <catch2/catch.hpp>

TEST_CASE("a condition on the context where no module declares one") {
    for (const char* rule :
         {R"(when context.mode is "live" { a: string } else { b?: string })",
          R"(when context.mode == "a" { a: string } else when context.mode == "b" { b: string })",
          R"(when context.on { a: string } when context.n > 3 and context.n < 2 { b: string })",
          R"(check 1 in context.list else "x" check context.a <= context.b else "y")"}) {
        auto loaded = assay::load_text(std::string("module a.b\nrecord R { ") + rule + " }\n");
        CAPTURE(rule);
        REQUIRE_FALSE(loaded);
        CHECK(loaded.diagnostics().front().code == "no-context");
    }
}
