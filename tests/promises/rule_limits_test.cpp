// Each limit of rule text: at the limit it loads, one over it is refused with the kind that says
// so. A limit beyond its ceiling counts as the ceiling.
#include "assay/assay.hpp"

#include <catch2/catch.hpp>

#include <functional>

namespace {

using assay::RuleLimits;

std::string number(std::uint64_t value) { return std::to_string(value); }

/// Rules of which one limit is reached: the text, and the modules that it uses.
struct Rules {
    std::string text;
    assay::ModuleFinder find = {};
};

Rules nested(std::uint64_t depth) {
    return {"module a\ntype A = " + std::string(depth, '[') + "string" + std::string(depth, ']') +
            "\n"};
}

Rules long_text(std::uint64_t bytes) {
    std::string text = "module a\ntype A = string\n//";
    text.resize(bytes - 1, ' ');
    return {text + "\n"};
}

/// The root uses the first of them, and each of them one more: `count` in all.
Rules chain(std::uint64_t count) {
    return {"module m0\nuse m1\ntype A = m1.A\n",
            [count](std::string_view name) -> std::optional<std::string> {
                const std::uint64_t here = std::stoull(std::string(name.substr(1)));
                const std::string head = "module " + std::string(name) + "\n";
                if (here == count - 1) return head + "type A = string\n";
                return head + "use m" + number(here + 1) + "\ntype A = m" + number(here + 1) +
                       ".A\n";
            }};
}

Rules chain_of_uses(std::uint64_t depth) { return chain(depth + 1); }

/// The root uses all others: `count` modules in all.
Rules fan(std::uint64_t count) {
    std::string text = "module a\n";
    for (std::uint64_t at = 1; at < count; ++at) text += "use m" + number(at) + "\n";
    for (std::uint64_t at = 1; at < count; ++at)
        text += "type A" + number(at) + " = m" + number(at) + ".A\n";
    return {text + "type A = string\n", [](std::string_view name) -> std::optional<std::string> {
                return "module " + std::string(name) + "\ntype A = string\n";
            }};
}

struct Limit {
    const char* kind;
    void (*set)(RuleLimits&, std::uint64_t);
    Rules (*rules)(std::uint64_t); // that come just up to it
    std::uint64_t small;
    std::uint64_t ceiling;
};

const Limit all_limits[] = {
    {"nesting-limit",
     [](RuleLimits& l, std::uint64_t n) { l.nesting = static_cast<std::uint32_t>(n); }, nested, 3,
     64},
    {"rules-size", [](RuleLimits& l, std::uint64_t n) { l.bytes = n; }, long_text, 50, 64u << 20},
    {"module-count",
     [](RuleLimits& l, std::uint64_t n) { l.modules = static_cast<std::uint32_t>(n); }, fan, 3,
     1024},
    {"use-depth",
     [](RuleLimits& l, std::uint64_t n) { l.use_depth = static_cast<std::uint32_t>(n); },
     chain_of_uses, 3, 64},
};

/// The kinds of errors that loading ends with, "" where it ends well.
std::string refused(const RuleLimits& limits, const Rules& rules) {
    assay::LoadOptions options;
    options.limits = limits;
    const assay::Loaded loaded = assay::load_text(rules.text, "rules", rules.find, options);
    std::string kinds;
    for (const assay::RuleDiagnostic& one : loaded.diagnostics())
        if (!one.warning && kinds.find(one.code) == kinds.npos) kinds += one.code;
    return kinds;
}

} // namespace

TEST_CASE("each limit of rules: at it they load, one over it is told") {
    for (const Limit& limit : all_limits) {
        RuleLimits limits;
        limit.set(limits, limit.small);
        CAPTURE(limit.kind);
        CHECK(refused(limits, limit.rules(limit.small)) == "");
        CHECK(refused(limits, limit.rules(limit.small + 1)) == limit.kind);
    }
}

TEST_CASE("a limit of rules beyond its ceiling counts as the ceiling") {
    for (const Limit& limit : all_limits) {
        RuleLimits limits;
        // So that this limit is the first to be reached.
        limits.modules = limits.use_depth = ~std::uint32_t{0};
        limit.set(limits, ~std::uint64_t{0});
        CAPTURE(limit.kind);
        CHECK(refused(limits, limit.rules(limit.ceiling)) == "");
        CHECK(refused(limits, limit.rules(limit.ceiling + 1)) == limit.kind);
    }
}
