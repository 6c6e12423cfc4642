// One ruleset serves many threads without locks, while rules are loaded anew beside it.
// ASSAY_THREAD_CHECKS says how many checks each thread makes (a million for the long run, best
// under ThreadSanitizer).
#include "assay/assay.hpp"
#include "assay/nlohmann.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <atomic>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <thread>

namespace {

constexpr const char* rules = R"(module threads
context { today: date  roles?: [string] }
record Booking {
    from, to: date
    guests: integer(1..8)
    country?: country.name
    note?: string(graphemes ..20, pattern /[\w ]*/, nfc)
    check from <= to else "ends before it begins"
    check from >= context.today else "in the past"
    when guests >= 5 { deposit: number(> 0, scale <= 2) }
}
)";

struct Asked {
    std::string payload;
    assay::Verdict verdict;
    std::size_t findings;
};

const std::vector<Asked>& questions() {
    static const std::vector<Asked> all = {
        {R"({"from":"2026-03-01","to":"2026-03-05","guests":2,"country":"Germany"})",
         assay::Verdict::valid, 0},
        {R"({"from":"2026-03-09","to":"2026-03-05","guests":7,"note":"fünf — %"})",
         assay::Verdict::invalid, 3},
        {R"({"from":"2026-03-01","to":"2026-03-05","guests":2,"guest":1})", assay::Verdict::invalid,
         1},
        {"{\"from\":", assay::Verdict::malformed, 1}};
    return all;
}

std::uint64_t checks() {
    const char* value = std::getenv("ASSAY_THREAD_CHECKS");
    return value ? std::strtoull(value, nullptr, 10) : 5'000;
}

/// What is wrong with one round over all questions, by bytes.
int wrong_verdicts(assay::Workspace& workspace, const assay::Context& context) {
    const assay::TypeHandle type = workspace.ruleset().type("Booking").value();
    int wrong = 0;
    for (const Asked& asked : questions())
        wrong += workspace.check(type, asked.payload, context) != asked.verdict;
    return wrong;
}

/// The same with reports, and as documents: this takes longer, and is done less often.
int wrong_reports(assay::Workspace& workspace, const assay::Context& context) {
    const assay::TypeHandle type = workspace.ruleset().type("Booking").value();
    int wrong = 0;
    for (const Asked& asked : questions()) {
        workspace.check(type, asked.payload, context);
        const assay::Report report = workspace.report("ru");
        wrong += report.violations.size() != asked.findings;
        wrong += report.to_json().empty();
        if (asked.verdict == assay::Verdict::malformed) continue;
        const nlohmann::json document = nlohmann::json::parse(asked.payload);
        wrong += assay::check(workspace, type, document, context) != asked.verdict;
    }
    return wrong;
}

} // namespace

TEST_CASE("eight threads share one ruleset, and rules are loaded anew beside them") {
    std::mutex mutex;
    auto current = std::make_shared<assay::Ruleset>(assay::load_text(rules).ruleset());
    std::atomic<int> wrong = 0;
    std::atomic<bool> done = false;
    const auto take = [&] {
        const std::lock_guard lock(mutex);
        return *current;
    };
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 8; ++thread)
        threads.emplace_back([&] {
            for (std::uint64_t made = 0; made < checks();) {
                const assay::Ruleset ruleset = take();
                assay::Workspace workspace(ruleset);
                const auto context =
                    assay::Context::from_json(ruleset, R"({"today":"2026-01-31"})");
                wrong += wrong_reports(workspace, context);
                for (int round = 0; round < 50; ++round, made += questions().size())
                    wrong += wrong_verdicts(workspace, context);
            }
        });
    std::thread loader([&] {
        while (!done) {
            auto fresh = std::make_shared<assay::Ruleset>(assay::load_text(rules).ruleset());
            const std::lock_guard lock(mutex);
            current = std::move(fresh);
        }
    });
    for (std::thread& thread : threads) thread.join();
    done = true;
    loader.join();
    CHECK(wrong == 0);
}
