// Rule texts from all over the project, and some that stand nowhere else.
#include "fuzz/rule_seeds.hpp"

#include "constraint/format_rows.hpp"
#include "fuzz/demand.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <map>

namespace assay::fuzz {

namespace {

constexpr const char* broken_patterns[] = {
    "[",       "[a",          "[z-a]",    "[[:nothing:]]", "(a",  "a)",
    "a\\",     "*a",          "a{3,1}",   "a{1001}",       "a**", "(?P<a",
    "(?P<>a)", "\\pN{2,900}", "(?=a)",    "\\1",           "\\q", "(a{900}){9}",
    "\xFF",    "(?i)a",       "\\bx\\B$", "(\\pL{999}){9}"};

constexpr const char* messages[] = {
    "no placeholder",
    "{limit} and {actual}, '{quoted}', it''s",
    "{count, plural, one {# item} few {# items} other {# of them}}",
    "{count, select, one {a} other {b {limit}}}",
    "{limit, number, integer} {unknown} {",
    "{actual, date}",
    "{count, plural, one {#}}",
};

std::vector<std::filesystem::path> files_with(const char* ending) {
    std::vector<std::filesystem::path> files;
    for (const char* root : {"/rules", "/examples", "/tests"})
        for (const auto& entry :
             std::filesystem::recursive_directory_iterator(ASSAY_PROJECT_DIR + std::string(root)))
            // The one that reaches the ceiling of a million parts takes a fuzzer half a minute.
            if (entry.path().extension() == ending && entry.path().stem() != "too-large")
                files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

/// The raw texts in a test that declare something.
void add_raw_texts(const std::string& code, std::vector<std::string>& seeds) {
    const std::string open = "R\"(", close = ")\"";
    for (std::size_t at = code.find(open); at != code.npos; at = code.find(open, at)) {
        at += open.size();
        std::string text = code.substr(at, code.find(close, at) - at);
        if (text.find("record ") == text.npos && text.find("type ") == text.npos) continue;
        if (text.find("module ") == text.npos) text.insert(0, "module a\n");
        seeds.push_back(std::move(text));
    }
}

void add_modules(std::vector<std::string>& seeds) {
    const std::string end(1, '\0');
    const std::string b = "module b\ntype Name = string(length 1..)\nrecord R { n: Name }\n";
    seeds.push_back("module a\nuse b\nrecord R { n: b.Name  r: b.R  include b.R }\n" + end + b);
    seeds.push_back("module a\nuse b as c\nuse d\ntype T = c.Nam | d.T | b.Name\n" + end + b + end +
                    "module d\nuse b\ntype T = b.Name\n");
    seeds.push_back("module a\nuse b\ntype T = b.T\n" + end + "module b\nuse d\ntype T = d.T\n" +
                    end + "module d\nuse b\ntype T = string\n");
    seeds.push_back("module a\nuse a\nuse b\nuse b\nuse missing\ntype T = a.T\n" + end +
                    "module b\n" + end + b);
}

} // namespace

std::vector<std::string> rule_seeds() {
    std::vector<std::string> seeds;
    for (const auto& file : files_with(".assay")) seeds.push_back(contents(file.string()));
    for (const auto& file : files_with(".cpp")) add_raw_texts(contents(file.string()), seeds);
    add_modules(seeds);
    for (const char* pattern : broken_patterns)
        seeds.push_back("module a\ntype T = string(pattern /" + std::string(pattern) + "/)\n");
    for (const char* message : messages)
        seeds.push_back(
            "module a\nrecord R {\n    @message \"" + std::string(message) +
            "\"\n    @message ru \"" + message +
            "\"\n    a: [string](count 2..)\n}\ntest \"t\" {\n    reject R { \"a\": [] } "
            "with count at /a\n    reject R { \"a\": [1] } with count at /b\n}\n");
    return seeds;
}

std::vector<FormatSeed> format_seeds() {
    std::map<std::string, nlohmann::json> texts;
    for (const auto& rows : {rows::date_rows(), rows::network_rows(), rows::data_rows(),
                             rows::code_list_rows(), rows::bank_rows(), rows::tax_rows()})
        for (const rows::FormatRow& row : rows)
            if (nlohmann::json one = row.text; texts[std::string(row.format)].size() < 60)
                texts[std::string(row.format)].push_back(std::move(one));
    std::vector<FormatSeed> seeds;
    for (const auto& [format, list] : texts)
        seeds.push_back({"module a\ntype T = [" + format + "]\n",
                         list.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)});
    return seeds;
}

} // namespace assay::fuzz
