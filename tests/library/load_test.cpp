// Loading: modules found beside the file and on the rule path, each once, and never outside.
#include "assay/ruleset.hpp"
#include "support/folder.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <sys/stat.h>

using assay::load_file;
using assay::load_text;
using assay::Loaded;
using assay::LoadOptions;
using assay::test::Folder;

namespace {

std::vector<std::string> codes(const Loaded& loaded) {
    std::vector<std::string> all;
    for (const auto& diagnostic : loaded.diagnostics())
        if (!diagnostic.warning) all.push_back(diagnostic.code);
    return all;
}

std::vector<std::string> only(const std::string& code) { return {code}; }

/// A module with a type, using others.
std::string module(const std::string& name, const std::vector<std::string>& uses = {}) {
    std::string text = "module " + name + "\n";
    for (const std::string& use : uses) text += "use " + use + "\n";
    text += "type T = string\nrecord R {\n    t: T\n";
    for (std::size_t i = 0; i < uses.size(); ++i)
        text +=
            "    f" + std::to_string(i) + ": " + uses[i].substr(uses[i].rfind('.') + 1) + ".T\n";
    return text + "}\n";
}

} // namespace

TEST_CASE("a file alone") {
    Folder folder;
    folder.write("a.assay", module("a"));
    const Loaded loaded = load_file("a.assay");
    INFO(loaded.text());
    REQUIRE(loaded);
    CHECK(loaded.ruleset().records() == std::vector<std::string>{"R"});
}

TEST_CASE("of a file that is missing, the rule file beside it is named that was probably meant") {
    Folder folder;
    for (const char* name : {"in/order.assay", "in/orders.json", "in/foo.assay", "in/a1.assay"})
        folder.write(name, module("a"));
    folder.write("in/a2.assay", module("a"));
    std::filesystem::create_symlink("nowhere", "in/lost.assay");
    const auto help = [](const std::string& path) {
        const Loaded loaded = load_file(path);
        REQUIRE(codes(loaded) == only("unreadable"));
        return loaded.diagnostics().front().help;
    };
    CHECK(help("in/ordesr.assay") == "did you mean `in/order.assay`?");
    CHECK(help("in/order.asay") == "did you mean `in/order.assay`?");
    CHECK(help("in/a3.assay") == "did you mean `in/a1.assay` or `in/a2.assay`?");
    CHECK(help("in/bar.assay").empty());  // the ending is nothing that they have in common
    CHECK(help("in/lost.assay").empty()); // a link, which is there
    CHECK(help("out/order.assay").empty());
    CHECK(help("in").empty()); // a folder is not missing
    CHECK(help("").empty());
}

TEST_CASE("used modules stand beside the file or on the rule path") {
    Folder folder;
    folder.write("rules/root.assay", module("root", {"shop.order", "lib.money"}));
    folder.write("rules/shop_order.assay", module("shop.order"));
    folder.write("library/lib/money.assay", module("lib.money"));
    LoadOptions options;
    options.rule_path = {"library"};
    const Loaded loaded = load_file("rules/root.assay", options);
    INFO(loaded.text());
    CHECK(loaded);
    const Loaded without = load_file("rules/root.assay");
    CHECK(codes(without) == only("module-not-found"));
    CHECK(without.text().find("`lib.money`") != std::string::npos);
    CHECK(without.text().find("looked in `rules`") != std::string::npos);
}

TEST_CASE("a type of the root goes by its name and its full one, another by its full one alone") {
    Folder folder;
    folder.write("shop/b.assay", module("shop.b"));
    folder.write("a.assay", module("shop.b.c", {"shop.b"}));
    const Loaded loaded = load_file("a.assay");
    INFO(loaded.text());
    REQUIRE(loaded);
    const assay::Ruleset& rules = loaded.ruleset();
    CHECK(rules.types() == std::vector<std::string>{"T", "R", "shop.b.T", "shop.b.R"});
    REQUIRE(rules.type("shop.b.c.R"));
    CHECK(rules.type("shop.b.c.R")->index == rules.type("R")->index);
    CHECK(rules.type("shop.b.R")->index != rules.type("R")->index);
    for (const char* name : {"", ".", "R.", ".R", "b.R", "c.R", "shop.b.c.", "shop.b.c.shop.b.R",
                             "shop.b.c.shop.b.c.R"})
        CHECK_FALSE(rules.type(name));
}

TEST_CASE("a file that declares another module is passed over") {
    Folder folder;
    folder.write("root.assay", module("root", {"shop.order"}));
    folder.write("order.assay", module("garden.order"));
    CHECK(codes(load_file("root.assay")) == only("module-not-found"));
    CHECK(load_file("root.assay").text().find("garden.order") != std::string::npos);
    LoadOptions options;
    options.rule_path = {"more"};
    folder.write("more/order.assay", module("shop.order"));
    CHECK(load_file("root.assay", options));
}

TEST_CASE("a misspelt module is named with the nearest") {
    Folder folder;
    folder.write("root.assay", module("root", {"shop.ordre"}));
    folder.write("order.assay", module("shop.order"));
    const Loaded loaded = load_file("root.assay");
    CHECK(loaded.text().find("did you mean `shop.order`?") != std::string::npos);
}

TEST_CASE("links do not lead out of the folder") {
    Folder folder;
    folder.write("outside/b.assay", module("b"));
    folder.write("rules/root.assay", module("root", {"b"}));
    std::filesystem::create_symlink("../outside/b.assay", "rules/b.assay");
    CHECK(codes(load_file("rules/root.assay")) == only("module-not-found"));
    folder.write("rules/sub/c.assay", module("b"));
    std::filesystem::remove("rules/b.assay");
    std::filesystem::create_symlink("sub/c.assay", "rules/b.assay");
    CHECK(load_file("rules/root.assay"));
}

TEST_CASE("diamonds load each module once") {
    Folder folder;
    folder.write("a.assay", module("a", {"b", "c"}));
    folder.write("b.assay", module("b", {"d"}));
    folder.write("c.assay", module("c", {"d"}));
    folder.write("d.assay", module("d"));
    const Loaded loaded = load_file("a.assay");
    INFO(loaded.text());
    CHECK(loaded);
}

TEST_CASE("circles are shown as the way around") {
    Folder folder;
    folder.write("a.assay", module("a", {"b"}));
    folder.write("b.assay", module("b", {"c"}));
    folder.write("c.assay", module("c", {"a"}));
    folder.write("self.assay", module("self", {"self"}));
    const Loaded loaded = load_file("a.assay");
    CHECK(codes(loaded) == only("use-cycle"));
    CHECK(loaded.text().find("`a` uses `b`") != std::string::npos);
    CHECK(loaded.text().find("`b` uses `c`") != std::string::npos);
    CHECK(codes(load_file("self.assay")) == only("use-cycle"));
}

TEST_CASE("one module in two files is not guessed at") {
    Folder folder;
    folder.write("root.assay", module("root", {"a", "x.b"}));
    folder.write("a.assay", module("a", {"x.c"}));
    folder.write("b.assay", module("x.b", {"c.d"}));
    folder.write("c.assay", module("x.c"));
    folder.write("c/d.assay", module("c.d", {"x.c"}));
    folder.write("c/c.assay", module("x.c"));
    CHECK(codes(load_file("root.assay")) == only("module-twice"));
}

TEST_CASE("limits on modules, depth and size") {
    Folder folder;
    folder.write("a.assay", module("a", {"b"}));
    folder.write("b.assay", module("b", {"c"}));
    folder.write("c.assay", module("c"));
    LoadOptions options;
    options.limits.modules = 2;
    CHECK(codes(load_file("a.assay", options)) == only("module-count"));
    options = {};
    options.limits.use_depth = 1;
    CHECK(codes(load_file("a.assay", options)) == only("use-depth"));
    options = {};
    options.limits.bytes = 100;
    CHECK(codes(load_file("a.assay", options)) == only("rules-size"));
    options.limits.bytes = 10;
    CHECK_FALSE(load_file("a.assay", options));
    CHECK(codes(load_text(module("a"), "a", {}, options)) == only("rules-size"));
}

TEST_CASE("what cannot be read is said without a source line") {
    Folder folder;
    std::filesystem::create_directory("folder.assay");
    ::mkfifo("pipe.assay", 0600);
    for (const char* name : {"missing.assay", "folder.assay", "pipe.assay", "/dev/zero", ""}) {
        const Loaded loaded = load_file(name);
        CHECK_FALSE(loaded);
        CHECK(codes(loaded) == only("unreadable"));
        CHECK(loaded.diagnostics().front().file == name);
        CHECK(loaded.text().find(" | ") == std::string::npos);
    }
}

TEST_CASE("a pipe in the place of a module does not hold us") {
    Folder folder;
    folder.write("root.assay", module("root", {"b"}));
    ::mkfifo("b.assay", 0600);
    CHECK(codes(load_file("root.assay")) == only("module-not-found"));
}

TEST_CASE("text touches no file") {
    Folder folder;
    folder.write("b.assay", module("b"));
    CHECK(codes(load_text(module("a", {"b"}))) == only("module-not-found"));
    int asked = 0;
    const auto finder = [&asked](std::string_view name) -> std::optional<std::string> {
        ++asked;
        if (name == "b") return module("b", {"d"});
        if (name == "c") return module("c", {"d"});
        if (name == "d") return module("d");
        if (name == "liar") return module("other");
        return std::nullopt;
    };
    const Loaded loaded = load_text(module("a", {"b", "c"}), "a", finder);
    INFO(loaded.text());
    CHECK(loaded);
    CHECK(asked == 3);
    CHECK(codes(load_text(module("a", {"a"}), "a", finder)) == only("use-cycle"));
    CHECK(codes(load_text(module("a", {"liar"}), "a", finder)) == only("module-not-found"));
}

TEST_CASE("diagnostics come in the order of files and places") {
    Folder folder;
    folder.write("a.assay",
                 "module a\nuse b\nrecord R {\n    x: Nothing\n    y: Nowhere\n    z: b.T\n}\n");
    folder.write("b.assay", "module b\ntype T = strin\n");
    const Loaded loaded = load_file("a.assay");
    REQUIRE(loaded.diagnostics().size() >= 3);
    CHECK(loaded.diagnostics()[0].line == 4);
    CHECK(loaded.diagnostics()[1].line == 5);
    CHECK(loaded.diagnostics()[2].file == "b.assay");
}

TEST_CASE("a field with a faulty type is declared all the same") {
    const std::string uses = "    b?: string\n"
                             "    when a is \"x\" { c: string }\n"
                             "    require a\n"
                             "    at least one of a, b\n"
                             "    check a == b else \"differs\"\n}\n";
    for (const char* field :
         {"a: : string", "a:", "a: ,", "a: string | : integer", "a: string((", "a?: [string",
          "a: string)", "a, other: : string", "b2: string  a: = string"}) {
        const Loaded loaded =
            load_text("module m\nrecord R {\n    " + std::string(field) + "\n" + uses);
        INFO(field << "\n" << loaded.text());
        CHECK(codes(loaded) == only("syntax"));
    }
}
