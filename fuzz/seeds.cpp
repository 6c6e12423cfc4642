// Assembles the seed corpora from what the project has: `fuzz_seeds FOLDER` fills one folder for
// each harness from packs, examples, case files and golden files.
#include "assay/assay.hpp"
#include "fuzz/argument.hpp"
#include "fuzz/command_seeds.hpp"
#include "fuzz/demand.hpp"
#include "fuzz/harness.hpp"
#include "fuzz/rule_seeds.hpp"
#include "program/program.hpp"
#include "reference/generate_payloads.hpp"
#include "reference/generate_rules.hpp"

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

/// Payloads of a file's examples and tests, with the names of their types.
void seed_payloads(const std::string& text, const assay::Ruleset& ruleset) {
    std::map<std::uint32_t, std::string> names;
    for (const std::string& name : ruleset.types()) names[ruleset.type(name)->index] = name;
    const auto put = [&](std::uint32_t type, const std::string& payload, const std::string& facts) {
        const std::string argued = assay::fuzz::write_argued({text, names[type], payload, facts});
        if (argued.size() <= 4096) seed("argument", argued); // a part of it is worth nothing
        if (text.size() <= 200)
            seed("command_line", assay::fuzz::command_seed("lint\n-r\nrules.assay\n--as\n" +
                                                               names[type] + "\npayload.json",
                                                           text, "", "", payload));
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

void seed_draws() {
    for (int type = 0; type < 100; ++type)
        for (int done = 0; done < 3; ++done)
            seed("draw", std::string{static_cast<char>(type), static_cast<char>(done)} +
                             "01234567{\"a\": [1, {}]}");
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
    for (const std::string& text : assay::fuzz::rule_seeds()) {
        seed("rules", text);
        seed("format", text);
        // Rules have a fuzzer of their own: here short ones do, and take less time.
        const bool is_short = text.size() <= 200;
        for (const char* verb : {"check", "test\n--sources", "fmt\n--check"})
            if (is_short)
                seed("command_line", assay::fuzz::command_seed(verb + std::string("\nrules.assay"),
                                                               text, "", "", ""));
        const assay::Loaded loaded = assay::load_text(text);
        if (loaded) seed_payloads(text, loaded.ruleset());
    }
    for (const auto& [rules, payload] : assay::fuzz::format_seeds())
        seed("argument", assay::fuzz::write_argued({rules, "T", payload, "{}"}));
    seed_packs();
    seed_generated();
    for (const std::string& input : assay::fuzz::command_seeds()) seed("command_line", input);
    seed_draws();
    seed_reports();
    for (const auto& [harness, seeds] : counts)
        std::printf("%s: %d seeds\n", harness.c_str(), seeds);
}
