// Any depth of rules and payloads is an outcome in a small stack: 256 KiB, or 1 MiB under a
// sanitizer or without optimisation.
#include "support/sized_thread.hpp"

#include "assay/assay.hpp"
#include "assay/nlohmann.hpp"
#include "library/judging.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using assay::test::on_stack_of;
using assay::test::small_stack;

namespace {

std::string times(std::size_t count, const std::string& text) {
    std::string all;
    for (; count > 0; --count) all += text;
    return all;
}

/// One way to nest: what opens, what stands in the middle, what closes.
struct Nest {
    std::string before, opens, middle, closes, after;
    std::string of(std::size_t depth) const {
        return "module deep\n" + before + times(depth, opens) + middle + times(depth, closes) +
               after + "\n";
    }
};

const std::vector<Nest>& nests() {
    static const std::vector<Nest> all = {
        {"type A = ", "[", "string", "]", ""},
        {"type A = ", "(", "string", ")", ""},
        {"type A = ", "map(", "string", ")", ""},
        {"type A = ", "{ a: ", "string", " }", ""},
        {"record R { a: boolean check ", "(", "a", ")", " else \"x\" }"},
        {"record R { a: boolean check ", "not ", "a", "", " else \"x\" }"},
        {"record R { a: number check 0 < ", "round(", "a", ", 1)", " else \"x\" }"},
        {"record R { a: number check 0 == ", "- ", "a", "", " else \"x\" }"},
        {"record R { a: boolean check ", "not (a and (", "a", "))", " else \"x\" }"},
        {"record R { a: boolean check ", "(a or a == (", "a", "))", " else \"x\" }"},
        {"record R { a: number check 0 < ", "round((a + ", "a", "), 1)", " else \"x\" }"},
        {"record R { a: boolean when ", "(", "a", ")", " { b: any } }"},
        {"record R { a: number check 0 == a", " + a", "", "", " else \"x\" }"},
        {"record R { a: boolean check a", " and a", "", "", " else \"x\" }"},
        {"record R { a: boolean ", "when a { ", "b: any", " }", " }"},
        {"record R { a: boolean when a {} ", "else when a {} ", "", "", " }"},
        {"record R { a: any }\nexample e: R ", "[", "1", "]", ""},
        {"record R { a: any }\nexample e: R ", "{ \"a\": ", "1", " }", ""},
        {"record R { a: any @default ", "[", "1", "]", " b: any }"},
        {"type A = ", "1 | ", "2", "", ""},
        {"", "type ", "A = any", "", ""},
        {"record R { a: string(pattern /", "(", "a", ")", "/) }"},
        {"record R { a: string(length ", "1 | ", "2", "", ") }"},
        {"record R { ", "a.", "a: any", "", " }"},
    };
    return all;
}

/// Rules whose types hold themselves, so that payloads may be as deep as the limit lets them.
const assay::Ruleset& recursive() {
    static const assay::Ruleset ruleset = assay::load_text(R"(module deep
record Tree {
    value?: integer
    children?: [Tree]
    only?: Tree
    named?: map(Tree)
    either?: Leaf | Twig
    check value > 0 else "positive"
    check count(child in children: child.value > 0) < 1000 else "too many"
}
record Leaf { kind: "leaf"  next?: Leaf | Twig }
record Twig { kind: "twig"  next?: Leaf | Twig }
type Any = any
type Row = [Row | string]
)")
                                              .ruleset();
    return ruleset;
}

void judge(const std::string& type, const std::string& payload, std::uint32_t depth,
           bool nothing_kept) {
    assay::PayloadLimits limits;
    limits.depth = depth;
    assay::Workspace workspace(recursive(), limits);
    // As if of every array the items were too many to be kept.
    if (nothing_kept) assay::library::keep_at_most(workspace, 0, payload.size() * 1000);
    workspace.check(recursive().type(type).value(), payload);
    workspace.sensitive_places();
    workspace.report().to_json();
    workspace.report().to_problem_json();
}

/// A document of `depth` arrays or objects within one another.
nlohmann::json document(std::size_t depth, bool arrays) {
    nlohmann::json whole = 1;
    for (; depth > 0; --depth) {
        nlohmann::json outer = arrays ? nlohmann::json::array() : nlohmann::json::object();
        if (arrays)
            outer.push_back(std::move(whole));
        else
            outer["only"] = std::move(whole);
        whole = std::move(outer);
    }
    return whole;
}

} // namespace

TEST_CASE("rules of any depth load or are refused") {
    on_stack_of(small_stack, [] {
        for (const Nest& nest : nests())
            for (const std::size_t depth : {20, 60, 63, 64, 65, 66, 130, 2000}) {
                const assay::Loaded loaded = assay::load_text(nest.of(depth));
                if (!loaded && loaded.diagnostics().empty()) throw "no reason";
            }
    });
    SUCCEED();
}

TEST_CASE("payloads of any depth are judged or reach the limit") {
    on_stack_of(small_stack, [] {
        for (const std::size_t depth : {63, 64, 65, 255, 256, 257, 1000, 100'000})
            for (const std::uint32_t limit : {64u, 256u, 1'000'000u}) {
                const std::pair<std::string, std::string> ways[] = {
                    {"{\"only\":", "}"},       {"{\"named\":{\"x\":", "}}"},
                    {"{\"children\":[", "]}"}, {"{\"either\":{\"kind\":\"leaf\",\"next\":", "}}"},
                    {"{\"stranger\":", "}"},   {"[", "]"}};
                for (const auto& [opens, closes] : ways)
                    for (const char* type : {"Tree", "Any", "Row", "Leaf"}) {
                        const std::string whole =
                            times(depth, opens) + "{\"value\":-1}" + times(depth, closes);
                        judge(type, whole, limit, false);
                        judge(type, whole, limit, true);
                        judge(type, whole.substr(0, whole.size() / 2), limit, false);
                    }
            }
    });
    SUCCEED();
}

TEST_CASE("documents of any depth are judged or reach the limit") {
    on_stack_of(small_stack, [] {
        for (const std::size_t depth : {64, 65, 256, 257, 100'000})
            for (const bool arrays : {false, true}) {
                const nlohmann::json whole = document(depth, arrays);
                assay::PayloadLimits limits;
                limits.depth = 1'000'000; // counts as the ceiling
                assay::Workspace workspace(recursive(), limits);
                for (const char* type : {"Tree", "Any", "Row"}) {
                    assay::check(workspace, recursive().type(type).value(), whole);
                    workspace.report().to_json();
                }
            }
    });
    SUCCEED();
}
