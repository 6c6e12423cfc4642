// Each file of tests/golden/syntax: its tree and its layout if it is sound, else what is said.
#include "support/golden.hpp"
#include "syntax/support.hpp"

#include <set>

using namespace assay;
using namespace assay::test;

TEST_CASE("golden files of syntax") {
    for (const auto& path : golden_inputs()) {
        const std::string name = path.stem().string();
        const Parsed result = parsed(read_file(path), name + ".assay");
        if (has_errors(result.diagnostics)) {
            check_golden("syntax/" + name + ".txt", result.errors());
            continue;
        }
        check_golden("syntax/" + name + ".tree", dump(result.file));
        check_golden("syntax/" + name + ".formatted", print(result.file, result.sources[0].text()));
    }
}

TEST_CASE("no message speaks of the machinery") {
    for (const auto& path : golden_inputs()) {
        const std::string errors = parsed(read_file(path)).errors();
        for (const std::string_view word : {"boost", "spirit", "x3", "std::", "eoi"}) {
            INFO(path);
            CHECK(errors.find(word) == std::string::npos);
        }
    }
}

TEST_CASE("each kind of syntax error has a golden file") {
    std::set<diagnostic::Kind> seen;
    for (const auto& path : golden_inputs())
        for (const auto& diagnostic : parsed(read_file(path)).diagnostics)
            seen.insert(diagnostic.kind);
    // Reached by limits only, which tests/syntax/limits_test.cpp covers.
    seen.insert({diagnostic::Kind::file_limit, diagnostic::Kind::error_limit});
    for (const diagnostic::KindInfo& kind : diagnostic::kinds()) {
        if (kind.kind > diagnostic::Kind::bad_pointer) continue;
        INFO(kind.name);
        CHECK(seen.count(kind.kind) == 1);
    }
}
