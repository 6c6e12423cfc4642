// What strangers wrote is shown so that nothing in it can hide, reorder or break a line: names,
// values, file names and author's words, through every format.
#include "cli/tool.hpp"
#include "support/data.hpp"
#include "support/folder.hpp"
#include "support/rounds.hpp"
#include "support/showable.hpp"

#include "assay/assay.hpp"
#include "cli/output/formats.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using assay::test::Folder;
using assay::test::Ran;
using assay::test::run_tool;
using assay::test::showable;

namespace {

std::string json_text(const std::string& text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// Rules with the words of an author in each place where they are shown.
std::string rules_of(const std::string& words) {
    const std::string text = json_text(words);
    return "module promises.shown\nrecord Shown {\n    value?: string(length 77)\n"
           "    word?: \"a\" | " +
           text + "\n    @deprecated " + text + "\n    old?: any\n    @source " + text +
           "\n    @code " + text + "\n    check present(nothing) else " + text +
           "\n    nothing?: any\n}\n";
}

std::string payload_of(const std::string& words) {
    nlohmann::ordered_json payload = {{"value", words}, {"word", words}, {"old", words}};
    payload[words] = words;
    payload[words + "!"] = nlohmann::ordered_json{{words, words}};
    return payload.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

bool may_name_a_file(const std::string& words) {
    return !words.empty() && words.size() < 200 && words.find('/') == words.npos &&
           words.find('\0') == words.npos && words != "." && words != "..";
}

/// Judges a payload of these words by rules of these words, in a file of that name.
void check_shown(Folder& folder, const std::string& words) {
    CAPTURE(words);
    const assay::Loaded loaded = assay::load_text(rules_of(words), words);
    CHECK(showable(loaded.text()));
    CHECK(showable(loaded.json()));
    folder.write("rules.assay", loaded ? rules_of(words) : rules_of("plain"));
    const std::string name = may_name_a_file(words) ? words : "payload.json";
    folder.write(name, payload_of(words));
    for (const assay::cli::Format& format : assay::cli::formats()) {
        CAPTURE(format.name);
        const Ran ran = run_tool(
            {"lint", "-r", "rules.assay", "--format", std::string(format.name), "--", "./" + name});
        CHECK(showable(ran.out));
        CHECK(showable(ran.err));
        if (format.name == "json") CHECK(nlohmann::json::accept(ran.out));
    }
    std::filesystem::remove(name);
}

void check_problem(const std::string& words) {
    const assay::Ruleset ruleset = assay::load_text(rules_of("plain")).ruleset();
    assay::Workspace workspace(ruleset);
    const std::string payload = payload_of(words);
    workspace.check(ruleset.type("Shown").value(), payload);
    const std::string problem = workspace.report().to_problem_json(words);
    CHECK(showable(problem));
    CHECK(nlohmann::json::accept(problem));
}

std::string utf8(std::uint32_t point) {
    std::string text;
    if (point < 0x80) return {static_cast<char>(point)};
    if (point < 0x800)
        text = {static_cast<char>(0xC0 | point >> 6)};
    else if (point < 0x10000)
        text = {static_cast<char>(0xE0 | point >> 12), static_cast<char>(0x80 | (point >> 6 & 63))};
    else
        text = {static_cast<char>(0xF0 | point >> 18), static_cast<char>(0x80 | (point >> 12 & 63)),
                static_cast<char>(0x80 | (point >> 6 & 63))};
    return text + static_cast<char>(0x80 | (point & 63));
}

/// A standard base64 text, decoded.
std::string from_base64(const std::string& text) {
    std::string bytes;
    std::uint32_t bits = 0;
    int held = 0;
    for (const char c : text) {
        const auto at = std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                         "0123456789+/")
                            .find(c);
        if (at == std::string_view::npos) continue;
        bits = bits << 6 | static_cast<std::uint32_t>(at);
        held += 6;
        if (held < 8) continue;
        held -= 8;
        bytes += static_cast<char>(bits >> held & 0xFF);
    }
    return bytes;
}

} // namespace

TEST_CASE("each character that hides, reorders or breaks a line is escaped everywhere") {
    Folder folder;
    std::vector<std::uint32_t> points;
    for (std::uint32_t point = 1; point <= 0xA0; ++point)
        if (assay::test::hides_something(point) || point == '\n') points.push_back(point);
    for (std::uint32_t point :
         {0x61Cu, 0x200Eu, 0x200Fu, 0x2028u, 0x2029u, 0x202Au, 0x202Bu, 0x202Cu, 0x202Du, 0x202Eu,
          0x2066u, 0x2067u, 0x2068u, 0x2069u, 0xFEFFu, 0xE0001u, 0xE0041u})
        points.push_back(point);
    for (const std::uint32_t point : points) check_shown(folder, "a" + utf8(point) + "b");
    for (const std::uint32_t point : points) check_problem("a" + utf8(point) + "b");
    for (const char* not_utf8 : {"\x80", "\xC3", "\xED\xA0\x80", "\xF5", "a\xFF z"})
        check_shown(folder, not_utf8);
}

TEST_CASE("the big list of naughty strings, in values, names, file names and messages") {
    const auto data = assay_test::data_folder();
    if (data.empty()) {
        WARN("skipped: the big list of naughty strings is not on this machine (ASSAY_TEST_DATA)");
        return;
    }
    Folder folder;
    std::ifstream file(data / "naughty-strings" / "blns.base64.json");
    const auto list = nlohmann::json::parse(file);
    CHECK(list.size() == 676);
    const std::size_t step = list.size() / assay::test::rounds(list.size());
    for (std::size_t at = 0; at < list.size(); at += step) {
        const std::string words = from_base64(list[at].get<std::string>());
        check_shown(folder, words);
        check_problem(words);
    }
}
