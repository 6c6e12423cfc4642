// The promises of docs/security.md are tested: each test that it names exists.
#include "house/tree.hpp"

#include <catch2/catch.hpp>

#include <regex>

namespace {

/// Everything in which a test may be named.
std::string all_code() {
    std::string text;
    for (const house::File& file : house::code()) text += file.text;
    return text;
}

} // namespace

TEST_CASE("the tests that the security promises name exist") {
    const std::string promises = house::read("docs/security.md");
    const std::string tests = all_code();
    const std::regex name("\"([a-z][^\"\n]{15,})\"");
    std::size_t count = 0;
    for (std::sregex_iterator at(promises.begin(), promises.end(), name), end; at != end; ++at) {
        CAPTURE((*at)[1].str());
        CHECK(tests.find("TEST_CASE(\"" + (*at)[1].str()) != tests.npos);
        ++count;
    }
    CHECK(count > 20);
}
