// Asks the reference, both doors, and the rules as printed.
#include "reference/argue.hpp"

#include "reference/generate_payloads.hpp"
#include "reference/generate_rules.hpp"
#include "reference/write_payload.hpp"

#include "library/workspace.hpp"
#include "source/source.hpp"
#include "syntax/parse.hpp"
#include "syntax/print.hpp"

#include <assay/nlohmann.hpp>
#include <nlohmann/json.hpp>

#include <charconv>
#include <cmath>
#include <sstream>

namespace assay::reference {

namespace {

using Kind = Payload::Kind;

Answer answer_of(const Report& report) {
    Answer answer;
    answer.verdict = report.verdict;
    if (report.verdict == Verdict::malformed || report.verdict == Verdict::limit) return answer;
    for (const Violation& one : report.violations)
        answer.violations.insert(
            {one.pointer, one.code, one.severity == Severity::warning, one.caller_code});
    for (const Undecided& one : report.undecided) answer.undecided.insert({one.pointer, one.code});
    return answer;
}

std::string spelled(const Answer& answer) {
    std::string text(to_string(answer.verdict));
    for (const Finding& one : answer.violations) {
        text += std::string(one.warning ? "\n      warning " : "\n      ") + one.code;
        if (!one.caller_code.empty()) text += " \"" + one.caller_code + "\"";
        text += " at " + write_text(one.pointer);
    }
    for (const Finding& one : answer.undecided)
        text += "\n      undecided " + one.code + " at " + write_text(one.pointer);
    return text + "\n";
}

/// Whether nlohmann::json holds exactly what the text says.
bool held_by_a_document(const Payload& payload) {
    if (payload.is(Kind::number)) {
        std::int64_t integer = 0;
        const char* begin = payload.text.data();
        const char* end = begin + payload.text.size();
        if (auto read = std::from_chars(begin, end, integer);
            read.ptr == end && read.ec == std::errc())
            return true;
        double value = std::strtod(begin, nullptr);
        char shortest[64];
        auto written = std::to_chars(shortest, shortest + sizeof shortest, value);
        std::string_view spelling(shortest, static_cast<std::size_t>(written.ptr - shortest));
        return std::isfinite(value) && read_number(spelling) == read_number(payload.text);
    }
    std::set<std::string> names;
    for (const Payload& item : payload.items)
        if (!held_by_a_document(item)) return false;
    for (const PayloadMember& member : payload.members)
        if (!names.insert(member.name).second || !held_by_a_document(member.value)) return false;
    return true;
}

PayloadLimits all_errors() {
    PayloadLimits limits;
    limits.errors = 100'000;
    return limits;
}

} // namespace

Bench::Engine::Engine(const Ruleset& ruleset) : workspace(ruleset, all_errors()) {}

void Bench::Engine::give(const std::string& facts) {
    if (facts == context_text) return;
    context_text = facts;
    context = facts == "{}" ? Context() : Context::from_json(workspace.ruleset(), facts);
}

std::unique_ptr<Bench> Bench::open(const std::string& rules, std::string* why) {
    auto bench = std::make_unique<Bench>();
    Loaded loaded = load_text(rules, "argued");
    if (!loaded) {
        for (const RuleDiagnostic& one : loaded.diagnostics())
            if (why && why->empty() && !one.warning) *why = one.code + ": " + one.message;
        return nullptr;
    }
    bench->ruleset_ = loaded.ruleset();
    diagnostic::Diagnostics diagnostics;
    source::Source source("argued", rules);
    bench->file_ = syntax::parse(source, 0, {}, diagnostics);
    bench->interpreter_ = std::make_unique<Rules>(bench->file_);
    bench->engine_ = std::make_unique<Engine>(loaded.ruleset());
    Loaded again = load_text(syntax::print(bench->file_, rules), "printed");
    if (!again) return bench;
    bench->again_ = std::make_unique<Engine>(again.ruleset());
    // The rules are the same, so another way of judging can be compared as well.
    bench->again_->workspace.state().engine.set_way(evaluate::Engine::Way::judge_again);
    return bench;
}

bool Bench::context_fits(const std::string& context) {
    engine_->give(context);
    return engine_->context.ok();
}

std::optional<std::string> Bench::differs(const std::string& type, const std::string& payload,
                                          const std::string& context) {
    if (!context_fits(context)) return std::nullopt;
    TypeHandle handle = ruleset_->type(type).value();
    if (engine_->workspace.check(handle, payload, engine_->context) == Verdict::limit)
        return std::nullopt;
    Answer expected = judge(*interpreter_, type, payload, context);
    std::string differences;
    auto compare_with = [&](const char* who, Workspace& workspace) {
        Answer answer = answer_of(workspace.report());
        if (!(answer == expected))
            differences += std::string("    ") + who + ": " + spelled(answer);
    };
    compare_with("bytes", engine_->workspace);
    std::optional<Payload> read = read_payload(payload);
    if (read && held_by_a_document(*read)) {
        nlohmann::json document = nlohmann::json::parse(payload);
        check(engine_->workspace, handle, document, engine_->context);
        compare_with("document", engine_->workspace);
    }
    if (!again_) return "    the printed rules do not load\n";
    again_->give(context);
    again_->workspace.check(again_->workspace.ruleset().type(type).value(), payload,
                            again_->context);
    compare_with("printed rules, items read again", again_->workspace);
    if (differences.empty()) return std::nullopt;
    return "    reference: " + spelled(expected) + differences;
}

void argue_about(const std::string& rules, std::uint64_t wanted, std::uint64_t seed, Tally& tally,
                 std::ostream& out) {
    ++tally.files;
    std::string refusal;
    auto bench = Bench::open(rules, &refusal);
    if (!bench) {
        ++tally.refused;
        ++tally.refusals[refusal.substr(0, refusal.find(':'))];
        if (std::getenv("ASSAY_ARGUE_REFUSALS")) out << refusal << "\n" << rules << "\n";
        return;
    }
    Random random(seed);
    PayloadGenerator payloads(bench->file(), bench->interpreter(), random);
    std::vector<std::string> contexts = {"{}"};
    for (int count = 0; count < 4; ++count) contexts.push_back(payloads.context());
    std::vector<std::string> types = bench->types();
    for (std::uint64_t count = 0; count < wanted; ++count) {
        const std::string& context = random.pick(contexts);
        // The last record is the one that has most in it.
        const std::string& type = random.chance(50) ? types.back() : random.pick(types);
        Argued argued{rules, type, payloads.text(payloads.payload(type, context)), context};
        ++tally.pairs;
        auto difference = bench->differs(type, argued.payload, context);
        if (!difference) continue;
        ++tally.disagreements;
        Argued small = shrink(argued);
        out << "disagreement " << tally.disagreements << ", seed " << seed << ":\n"
            << as_case(small) << "\n"
            << Bench::open(small.rules)
                   ->differs(small.type, small.payload, small.context)
                   .value_or("")
            << "\n";
        return;
    }
}

Tally argue(std::uint64_t wanted, std::uint64_t seed, std::uint64_t most, std::ostream& out) {
    Tally tally;
    for (; tally.pairs < wanted && tally.disagreements < most; ++seed) {
        Random random(seed);
        argue_about(generate_rules(random), std::min<std::uint64_t>(200, wanted - tally.pairs),
                    seed, tally, out);
    }
    return tally;
}

std::string as_case(const Argued& argued) {
    auto bench = Bench::open(argued.rules);
    Answer expected = judge(bench->interpreter(), argued.type, argued.payload, argued.context);
    std::string outcomes;
    auto outcome = [&](const std::string& text, const std::string& pointer) {
        outcomes += (outcomes.empty() ? "\n        with " : ", ") + text + " at " +
                    (pointer.empty() ? "\"\"" : write_text(pointer));
    };
    for (const Finding& one : expected.violations)
        outcome((one.warning ? "warning " : "") + one.code +
                    (one.caller_code.empty() ? "" : " \"" + one.caller_code + "\""),
                one.pointer);
    for (const Finding& one : expected.undecided)
        if (one.code == "check") outcome("undecided check", one.pointer);
    std::string test = expected.verdict == Verdict::invalid ? "reject " : "accept ";
    test += argued.type + " " + argued.payload;
    if (argued.context != "{}") test += "\n        given " + argued.context;
    return argued.rules + "test \"argued\" {\n    " + test + outcomes + "\n}\n";
}

} // namespace assay::reference
