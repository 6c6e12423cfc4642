// The ways of judging agree: mutated payloads of real rules through proof-first, judge-only and the
// document door give the same verdict, the same violations and the same places of what is
// sensitive. ASSAY_MUTANTS sets how many (a million for the whole run); ASSAY_SEED the seed.
#include "evaluate/document.hpp"
#include "evaluate/engine.hpp"
#include "program/program.hpp"

#include <assay/assay.hpp>
#include <assay/nlohmann.hpp>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <random>
#include <set>

namespace {

using assay::evaluate::Engine;
using assay::evaluate::Findings;
using assay::evaluate::Verdict;

struct Subject {
    std::shared_ptr<const assay::program::Program> program;
    std::uint32_t type = 0;
    std::string payload;
};

// Every example of the packs and the shipped rule files, and every accepted payload of their tests.
std::vector<Subject> subjects() {
    std::vector<Subject> all;
    for (const char* file :
         {"rules/navixy/user_personal_info.assay", "rules/equalsmoney/people.assay",
          "tests/cases/types.assay", "tests/cases/constraints.assay", "tests/cases/formats.assay",
          "tests/cases/conditions.assay", "tests/cases/checks.assay", "tests/cases/presence.assay",
          "tests/cases/argued.assay", "tests/cases/groups_and_includes.assay",
          "tests/cases/conditional_containers.assay", "tests/cases/sensitive.assay",
          "examples/folders.assay", "examples/invoice.assay", "examples/party.assay",
          "examples/payout.assay", "examples/pipeline.assay", "examples/tenancy.assay"}) {
        auto loaded = assay::load_file(std::string(ASSAY_PROJECT_DIR "/") + file);
        REQUIRE(loaded);
        auto program = loaded.ruleset().share();
        for (const auto& example : program->examples)
            all.push_back({program, example.type, example.payload});
        for (const auto& test : program->tests)
            for (const auto& expectation : test.expectations)
                all.push_back({program, expectation.type, expectation.payload});
    }
    return all;
}

std::string spelled(const Findings& findings, assay::evaluate::Slice path) {
    std::string text;
    for (auto at = path.begin; at < path.end; ++at) {
        const auto& step = findings.steps[at];
        text += '/';
        std::string name(step.name);
        if (step.escaped) name = nlohmann::json::parse('"' + name + '"').get<std::string>();
        text += step.index ? std::to_string(step.ordinal) : name;
    }
    return text;
}

std::string spelled(const assay::evaluate::Place& place) {
    return " @" + std::to_string(place.offset) + "+" + std::to_string(place.length);
}

std::string spelled(const Findings& findings, const assay::evaluate::Fact& fact) {
    return " because " + std::to_string(static_cast<int>(fact.form)) + " " +
           std::to_string(fact.condition) + " " + spelled(findings, fact.path) + " " +
           std::string(fact.literal) + (fact.context ? " context" : "") +
           (fact.sensitive ? " sensitive" : "");
}

// What is the same through both doors.
std::multiset<std::string> summary(const Findings& findings) {
    std::multiset<std::string> lines;
    for (const auto& violation : findings.violations) {
        std::string line = std::string(violation.warning ? "warning " : "error ") +
                           std::string(assay::constraint::info(violation.code).word) + " " +
                           spelled(findings, violation.path) + " rule " +
                           std::to_string(violation.rule);
        if (violation.sensitive) line += " sensitive";
        for (auto at = violation.because.begin; at < violation.because.end; ++at)
            line += spelled(findings, findings.facts[at]);
        lines.insert(std::move(line));
    }
    for (const auto& undecided : findings.undecided)
        lines.insert("undecided " + std::to_string(undecided.rule) + " " +
                     spelled(findings, undecided.at));
    return lines;
}

// All that a report is spelled from.
std::string spelled(const Findings& findings, const assay::evaluate::Violation& violation) {
    std::string line = std::string(assay::constraint::info(violation.code).word) + " " +
                       spelled(findings, violation.path) + spelled(violation.place) + " " +
                       std::to_string(violation.rule);
    if (violation.warning) line += " warning";
    if (violation.missing) line += " missing";
    if (violation.sensitive) line += " sensitive";
    if (violation.constraint) line += " constraint " + std::to_string(violation.constraint->index);
    if (violation.format) line += " format " + std::to_string(violation.format->kind);
    if (violation.actual) line += " actual " + std::to_string(*violation.actual);
    line += " fault " + std::to_string(violation.fault) + " type " +
            std::to_string(violation.type) + " kind " +
            std::to_string(static_cast<int>(violation.actual_kind)) + " record " +
            std::to_string(violation.record) + " unfamiliar " + std::string(violation.unfamiliar) +
            " meant " + std::string(violation.meant);
    for (auto at = violation.related.begin; at < violation.related.end; ++at)
        line += spelled(findings.related[at]);
    for (auto at = violation.present.begin; at < violation.present.end; ++at)
        line += " present " + std::to_string(findings.present[at]);
    for (auto at = violation.because.begin; at < violation.because.end; ++at)
        line += spelled(findings, findings.facts[at]);
    return line;
}

// Ordered too, with places: of the two ways through bytes even that is the same.
std::vector<std::string> exact(const Findings& findings) {
    std::vector<std::string> lines{std::to_string(static_cast<int>(findings.verdict))};
    for (const auto& violation : findings.violations) lines.push_back(spelled(findings, violation));
    for (const auto& undecided : findings.undecided)
        lines.push_back(std::to_string(undecided.rule) + " " +
                        spelled(findings, undecided.waits_for));
    return lines;
}

/// Where what is sensitive stands in the payload that the engine has just judged.
std::string sensitive(Engine& engine, const std::string& payload, std::uint32_t type) {
    std::string places;
    for (const auto& place : engine.sensitive_places(payload, type, nullptr))
        places += spelled(assay::evaluate::Place{place.offset, place.length});
    return places;
}

class Mutator {
  public:
    explicit Mutator(std::uint64_t seed) : random_(seed) {}

    std::string mutate(std::string text) {
        for (auto changes = pick(3); changes-- > 0;) change(text);
        return text;
    }

  private:
    std::size_t pick(std::size_t count) { return random_() % count; }

    void change(std::string& text) {
        static const std::vector<std::string> pieces = {"\"",
                                                        "\\",
                                                        "{",
                                                        "}",
                                                        "[",
                                                        "]",
                                                        ",",
                                                        ":",
                                                        " ",
                                                        "\n",
                                                        "null",
                                                        "true",
                                                        "0",
                                                        "-1",
                                                        "1.5",
                                                        "1e3",
                                                        "12345678901234567890123",
                                                        "\"\"",
                                                        "\"x\"",
                                                        "\\u0041",
                                                        "\\ud83d\\ude00",
                                                        "\xC3\xA9",
                                                        "\x80",
                                                        "\"GB\"",
                                                        "{}",
                                                        "[]",
                                                        "\x1A",
                                                        "\x0C",
                                                        std::string(1, '\0'),
                                                        "//",
                                                        "NaN",
                                                        "01"};
        if (text.empty()) return;
        std::size_t at = pick(text.size());
        switch (pick(6)) {
        case 0: text.erase(at, 1 + pick(4)); break;
        case 1: text.insert(at, pieces[pick(pieces.size())]); break;
        case 2: text[at] = static_cast<char>(pick(256)); break;
        case 3: text.replace(at, 1, pieces[pick(pieces.size())]); break;
        case 4: swap_values(text); break;
        default: text.insert(at, text.substr(pick(text.size()), pick(40))); break;
        }
    }

    // A payload that stays well-formed: one member's value for another's.
    void swap_values(std::string& text) {
        auto json = nlohmann::ordered_json::parse(text, nullptr, false);
        if (!json.is_object() || json.empty()) return;
        auto from = json.begin(), to = json.begin();
        std::advance(from, pick(json.size()));
        std::advance(to, pick(json.size()));
        auto value = from.value();
        switch (pick(3)) {
        case 0: to.value() = value; break;
        case 1: json.erase(to.key()); break;
        default: to.value() = nullptr; break;
        }
        text = json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    }

    std::mt19937_64 random_;
};

std::uint64_t setting(const char* name, std::uint64_t otherwise) {
    const char* value = std::getenv(name);
    return value ? std::strtoull(value, nullptr, 10) : otherwise;
}

// A document keeps of such a number only what a double does.
bool has_real(const nlohmann::json& json) {
    if (json.is_structured()) return std::any_of(json.begin(), json.end(), has_real);
    return json.is_number_float();
}

} // namespace

TEST_CASE("a record of very many fields, or of more conditions than are proven, is judged alike") {
    const auto wide = [](std::size_t fields, std::size_t conditions) {
        std::string rules = "module wide\nrecord Wide {\n    kind: string\n";
        for (std::size_t at = 0; at < fields; ++at)
            rules += "    f" + std::to_string(at) + "?: integer\n";
        for (std::size_t at = 0; at < conditions; ++at)
            rules += "    when kind is \"k" + std::to_string(at) + "\" {\n        c" +
                     std::to_string(at) + ": integer\n    }\n";
        return rules + "}\nexample wide: Wide { \"kind\": \"k\" }\n";
    };
    const std::pair<std::size_t, std::size_t> sizes[] = {
        {1, 64}, {1, 65}, {447, 0}, {447, 60}, {1500, 0}};
    for (const auto& [fields, conditions] : sizes) {
        const auto loaded = assay::load_text(wide(fields, conditions));
        REQUIRE(loaded);
        const auto program = loaded.ruleset().share();
        const auto type = program->examples.front().type;
        Engine first(program, {}), judge(program, {}), document(program, {});
        judge.set_way(Engine::Way::judge_only);
        for (const char* payload :
             {R"({"kind": "k"})", R"({"kind": "k0", "c0": 1})", R"({"kind": "k0", "f0": "x"})",
              R"({"f0": 1})", R"({"kind": "k", "c0": 1, "other": 2})",
              R"({"kind": "k", "f446": 1, "f1499": "x"})"}) {
            CAPTURE(fields, conditions, payload);
            const auto parsed = nlohmann::json::parse(payload); // findings point into it
            judge.check(payload, type, nullptr);
            document.check_document(parsed, type, nullptr);
            CHECK(document.findings().verdict == judge.findings().verdict);
            CHECK(summary(document.findings()) == summary(judge.findings()));
            first.check(payload, type, nullptr);
            CHECK(first.findings().verdict == judge.findings().verdict);
            CHECK(summary(first.findings()) == summary(judge.findings()));
        }
    }
}

TEST_CASE("mutated payloads: proof first, judge only, items read again, and documents agree") {
    auto all = subjects();
    std::uint64_t mutants = setting("ASSAY_MUTANTS", 20'000), seed = setting("ASSAY_SEED", 1);
    INFO("seed " << seed);
    Mutator mutator(seed);
    std::size_t proven = 0, compared_documents = 0;
    for (std::size_t index = 0; index < all.size(); ++index) {
        const Subject& subject = all[index];
        Engine first(subject.program, {}), judge(subject.program, {}),
            document(subject.program, {}), again(subject.program, {});
        judge.set_way(Engine::Way::judge_only);
        again.set_way(Engine::Way::judge_again);
        for (std::uint64_t mutant = 0; mutant <= mutants / all.size(); ++mutant) {
            std::string text = mutant == 0 ? subject.payload : mutator.mutate(subject.payload);
            first.check(text, subject.type, nullptr);
            judge.check(text, subject.type, nullptr);
            proven += first.proven();
            if (exact(first.findings()) != exact(judge.findings())) {
                CAPTURE(text, exact(first.findings()), exact(judge.findings()));
                REQUIRE(false);
            }
            again.check(text, subject.type, nullptr);
            if (exact(again.findings()) != exact(judge.findings())) {
                CAPTURE(text, exact(again.findings()), exact(judge.findings()));
                REQUIRE(false);
            }
            if (sensitive(first, text, subject.type) != sensitive(judge, text, subject.type)) {
                CAPTURE(text, sensitive(first, text, subject.type),
                        sensitive(judge, text, subject.type));
                REQUIRE(false);
            }
            auto verdict = judge.findings().verdict;
            if (verdict == Verdict::malformed || verdict == Verdict::limit) continue;
            bool repeated = false;
            for (const auto& violation : judge.findings().violations)
                repeated |= violation.code == assay::constraint::Code::duplicate_field;
            auto json = nlohmann::json::parse(text, nullptr, false);
            // A number beyond doubles is no document.
            if (repeated || json.is_discarded() || has_real(json)) continue;
            for (auto way : {Engine::Way::prove_first, Engine::Way::judge_only}) {
                document.set_way(way);
                document.check_document(json, subject.type, nullptr);
                ++compared_documents;
                if (document.findings().verdict != verdict ||
                    summary(document.findings()) != summary(judge.findings())) {
                    CAPTURE(text, summary(document.findings()), summary(judge.findings()));
                    REQUIRE(false);
                }
            }
        }
    }
    CHECK(proven > 0);
    CHECK(compared_documents > 0);
}
