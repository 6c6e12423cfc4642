// Assembles the seed corpora from what the project has: `fuzz_seeds FOLDER` fills one folder for
// each harness from packs, examples, case files and golden files.
#include "assay/assay.hpp"
#include "fuzz/demand.hpp"
#include "fuzz/harness.hpp"
#include "program/program.hpp"
#include "reference/generate_payloads.hpp"
#include "reference/generate_rules.hpp"

#include "fuzz/argument.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>

namespace {

const std::string project = ASSAY_PROJECT_DIR;
const std::string end(1, '\0');

std::string folder;
std::map<std::string, int> counts;

void seed(const std::string& harness, const std::string& bytes) {
    const std::string place = folder + "/" + harness;
    std::filesystem::create_directories(place);
    std::ofstream(place + "/seed" + std::to_string(counts[harness]++), std::ios::binary) << bytes;
}

std::vector<std::string> rule_texts() {
    std::vector<std::string> texts;
    for (const char* root : {"/rules", "/examples", "/tests/cases", "/tests/golden"})
        for (const auto& entry : std::filesystem::recursive_directory_iterator(project + root))
            // The one that reaches the ceiling of a million parts takes a fuzzer half a minute.
            if (entry.path().extension() == ".assay" && entry.path().stem() != "too-large")
                texts.push_back(assay::fuzz::contents(entry.path().string()));
    return texts;
}

/// Payloads of a file's examples and tests, with the names of their types.
void seed_payloads(const std::string& text, const assay::Ruleset& ruleset) {
    std::map<std::uint32_t, std::string> names;
    for (const std::string& name : ruleset.types()) names[ruleset.type(name)->index] = name;
    const auto put = [&](std::uint32_t type, const std::string& payload, const std::string& facts) {
        seed("argument", assay::fuzz::write_argued({text, names[type], payload, facts}));
        if (text.size() <= 400)
            seed("command_line", "lint\n-r\nrules.assay\n--as\n" + names[type] +
                                     "\npayload.json\n-" + end + payload + end + text + end +
                                     payload);
    };
    for (const auto& one : ruleset.program().examples) put(one.type, one.payload, "{}");
    for (const auto& test : ruleset.program().tests)
        for (const auto& one : test.expectations)
            put(one.type, one.payload, one.given.value_or("{}"));
}

void seed_packs() {
    char type = 0;
    for (const char* file :
         {"/rules/navixy/user_personal_info.assay", "/rules/equalsmoney/people.assay"}) {
        const assay::Ruleset ruleset = assay::load_file(project + file).ruleset();
        const std::vector<std::string> names = ruleset.types();
        const auto put = [&](std::uint32_t index, const std::string& payload) {
            for (std::size_t at = 0; at < names.size(); ++at)
                if (ruleset.type(names[at])->index == index)
                    seed("packs",
                         std::string(1, static_cast<char>(type + static_cast<char>(at))) + payload);
        };
        for (const auto& one : ruleset.program().examples) put(one.type, one.payload);
        for (const auto& test : ruleset.program().tests)
            for (const auto& one : test.expectations) put(one.type, one.payload);
        type = static_cast<char>(type + static_cast<char>(names.size()));
    }
}

void seed_generated() {
    for (std::uint64_t number = 1; number <= 40; ++number) {
        assay::reference::Random random(number);
        assay::reference::Argued argued;
        argued.rules = assay::reference::generate_rules(random);
        const auto bench = assay::reference::Bench::open(argued.rules);
        if (!bench) continue;
        argued.type = bench->types().back();
        assay::reference::PayloadGenerator payloads(bench->file(), bench->interpreter(), random);
        argued.context = payloads.context();
        argued.payload = payloads.text(payloads.payload(argued.type, argued.context));
        seed("argument", assay::fuzz::write_argued(argued));
    }
}

const std::vector<std::string>& commands() {
    static const std::vector<std::string> all = {
        "--help",
        "lint\n--help",
        "--version",
        "reference",
        "manual",
        "explain",
        "explain\nrequired",
        "explain\nlength",
        "explain\nemail",
        "explain\nwhen",
        "explain\nnothing",
        "demo",
        "init\n--pre-commit\n--ci",
        "completion\nbash",
        "completion\nzsh",
        "completion\nfish",
        "check\nrules.assay",
        "check\n--format\njson\nrules.assay",
        "check\n.",
        "test\nrules.assay",
        "test\n--sources\nrules.assay",
        "fmt\n--check\nrules.assay",
        "fmt\n-",
        "fmt\nrules.assay",
        "trace\n-r\nrules.assay\n--at\n/a\npayload.json",
        "trace\n-r\nrules.assay\n--lang\nru\n--at\n\n-",
        "summary\npayload.json",
        "summary\n--format\njson\npayload.json\n-",
        "lint",
        "lint\n--show-config",
        "lint\n-r\nrules.assay\npayload.json",
        "lint\n-r\nrules.assay\n--format\njson\npayload.json\nmissing.json",
        "lint\n-r\nrules.assay\n--format\nconcise\n--lang\nru\npayload.json\n-",
        "lint\n-r\nrules.assay\n--redact\n--max-errors\n1\n--door\ndocument\npayload.json",
        "lint\n-r\nrules.assay\n--color\nalways\n--require-decided\npayload.json",
        "lint\n-r\nrules.assay\n--context\n-\npayload.json",
        "lint\n-r\nrules.assay\n--each\n--id\n/a\n--statistics\npayload.json",
        "lint\n-r\nrules.assay\n--ndjson\n--jobs\n2\n--verdicts\npayload.json",
        "lint\n-r\nrules.assay\n--ndjson\n--verdicts=json\n--fail-fast\n-",
        "lint\n-r\nrules.assay\n--ndjson\n--pass\nvalid\n-",
        "lint\n-r\nrules.assay\n--write-baseline\nb\npayload.json",
        "lint\n-r\nrules.assay\n--summary\ns\n--quiet\n--exit-zero\npayload.json",
        "lint\n-r\nrules.assay\n--output\nsarif=s\n--output\nhtml=h\npayload.json",
        "lint\n-r\nrules.assay\n--fix\npayload.json",
        "lint\n-r\nrules.assay\n--diff\npayload.json",
        "lint\n-r\nrules.assay\n--stdin-filename\na.ndjson\n--fail-level\nwarning\n-",
        "lint\n-r\nrules.assay\n*.json"};
    return all;
}

void seed_commands() {
    const std::string rules = "module a\n/// What.\nrecord R {\n    a: string(length ..3)\n}\n";
    const std::string project = "[[lint]]\nfiles = [\"payload.json\"]\nrules = \"rules.assay\"\n";
    std::vector<std::string> all = commands();
    for (const char* format :
         {"jsonl", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson", "html"})
        all.push_back(std::string("lint\n-r\nrules.assay\n--format\n") + format + "\npayload.json");
    for (const std::string& arguments : all)
        for (const char* payload : {"{\"a\": \"abcd\", \"b\": [1]}", "{\"a\": \"a\"}", "{,"})
            seed("command_line", arguments + end + payload + end + rules + end + payload + end +
                                     (arguments.find("-r") == arguments.npos ? project : ""));
}

void seed_reports() {
    const auto put = [](const std::vector<std::string>& parts) {
        std::string all;
        for (const std::string& part : parts) all += part + end;
        seed("reports", all);
    };
    // File name, the author's words, then names and values by turns. The length of the payload
    // chooses type, door and language.
    put({"f.json", "words {limit}", "given", "a\tb", "famliy", "\x1B[31m", "\xE2\x80\xAE", "x\x01y",
         "labels", "A\xCC\x81", "word", "alhpa"});
    for (std::size_t length = 0; length < 64; length += 4)
        put({"f.json", "", "given", "\"x" + std::string(length, 'x'), "family", "\"x", "word",
             "alpha"});
    for (std::size_t length = 0; length < 64; length += 4)
        put({"\xFF", "", "rows", "\x01" + std::string(length, ' '), "labels", "\x02", "name", "a"});
    seed("reports", std::string("n") + end + "w" + end + "rows" + end + "\x01" + "a");
    const std::string facts =
        R"({"today":"2026-01-31","limit":10.5,"roles":["hr"],"caller":{"name":"root","level":2}})";
    const std::string asked =
        R"({"from":"2026-08-01","amount":10,"role":"hr","at_time":"2026-08-01T00:00:00Z"})";
    seed("context", facts + end + asked);
    seed("context",
         R"({"today":"2026-01-31","zone":null,"moment":"2027-01-01T00:00:00Z"})" + end + asked);
    seed("context", R"({"today":1,"zone":"c","roles":["",""]})" + end + asked);
}

} // namespace

int main(int count, char** arguments) {
    if (count != 2) return std::fputs("usage: fuzz_seeds FOLDER\n", stderr), 2;
    folder = arguments[1];
    for (const std::string& text : rule_texts()) {
        seed("rules", text);
        seed("format", text);
        // Rules have a fuzzer of their own: here short ones do, and take less time.
        const bool is_short = text.size() <= 400;
        for (const char* verb : {"check", "test\n--sources", "fmt\n--check"})
            if (is_short)
                seed("command_line", verb + std::string("\nrules.assay") + end + end + text + end);
        const assay::Loaded loaded = assay::load_text(text);
        if (loaded) seed_payloads(text, loaded.ruleset());
    }
    seed_packs();
    seed_generated();
    seed_commands();
    seed_reports();
    for (const auto& [harness, seeds] : counts)
        std::printf("%s: %d seeds\n", harness.c_str(), seeds);
}
