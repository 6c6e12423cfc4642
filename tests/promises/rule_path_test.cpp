// Loading rules reads no file outside the rule path, whatever stands after `use` or lies in the
// folder.
#include "assay/assay.hpp"
#include "support/folder.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <sys/stat.h>

using assay::test::Folder;

namespace {

constexpr const char* outside = "module secret\ntype Leaked = string\n";

/// A folder `in` with rules that use `secret`, and a module of that name beside it, outside.
struct Place : Folder {
    Place() {
        write("secret.assay", outside);
        write("in/main.assay", "module main\nuse secret\ntype A = secret.Leaked\n");
    }
    assay::Loaded load() const { return assay::load_file("in/main.assay"); }
};

constexpr int floors = 15;

/// The module of that name, which uses both of the next floor.
std::string floor_of(int floor, std::string_view name) {
    const std::string next = std::to_string(floor + 1);
    const std::string head = "module " + std::string(name) + "\n";
    if (floor == floors) return head + "record T { a: string }\n";
    return head + "use l" + next + "\nuse r" + next + "\nrecord T { a: l" + next + ".T  b: r" +
           next + ".T }\n";
}

} // namespace

TEST_CASE("a module outside the folder is not found") {
    Place place;
    CHECK_FALSE(place.load());
    place.write("in/secret.assay", outside);
    CHECK(place.load()); // the same, inside
}

TEST_CASE("links to what is outside are not followed, whatever they lead to") {
    for (const char* target : {"../secret.assay", "/dev/null", "/dev/zero", "/etc/passwd", "..",
                               "main.assay", "secret.assay"}) {
        Place place;
        CAPTURE(target);
        std::filesystem::create_symlink(target, "in/secret.assay");
        CHECK_FALSE(place.load());
    }
    Place absolute;
    std::filesystem::create_symlink(std::filesystem::absolute("secret.assay"), "in/secret.assay");
    CHECK_FALSE(absolute.load());
}

TEST_CASE("pipes, devices and folders in the place of a module are refused without waiting") {
    Place pipe;
    REQUIRE(::mkfifo("in/secret.assay", 0600) == 0);
    CHECK_FALSE(pipe.load());
    Place folder;
    std::filesystem::create_directories("in/secret.assay");
    CHECK_FALSE(folder.load());
    for (const char* path : {"/dev/zero", "/dev/null", "/dev/tty", "in", "/proc/self/mem"}) {
        CAPTURE(path);
        CHECK_FALSE(assay::load_file(path));
    }
}

TEST_CASE("what stands after `use` is a name, never a path") {
    for (const char* name : {"..secret", "../secret", "/etc/passwd", "in/../secret", "`..`.secret",
                             "secret.`..`", "~", "\"secret\"", "secret/", ".secret"}) {
        Place place;
        CAPTURE(name);
        place.write("in/main.assay", std::string("module main\nuse ") + name + "\ntype A = any\n");
        CHECK_FALSE(place.load());
    }
}

TEST_CASE("circles of `use` are refused, diamonds load each module once") {
    Folder folder;
    folder.write("a.assay", "module a\nuse b\ntype A = b.B\n");
    folder.write("b.assay", "module b\nuse a\ntype B = a.A\n");
    CHECK_FALSE(assay::load_file("a.assay"));
    folder.write("b.assay", "module b\nuse b\ntype B = any\n");
    CHECK_FALSE(assay::load_file("a.assay"));

    // Fifteen floors of diamonds: two to the fifteenth if each way were walked.
    std::map<std::string, int, std::less<>> asked;
    const auto find = [&asked](std::string_view name) -> std::optional<std::string> {
        ++asked[std::string(name)];
        return floor_of(std::stoi(std::string(name.substr(1))), name);
    };
    const assay::Loaded loaded = assay::load_text(floor_of(0, "l0"), "l0", find);
    INFO(loaded.text());
    CHECK(loaded);
    CHECK(asked.size() == 30);
    for (const auto& [name, times] : asked) CHECK(times == 1);
}
