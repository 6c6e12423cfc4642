// Expected and found outcomes meet one to one.
#include "library/outcomes.hpp"

#include <catch2/catch.hpp>

using assay::library::match;
using assay::library::Outcome;
using assay::library::spell;

namespace {

using Kind = Outcome::Kind;

Outcome error(const std::string& code, std::optional<std::string> pointer = {}) {
    return {Kind::error, code, {}, std::move(pointer)};
}

} // namespace

TEST_CASE("an outcome without a place may be anywhere") {
    CHECK(match({error("type")}, {error("type", "/a")}).none());
    CHECK_FALSE(match({error("type", "/b")}, {error("type", "/a")}).none());
    CHECK_FALSE(match({error("type", "")}, {error("type", "/a")}).none());
}

TEST_CASE("a choice is revised where a later outcome needs it") {
    CHECK(match({error("type"), error("type", "/a")}, {error("type", "/a"), error("type", "/b")})
              .none());
    CHECK(match({error("type", "/b"), error("type")}, {error("type", "/a"), error("type", "/b")})
              .none());
}

TEST_CASE("each is counted once") {
    const auto more = match({error("type")}, {error("type", "/a"), error("type", "/b")});
    CHECK(more.missing.empty());
    CHECK(more.surplus.size() == 1);
    const auto fewer = match({error("type"), error("type")}, {error("type", "/a")});
    CHECK(fewer.missing == std::vector<std::size_t>{1});
}

TEST_CASE("warnings, caller's codes and what is undecided") {
    const Outcome coded{Kind::error, "check", "222", ""};
    CHECK(match({{Kind::error, "check", "222", {}}}, {coded}).none());
    CHECK(match({error("check")}, {coded}).none());
    CHECK_FALSE(match({{Kind::error, "check", "223", {}}}, {coded}).none());
    CHECK_FALSE(match({{Kind::warning, "check", {}, {}}}, {coded}).none());
    CHECK(match({}, {{Kind::undecided, "check", {}, "/a"}}).none());
    CHECK_FALSE(
        match({{Kind::undecided, "check", {}, "/b"}}, {{Kind::undecided, "check", {}, "/a"}})
            .none());
}

TEST_CASE("outcomes are spelled as a test writes them") {
    CHECK(spell(std::vector<Outcome>{}) == "nothing");
    CHECK(spell({error("type", "/a"), {Kind::warning, "check", "222", ""}}) ==
          "type at /a, warning check \"222\" at \"\"");
}
