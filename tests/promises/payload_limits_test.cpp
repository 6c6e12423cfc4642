// Each limit of a payload: at the limit it is judged, one over it is told, by bytes and as a
// document. A limit beyond its ceiling counts as the ceiling, which assay/limits.hpp names.
#include "assay/assay.hpp"
#include "assay/nlohmann.hpp"
#include "evaluate/ceilings.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <fstream>
#include <functional>
#include <regex>
#include <sys/mman.h>

namespace {

using assay::PayloadLimits;
using assay::Verdict;

constexpr std::uint64_t anything = ~std::uint64_t{0};

std::string repeat(std::string_view text, std::uint64_t count) {
    std::string all;
    for (std::uint64_t at = 0; at < count; ++at) all += text;
    return all;
}

std::string list(std::uint64_t count) { return "[" + repeat("1,", count - 1) + "1]"; }

std::string object(std::uint64_t count) {
    std::string text = "{";
    for (std::uint64_t at = 0; at < count; ++at)
        text += (at ? ",\"" : "\"") + std::to_string(at) + "\":1";
    return text + "}";
}

/// One limit: how it is set, and a payload that comes just up to it.
struct Limit {
    const char* code;
    std::function<void(PayloadLimits&, std::uint64_t)> set;
    std::function<std::string(std::uint64_t)> payload;
    std::uint64_t small;
    std::uint64_t ceiling; // 0: reached in a test of its own, or by no payload that a test can hold
    bool document;         // whether a parsed document can still reach it
};

const std::vector<Limit>& all_limits() {
    static const std::vector<Limit> all = {
        {"depth", [](auto& l, auto n) { l.depth = static_cast<std::uint32_t>(n); },
         [](auto n) { return repeat("[", n) + repeat("]", n); }, 3, 256, true},
        {"depth", [](auto& l, auto n) { l.depth = static_cast<std::uint32_t>(n); },
         [](auto n) { return repeat("{\"a\":", n - 1) + "{}" + repeat("}", n - 1); }, 3, 256, true},
        {"size", [](auto& l, auto n) { l.bytes = n; },
         [](auto n) { return "1" + repeat(" ", n - 1); }, 40, 0, false},
        {"nodes", [](auto& l, auto n) { l.nodes = n; }, [](auto n) { return list(n - 1); }, 5, 0,
         true},
        {"members", [](auto& l, auto n) { l.members = static_cast<std::uint32_t>(n); }, object, 4,
         0, true},
        {"string-size", [](auto& l, auto n) { l.string_bytes = static_cast<std::uint32_t>(n); },
         [](auto n) { return '"' + repeat("a", n) + '"'; }, 8, 0, true},
        {"name-size", [](auto& l, auto n) { l.name_bytes = static_cast<std::uint32_t>(n); },
         [](auto n) { return "{\"" + repeat("a", n) + "\":1}"; }, 8, 65'536, true},
        {"number-size", [](auto& l, auto n) { l.number_bytes = static_cast<std::uint32_t>(n); },
         [](auto n) { return repeat("1", n); }, 8, 4'096, false},
        {"exponent", [](auto& l, auto n) { l.exponent = static_cast<std::uint32_t>(n); },
         [](auto n) { return "1e" + std::to_string(n); }, 20, 10'000, false},
        {"exponent", [](auto& l, auto n) { l.exponent = static_cast<std::uint32_t>(n); },
         [](auto n) { return "-0.1E-" + std::to_string(n); }, 20, 10'000, false},
    };
    return all;
}

const assay::Ruleset& any_rules() {
    static const assay::Ruleset ruleset =
        assay::load_text("module m\ntype Any = any\ntype Wrong = [string]\ntype No = boolean\n")
            .ruleset();
    return ruleset;
}

/// The code of the one thing that is told, "" where the payload is valid.
std::string told(const assay::Workspace& workspace, Verdict verdict) {
    const assay::Report report = workspace.report();
    if (verdict == Verdict::valid) return "";
    if (verdict != Verdict::limit || report.violations.size() != 1) return "something else";
    return report.violations.front().code;
}

/// The same for `payload` by both doors, where both can tell.
std::string judged(const PayloadLimits& limits, const std::string& payload, bool document) {
    assay::Workspace workspace(any_rules(), limits);
    const auto type = any_rules().type("Any").value();
    const std::string by_bytes = told(workspace, workspace.check(type, payload));
    if (!document) return by_bytes;
    const auto parsed = nlohmann::json::parse(payload);
    const std::string by_document = told(workspace, assay::check(workspace, type, parsed));
    return by_bytes == by_document ? by_bytes : "bytes: " + by_bytes + " document: " + by_document;
}

/// Bytes that nobody has to hold: zeros, which the system makes when they are read.
struct Zeros {
    explicit Zeros(std::size_t size)
        : size(size), bytes(::mmap(nullptr, size, PROT_READ,
                                   MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)) {}
    ~Zeros() { ::munmap(bytes, size); }
    std::size_t size;
    void* bytes;
};

} // namespace

TEST_CASE("each limit of a payload: at it is judged, one over it is told") {
    for (const Limit& limit : all_limits()) {
        PayloadLimits limits;
        limit.set(limits, limit.small);
        CAPTURE(limit.code, limit.payload(limit.small));
        CHECK(judged(limits, limit.payload(limit.small), limit.document) == "");
        CHECK(judged(limits, limit.payload(limit.small + 1), limit.document) == limit.code);
    }
}

TEST_CASE("at each limit of a payload what is wrong is told") {
    const auto no = any_rules().type("No").value();
    for (const Limit& limit : all_limits()) {
        PayloadLimits limits;
        limit.set(limits, limit.small);
        const std::string payload = limit.payload(limit.small);
        CAPTURE(limit.code, payload);
        assay::Workspace workspace(any_rules(), limits);
        CHECK(workspace.check(no, payload) == Verdict::invalid);
        if (!limit.document) continue;
        CHECK(assay::check(workspace, no, nlohmann::json::parse(payload)) == Verdict::invalid);
    }
}

TEST_CASE("a limit of a payload beyond its ceiling counts as the ceiling") {
    for (const Limit& limit : all_limits()) {
        if (limit.ceiling == 0) continue;
        PayloadLimits limits;
        limit.set(limits, anything);
        CAPTURE(limit.code);
        CHECK(judged(limits, limit.payload(limit.ceiling), limit.document) == "");
        CHECK(judged(limits, limit.payload(limit.ceiling + 1), limit.document) == limit.code);
    }
}

TEST_CASE("a payload of more than a gibibyte is never read") {
    const Zeros zeros((1u << 30) + 1);
    REQUIRE(zeros.bytes != MAP_FAILED);
    PayloadLimits limits;
    limits.bytes = anything;
    assay::Workspace workspace(any_rules(), limits);
    const std::string_view payload(static_cast<const char*>(zeros.bytes), zeros.size);
    const auto type = any_rules().type("Any").value();
    CHECK(told(workspace, workspace.check(type, payload)) == "size");
    // At the ceiling it is read, and is not JSON.
    CHECK(workspace.check(type, payload.substr(1)) == Verdict::malformed);
}

TEST_CASE("violations beyond their limit are counted, and not listed") {
    for (const std::uint32_t most : {0u, 1u, 7u}) {
        PayloadLimits limits;
        limits.errors = most;
        assay::Workspace workspace(any_rules(), limits);
        const auto type = any_rules().type("Wrong").value();
        for (const std::uint32_t wrong : {most, most + 1}) {
            if (wrong == 0) continue;
            const std::string payload = list(wrong); // the report reads it
            CHECK(workspace.check(type, payload) == Verdict::invalid);
            const assay::Report report = workspace.report();
            CHECK(report.errors == wrong);
            CHECK(report.violations.size() == most);
            CHECK(report.truncated == (wrong > most));
        }
    }
}

TEST_CASE("the ceilings of a payload are those that the header names") {
    std::ifstream header(ASSAY_PROJECT_DIR "/include/assay/limits.hpp");
    const std::regex line(R"(^ +std::uint\d+_t (\w+) = .*\[([\d,]+)( GiB)?\]$)");
    std::map<std::string, std::uint64_t> named;
    std::smatch found;
    for (std::string text; std::getline(header, text) && text != "};";)
        if (std::regex_match(text, found, line)) {
            const std::string digits = std::regex_replace(found[2].str(), std::regex(","), "");
            named[found[1]] = std::stoull(digits) << (found[3].matched ? 30 : 0);
        }
    const PayloadLimits most = assay::evaluate::ceilings();
    const std::map<std::string, std::uint64_t> expected = {{"depth", most.depth},
                                                           {"bytes", most.bytes},
                                                           {"nodes", most.nodes},
                                                           {"members", most.members},
                                                           {"string_bytes", most.string_bytes},
                                                           {"name_bytes", most.name_bytes},
                                                           {"number_bytes", most.number_bytes},
                                                           {"exponent", most.exponent},
                                                           {"errors", most.errors}};
    CHECK(named == expected);
}
