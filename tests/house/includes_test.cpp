// Who includes whom: the order of the rooms, and where third-party headers may be seen.
#include "house/tree.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace {

// A room includes only those before it.
constexpr std::array rooms = {"source",   "diagnostic", "syntax",  "constraint", "bind", "program",
                              "evaluate", "report",     "convert", "library",    "cli"};

// What the order alone would allow.
struct Ban {
    std::string_view room;
    std::string_view of;
};
constexpr std::array bans = {
    Ban{"constraint", "source"}, Ban{"constraint", "diagnostic"}, Ban{"constraint", "syntax"},
    Ban{"evaluate", "syntax"},   Ban{"evaluate", "bind"},         Ban{"report", "syntax"},
    Ban{"report", "bind"},
};

std::optional<std::size_t> rank(std::string_view room) {
    const auto found = std::find(rooms.begin(), rooms.end(), room);
    if (found == rooms.end()) return std::nullopt;
    return static_cast<std::size_t>(found - rooms.begin());
}

std::string_view room_of(const house::File& file) {
    return house::first_part(std::string_view(file.path).substr(std::string_view("src/").size()));
}

bool banned(std::string_view room, std::string_view other) {
    return std::any_of(bans.begin(), bans.end(),
                       [&](const Ban& ban) { return ban.room == room && ban.of == other; });
}

bool is_standard(const house::Include& include) {
    return include.angled && include.what.find_first_of("/.") == std::string::npos;
}

bool may_be_public(const house::File& header, const house::Include& include) {
    if (is_standard(include)) return true;
    if (!include.angled && house::first_part(include.what) == "assay") return true;
    return header.path == "include/assay/nlohmann.hpp" && include.what == "nlohmann/json_fwd.hpp";
}

} // namespace

TEST_CASE("every folder of src is a room of the house") {
    const auto sources = house::files("src", {".cpp", ".hpp"});
    REQUIRE_FALSE(sources.empty());
    for (const auto& file : sources) {
        INFO(file.path);
        CHECK(rank(room_of(file)).has_value());
    }
}

TEST_CASE("a room includes only the rooms before it") {
    for (const auto& file : house::files("src", {".cpp", ".hpp"})) {
        const auto here = room_of(file);
        for (const auto& include : house::includes(file)) {
            const auto there = house::first_part(include.what);
            if (include.angled || !rank(there)) continue;
            INFO(file.path << " includes " << include.what);
            CHECK(rank(there) <= rank(here));
            CHECK_FALSE(banned(here, there));
        }
    }
}

TEST_CASE("only the grammar includes Boost.Spirit") {
    for (const auto& file : house::code())
        for (const auto& include : house::includes(file)) {
            INFO(file.path << " includes " << include.what);
            const bool spirit = include.what.starts_with("boost/spirit");
            CHECK((!spirit || file.path == "src/syntax/grammar.cpp"));
        }
}

TEST_CASE("public headers show nothing of third parties but nlohmann's forward declarations") {
    const auto headers = house::files("include", {".hpp"});
    REQUIRE_FALSE(headers.empty());
    for (const auto& header : headers)
        for (const auto& include : house::includes(header)) {
            INFO(header.path << " includes " << include.what);
            CHECK(may_be_public(header, include));
        }
}
