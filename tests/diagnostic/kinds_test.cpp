// The table of kinds, and their sentences.
#include "diagnostic/diagnostic.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <string>

using namespace assay::diagnostic;

namespace {

bool is_kebab(std::string_view name) {
    return !name.empty() && name.front() != '-' && name.back() != '-' &&
           std::all_of(name.begin(), name.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
           });
}

bool begins_large(std::string_view text) { return text[0] >= 'A' && text[0] <= 'Z'; }

} // namespace

TEST_CASE("each kind has a name of its own, a sentence and an explanation") {
    std::set<std::string_view> names;
    for (const KindInfo& kind : kinds()) {
        INFO(kind.name);
        CHECK(is_kebab(kind.name));
        CHECK(names.insert(kind.name).second);
        CHECK(&info(kind.kind) == &kind);
        CHECK_FALSE(kind.sentence.empty());
        CHECK_FALSE(begins_large(kind.sentence));
        CHECK_FALSE(kind.sentence.ends_with('.'));
        CHECK((kind.explanation.ends_with('.') || kind.explanation.ends_with(".)")));
        CHECK(kind.sentence.find("boost") == std::string_view::npos);
    }
}

TEST_CASE("a sentence is filled with the words of the occurrence") {
    CHECK(sentence({Kind::syntax, {}, {"a type", "`}`"}, {}, {}}) == "expected a type, found `}`");
    // Braces in the words stay what they are; a missing word leaves a gap, not a crash.
    CHECK(sentence({Kind::syntax, {}, {"`{1}`", "`{`"}, {}, {}}) == "expected `{1}`, found `{`");
    CHECK(sentence({Kind::syntax, {}, {}, {}, {}}) == "expected , found ");
}

TEST_CASE("only errors are errors") {
    CHECK_FALSE(has_errors({}));
    CHECK(has_errors({{Kind::syntax, {}, {}, {}, {}}}));
}
