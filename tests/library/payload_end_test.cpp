// Nothing is read past a payload's last byte: payloads need no padding.
#include "support/guarded.hpp"

#include <assay/assay.hpp>

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

namespace {

std::string read(const char* file) {
    std::ifstream stream(std::string(ASSAY_PROJECT_DIR "/") + file);
    REQUIRE(stream);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

} // namespace

TEST_CASE("every beginning of a payload is judged where the next page cannot be read") {
    auto [rules, type, file] = GENERATE(table<const char*, const char*, const char*>(
        {{"rules/navixy/user_personal_info.assay", "Update", "examples/payloads/navixy-valid.json"},
         {"rules/equalsmoney/people.assay", "UpdatePerson",
          "examples/payloads/equalsmoney-update.json"}}));
    auto loaded = assay::load_file(std::string(ASSAY_PROJECT_DIR "/") + rules);
    REQUIRE(loaded);
    assay::Workspace workspace(loaded.ruleset());
    const auto handle = *loaded.ruleset().type(type);
    const std::string payload = read(file);
    assay_test::Guarded guarded(payload.size());
    const std::size_t end = payload.find_last_of('}') + 1;
    for (std::size_t size = 0; size < end; ++size) {
        INFO(size);
        CHECK(workspace.check(handle, guarded.put(payload.substr(0, size))) ==
              assay::Verdict::malformed);
    }
    const auto whole = workspace.check(handle, payload);
    for (std::size_t size = end; size <= payload.size(); ++size)
        CHECK(workspace.check(handle, guarded.put(payload.substr(0, size))) == whole);
}

TEST_CASE("short payloads at the end of a page, with names that run up to it") {
    auto loaded = assay::load_text("module m\nrecord R {\n a?: string\n b?: integer\n"
                                   "a_name_of_more_than_thirty_two_bytes?: boolean\n}\n");
    INFO(loaded.text());
    REQUIRE(loaded);
    assay::Workspace workspace(loaded.ruleset());
    const auto handle = *loaded.ruleset().type("R");
    assay_test::Guarded guarded(4096);
    for (const char* text :
         {"{}", "{\"a\":\"\"}", "{\"b\":1}", "{\"a\":\"x\",\"b\":12}", "{\"b\":1,\"a\":\"x\"}",
          "{\"a_name_of_more_than_thirty_two_bytes\":true}"})
        CHECK(workspace.check(handle, guarded.put(text)) == assay::Verdict::valid);
    for (const char* text : {"{\"\":1}", "{\"c\":1}", "{\"a\":1}", "{\"b\":\"x\"}", "[]", "1",
                             "\"a\"", "{\"a_name_of_more_than_thirty_two_byte\":true}"})
        CHECK(workspace.check(handle, guarded.put(text)) == assay::Verdict::invalid);
    for (const char* text :
         {"{", "{\"", "{\"a", "{\"a\"", "{\"a\":", "{\"a\":\"", "{1:2}", "{:}", "{,}"})
        CHECK(workspace.check(handle, guarded.put(text)) == assay::Verdict::malformed);
}

TEST_CASE("a container that is not closed at the end of a page, after one that is") {
    const auto loaded = assay::load_text("module m\ntype Lists = [[integer]]\n"
                                         "record Deep { a?: Deep  b?: map(Lists) }\n");
    INFO(loaded.text());
    REQUIRE(loaded);
    assay::Workspace workspace(loaded.ruleset());
    assay_test::Guarded guarded(4096);
    const auto check = [&](const char* type, const std::string& text) {
        return workspace.check(*loaded.ruleset().type(type), guarded.put(text));
    };
    CHECK(check("Lists", "[[1]]") == assay::Verdict::valid);
    CHECK(check("Deep", R"({"a":{"b":{"c":[[]]}}})") == assay::Verdict::valid);
    for (const char* text : {"[[1]", "[[1],[]", "[[]", "[]]", "[[1]]]", "[[[1]]"})
        CHECK(check("Lists", text) == assay::Verdict::malformed);
    for (const char* text : {R"({"x":{})", R"({"a":{},"x":{})", R"({"a":{})", R"({"b":{"c":[[1]]})",
                             R"({"b":{"c":[[1]})", R"({}})"})
        CHECK(check("Deep", text) == assay::Verdict::malformed);
}
