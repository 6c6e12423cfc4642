// What loading says about files and modules, as its reader sees it:
// tests/golden/library/<kind>.txt. And what a payload over each limit is told:
// tests/golden/library/limits.txt.
#include "support/folder.hpp"
#include "support/golden.hpp"
#include "support/somebody_else.hpp"

#include <assay/assay.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <unistd.h>

using assay::load_file;
using assay::load_text;
using assay::LoadOptions;
using assay::PayloadLimits;
using assay::test::check_golden;
using assay::test::Folder;

namespace {

/// The paragraphs of `text` that are of one kind.
std::string of_kind(const std::string& kind, const std::string& text) {
    std::string found;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = std::min(text.find("\n\n", at), text.size());
        std::string paragraph = text.substr(at, end - at);
        while (paragraph.ends_with('\n')) paragraph.pop_back();
        if (paragraph.find("[" + kind + "]") < paragraph.find('\n'))
            found += (found.empty() ? "" : "\n") + paragraph + "\n";
        at = end + 2;
    }
    return found;
}

void check_kind(const std::string& kind, const assay::Loaded& loaded) {
    INFO(loaded.text());
    CHECK_FALSE(loaded);
    check_golden("library/" + kind + ".txt", of_kind(kind, loaded.text()));
}

std::string module(const std::string& name, const std::vector<std::string>& uses = {}) {
    std::string text = "/// What is told of modules.\nmodule " + name + "\n";
    for (const auto& use : uses) text += "use " + use + "\n";
    text += "type T = string\n";
    for (const auto& use : uses)
        text += "record R { t: " + use.substr(use.rfind('.') + 1) + ".T }\n";
    return text;
}

void fill(const Folder& folder) {
    folder.write("shop.assay", module("shop", {"order"}));
    folder.write("order.assay", module("order", {"money"}));
    folder.write("money.assay", module("money", {"shop"}));
    folder.write("ends.assay", module("ends", {"middle"}));
    folder.write("middle.assay", module("middle", {"last"}));
    folder.write("last.assay", module("last"));
    folder.write("lost.assay", module("lost", {"shop.oder"}));
    folder.write("shop/order.assay", module("shop.order"));
    folder.write("root.assay", module("root", {"a", "x.b"}));
    folder.write("a.assay", module("a", {"x.c"}));
    folder.write("b.assay", module("x.b", {"c.d"}));
    folder.write("c.assay", module("x.c"));
    folder.write("c/d.assay", module("c.d", {"x.c"}));
    folder.write("c/c.assay", module("x.c"));
}

} // namespace

TEST_CASE("what loading says about files and modules reads as it did") {
    Folder folder;
    fill(folder);
    check_kind("unreadable", load_file("missing.assay"));
    check_kind("module-not-found", load_file("lost.assay"));
    check_kind("module-twice", load_file("root.assay"));
    check_kind("use-cycle", load_file("shop.assay"));
    LoadOptions options;
    options.limits.modules = 2;
    check_kind("module-count", load_file("ends.assay", options));
    options = {};
    options.limits.use_depth = 1;
    check_kind("use-depth", load_file("ends.assay", options));
    options = {};
    options.limits.bytes = 150;
    check_kind("rules-size", load_file("ends.assay", options));
}

TEST_CASE("what loading says about a module that may not be read reads as it did") {
    Folder folder;
    folder.write("reader.assay", module("reader", {"closed"}));
    folder.write("closed.assay", module("closed"));
    std::filesystem::permissions("closed.assay", std::filesystem::perms::none);
    std::filesystem::permissions(".", std::filesystem::perms(0755)); // for somebody else
    const auto loaded = [] {
        const assay::test::AsSomebodyElse here;
        return load_file("reader.assay");
    }();
    check_kind("unreadable-module", loaded);
}

TEST_CASE("what is told of a payload over a limit reads as it did") {
    auto loaded = load_text("module m\ntype Any = any\n");
    REQUIRE(loaded);
    PayloadLimits limits;
    limits.depth = 2;
    limits.bytes = 40;
    limits.nodes = 5;
    limits.members = 2;
    limits.string_bytes = 8;
    limits.name_bytes = 8;
    limits.number_bytes = 8;
    limits.exponent = 20;
    assay::Workspace workspace(loaded.ruleset(), limits);
    std::string told;
    for (const std::string& payload :
         {std::string("[[[1]]]"), std::string(41, ' '), std::string("[1,2,3,4,5,6]"),
          std::string(R"({"a":1,"b":2,"c":3})"), std::string(R"(["123456789"])"),
          std::string(R"({"123456789":1})"), std::string("[123456789]"), std::string("[1e21]")}) {
        CHECK(workspace.check(*loaded.ruleset().type("Any"), payload) == assay::Verdict::limit);
        for (const auto& violation : workspace.report().violations)
            told += "error[" + violation.code + "]: " + violation.message + "\n" +
                    (violation.help.empty() ? "" : "  help: " + violation.help + "\n");
    }
    check_golden("library/limits.txt", told);
}
