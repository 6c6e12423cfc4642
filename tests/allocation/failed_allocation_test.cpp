// Each allocation of load, check and report fails once, in turn: no crash, no leak, never "valid".
// Only `operator new` is made to fail: ICU allocates by malloc, and keeps what it has failed to get
// as an error of its own.
#include "assay/assay.hpp"
#include "assay/nlohmann.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <functional>
#include <new>

namespace {

thread_local long long until_failure = -1; // none fails where negative
thread_local bool has_failed = false;
thread_local long long alive = 0; // blocks of this thread
thread_local long long asked = 0; // how often it asked for one

void* allocate(std::size_t size) {
    ++asked;
    if (until_failure >= 0 && until_failure-- == 0) {
        has_failed = true;
        return nullptr;
    }
    ++alive;
    return std::malloc(size > 0 ? size : 1);
}

} // namespace

void* operator new(std::size_t size) {
    if (void* memory = allocate(size)) return memory;
    throw std::bad_alloc();
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return allocate(size); }
void operator delete(void* memory) noexcept {
    if (memory) --alive;
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept { operator delete(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { operator delete(memory); }

// What RE2 loses of a pattern that it gets no memory for is not ours to free (docs/security.md).
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libre2.so\n"; }

namespace {

constexpr const char* rules = R"(/// Bookings.
module memory.booking
context { today: date  roles?: [string] }
type Room = "single" | "double" | "suite"
record Booking {
    room: Room
    @sensitive
    guest: string(length 1..20, not blank)
    from, to: date
    mail?: email(length ..40)
    amount?: number(multiple of 0.01, >= 0)
    rows?: [{ id: integer  text?: string(graphemes ..5) }](unique by id)
    labels?: map(string)(keys string(lower))
    when room is "suite" { deposit: number(> 0) }
    @code "past" @source "B7 not in the past"
    check from >= context.today else "in the past"
    check from <= to else "ends before it begins"
    check sum(r in rows: r.id) < 100 else "too many"
}
example ada: Booking { "room": "single", "guest": "Ada", "from": "2026-03-01", "to": "2026-03-02" }
test "a suite" { reject ada + { "room": "suite" } with required at /deposit }
)";

constexpr const char* broken_rules =
    "module a\nrecord R { a: strng(lenght 3) check b else \"\" }\n";

constexpr const char* good =
    R"({"room":"single","guest":"Ada","from":"2026-03-01","to":"2026-03-02",
 "rows":[{"id":1,"text":"a\u0301"},{"id":2}],"labels":{"a":"b"},"amount":12.25})";
constexpr const char* bad = R"({"room":"siut","geust":"","from":"2026-13-01","to":"x","more":[1,2],
 "rows":[{"id":1},{"id":1}],"labels":{"A":1},"amount":-1.001,"mail":"a","mail":"b"})";

/// Calls `work` with its allocation of that number failing; returns the blocks that are left.
/// `work` may throw std::bad_alloc, and nothing else.
long long left_by(const std::function<void()>& work, long long number) {
    const long long before = alive;
    has_failed = false;
    until_failure = number;
    try {
        work();
    } catch (const std::bad_alloc&) {
        until_failure = -1;
    }
    until_failure = -1;
    return alive - before;
}

/// Fails the first allocation of `work`, then the second, and so on, until none fails any more.
/// Returns how many failed.
long long fail_each(const std::function<void()>& work, long long most_left = 0) {
    work(); // what is made once, such as tables of ICU, is made here
    for (long long number = 0;; ++number) {
        long long left = left_by(work, number);
        // The first time that a sentence is needed it is read and kept; a leak comes again.
        if (left != 0) left = left_by(work, number);
        if (!has_failed) return number;
        INFO("allocation " << number);
        REQUIRE(left <= most_left);
    }
}

/// The judgement of `payload`; a verdict that is not the true one must be a limit.
void judge(const assay::Ruleset& ruleset, const assay::Context& context, const char* payload,
           assay::Verdict truth, bool& lied) {
    assay::Workspace workspace(ruleset);
    const assay::TypeHandle type = ruleset.type("Booking").value();
    for (int time = 0; time < 2; ++time) {
        const assay::Verdict verdict = workspace.check(type, payload, context);
        lied |= verdict != truth && verdict != assay::Verdict::limit;
        lied |= workspace.report().verdict != verdict;
    }
}

} // namespace

TEST_CASE("loading: each failed allocation is an error, never half a ruleset") {
    bool lied = false;
    const long long failed = fail_each([&] {
        const assay::Loaded loaded = assay::load_text(rules);
        lied |= !loaded && loaded.diagnostics().empty();
        lied |= loaded && loaded.ruleset().types().size() != 2;
    });
    CHECK(failed > 500);
    CHECK_FALSE(lied);
    fail_each([&] { lied |= static_cast<bool>(assay::load_text(broken_rules)); });
    CHECK_FALSE(lied);
}

TEST_CASE("patterns: what RE2 has made when it gets no memory is lost, and nothing else") {
    bool lied = false;
    const long long few = 100; // blocks, of the one pattern that was being compiled
    fail_each(
        [&] {
            const assay::Loaded loaded =
                assay::load_text("module a\ntype A = string(pattern /[A-Z]{3}(-[0-9]+)?/)\n");
            lied |= !loaded && loaded.diagnostics().empty();
        },
        few);
    CHECK_FALSE(lied);
}

TEST_CASE("judging: each failed allocation is a limit, and the workspace can be used again") {
    const assay::Ruleset ruleset = assay::load_text(rules).ruleset();
    const auto context = assay::Context::from_json(ruleset, R"({"today":"2026-01-31"})");
    bool lied = false;
    long long failed =
        fail_each([&] { judge(ruleset, context, good, assay::Verdict::valid, lied); });
    CHECK(failed > 10);
    failed = fail_each([&] { judge(ruleset, context, bad, assay::Verdict::invalid, lied); });
    CHECK(failed > 100);
    fail_each([&] { judge(ruleset, context, "{\"room\":", assay::Verdict::malformed, lied); });
    CHECK_FALSE(lied);
}

TEST_CASE("judging a document: each failed allocation is a limit") {
    const assay::Ruleset ruleset = assay::load_text(rules).ruleset();
    const assay::TypeHandle type = ruleset.type("Booking").value();
    const nlohmann::json document = nlohmann::json::parse(bad);
    bool lied = false;
    fail_each([&] {
        assay::Workspace workspace(ruleset);
        const assay::Verdict verdict = assay::check(workspace, type, document);
        lied |= verdict != assay::Verdict::invalid && verdict != assay::Verdict::limit;
        lied |= workspace.report("ru").verdict != verdict;
    });
    CHECK_FALSE(lied);
}

TEST_CASE("facts and reports: a failed allocation is thrown, and nothing is kept") {
    const assay::Ruleset ruleset = assay::load_text(rules).ruleset();
    assay::Workspace workspace(ruleset);
    workspace.check(ruleset.type("Booking").value(), bad);
    bool lied = false;
    fail_each([&] { lied |= workspace.report().to_json().size() < 100; });
    fail_each([&] { lied |= workspace.report("ru").to_problem_json("/x").size() < 100; });
    fail_each([&] { lied |= workspace.sensitive_places().empty(); });
    fail_each([&] {
        const auto context = assay::Context::from_json(ruleset, R"({"today":"2026-01-31"})");
        lied |= context.ok() != (context.facts() != nullptr);
    });
    CHECK_FALSE(lied);
}

TEST_CASE("a report that is filled again, and has held the like, allocates nothing") {
    const assay::Ruleset ruleset = assay::load_text(rules).ruleset();
    const assay::TypeHandle type = ruleset.type("Booking").value();
    assay::Workspace workspace(ruleset);
    // Repeated members, whose places have to be sorted, are not among them.
    const char* const payloads[] = {
        R"({"room":"siut","geust":"","from":"2026-13-01","to":"x","more":[1,2],
         "rows":[{"id":1},{"id":1.5}],"labels":{"A":1},"amount":-1.001,"mail":"nobody"})",
        good, R"({"room":"suite","guest":"Ada","from":"2026-03-01","to":"2026-02-01"})"};
    assay::Report reports[std::size(payloads)];
    for (int round = 0; round < 3; ++round)
        for (std::size_t at = 0; at < std::size(payloads); ++at) {
            workspace.check(type, payloads[at]);
            const long long before = asked;
            workspace.report_into(reports[at]);
            const long long during = asked - before;
            INFO(payloads[at]);
            CHECK((during == 0) == (round > 0));
            CHECK_FALSE(reports[at].ok());
        }
    CHECK(reports[0].violations.size() > 5);
}

TEST_CASE("a report whose filling fails can be filled again") {
    const assay::Ruleset ruleset = assay::load_text(rules).ruleset();
    const assay::TypeHandle type = ruleset.type("Booking").value();
    assay::Workspace workspace(ruleset);
    workspace.check(type, bad);
    const assay::Report expected = workspace.report();
    bool differs = false;
    const long long failed = fail_each([&] {
        assay::Report report;
        try {
            workspace.report_into(report);
        } catch (const std::bad_alloc&) {
            until_failure = -1;
            workspace.report_into(report);
        }
        differs |= report != expected;
    });
    CHECK(failed > 10);
    CHECK_FALSE(differs);
}
