// Patterns of file names: what they mean, and which files they find.
#include "cli/input/glob.hpp"
#include "support/folder.hpp"

#include <catch2/catch.hpp>

#include <filesystem>

using assay::cli::expand;
using assay::cli::is_pattern;
using assay::cli::matches;
using assay::test::Folder;

TEST_CASE("a pattern means paths") {
    struct Row {
        const char* pattern;
        const char* path;
        bool meant;
    };
    const Row rows[] = {
        {"a.json", "a.json", true},
        {"*.json", "a.json", true},
        {"*.json", "b/a.json", false},
        {"*.json", ".json", false},
        {".*", ".json", true},
        {"?.json", "a.json", true},
        {"?.json", "ab.json", false},
        {"**/*.json", "a.json", true},
        {"**/*.json", "b/c/a.json", true},
        {"**/*.json", "b/.c/a.json", false},
        {"b/**", "b/c/a.json", true},
        {"b/**", "a.json", false},
        {"b/**/c/*.json", "b/c/a.json", true},
        {"b/**/c/*.json", "b/x/y/c/a.json", true},
        {"b/**/c/*.json", "b/x/y/a.json", false},
        {"*.{json,ndjson}", "a.ndjson", true},
        {"{a,b/{c,d}}/*.json", "b/d/x.json", true},
        {"{a,b/{c,d}}/*.json", "b/x.json", false},
        {"{a}.json", "{a}.json", true},
        {"[a-c].json", "b.json", true},
        {"[!a-c].json", "b.json", false},
        {"[!a-c].json", "d.json", true},
        {"[]x].json", "].json", true},
        {"[a.json", "[a.json", true},
        {"a*b*c", "aXbXbXc", true},
        {"a*b*c", "aXbXbX", false},
        {"./b/*.json", "b/a.json", true},
        {"*", "", false},
        {"**", "", true},
    };
    for (const Row& row : rows) {
        INFO(row.pattern << " and " << row.path);
        CHECK(matches(row.pattern, row.path) == row.meant);
    }
}

TEST_CASE("many stars take no time") {
    CHECK_FALSE(matches("*a*a*a*a*a*a*a*a*a*a*a*b", std::string(5000, 'a')));
}

TEST_CASE("only some characters make a pattern") {
    CHECK(is_pattern("*.json"));
    CHECK(is_pattern("{a,b}"));
    CHECK_FALSE(is_pattern("a b/c-d.json"));
}

TEST_CASE("a pattern finds files, by name") {
    const Folder folder;
    for (const char* name : {"b.json", "a.json", "in/c.json", "in/deep/d.json", ".git/e.json",
                             "in/.hidden.json", "in/deep/f.txt", "[x].json"})
        folder.write(name, "{}");
    using Names = std::vector<std::string>;
    CHECK(expand("*.json") == Names{"[x].json", "a.json", "b.json"});
    CHECK(expand("**/*.json") ==
          Names{"[x].json", "a.json", "b.json", "in/c.json", "in/deep/d.json"});
    CHECK(expand("in/**") == Names{"in/c.json", "in/deep/d.json", "in/deep/f.txt"});
    CHECK(expand("**/**/d.json") == Names{"in/deep/d.json"});
    CHECK(expand("{in/c,a}.json") == Names{"a.json", "in/c.json"});
    CHECK(expand(".git/*") == Names{".git/e.json"});
    CHECK(expand(folder.path().string() + "/in/*.json") ==
          Names{folder.path().string() + "/in/c.json"});
    CHECK(expand("*.xml").empty());
    CHECK(expand("none/*").empty());
}

TEST_CASE("a link to a folder above is not walked in circles") {
    const Folder folder;
    folder.write("in/a.json", "{}");
    std::filesystem::create_directory_symlink("..", "in/up");
    CHECK(expand("**/*.json") == std::vector<std::string>{"in/a.json"});
}
