// Objects with many members, wanted and unwanted.
#include "growth/family.hpp"

namespace bench {

namespace {

std::string number(std::size_t value) { return std::to_string(value); }

std::string member(const std::string& name) { return '"' + name + "\":1"; }

Sized object_of(const Sized& each) {
    return [each](std::size_t count) { return "{" + list(count, each) + "}"; };
}

std::string record(const std::string& body) {
    return "module growth\n\nrecord Subject {\n" + body + "}\n";
}

/// Fifty declared names that misspelt ones are near to.
std::string fifty_members() {
    std::string text;
    for (std::size_t at = 0; at < 50; ++at)
        text += "    registered_address_" + number(at) + "?: integer\n";
    return record(text);
}

} // namespace

void add_member_families(std::vector<Family>& families) {
    const Sized closed = always(record("    known?: integer\n"));
    const Sized open = always(record("    known?: integer\n    ...\n"));
    const Sized map = always("module growth\n\ntype Subject = map(integer)\n");
    const Sized other = [](std::size_t at) { return member("other" + number(at)); };
    // The same first and last eight bytes, and the same length.
    const Sized colliding = [](std::size_t at) {
        return member("aaaaaaaa" + number(100000000 + at) + "zzzzzzzz");
    };
    const Sized near = [](std::size_t at) { return member("registred_adress_" + number(at)); };
    const Sized twice = [](std::size_t at) { return member("pair" + number(at / 2)); };

    families.push_back({"unknown members", 2000, closed, object_of(other)});
    families.push_back(
        {"unknown members with colliding names", 2000, closed, object_of(colliding)});
    // More of them than a workspace remembers sentences: see condition_families.cpp.
    families.push_back(
        {"unknown members near declared ones", 1000, always(fifty_members()), object_of(near)});
    families.push_back({"further members of an open record", 2000, open, object_of(other)});
    families.push_back({"further members with colliding names", 2000, open, object_of(colliding)});
    families.push_back(
        {"one member again and again", 2000, closed, object_of(always(member("known")))});
    families.push_back(
        {"one unknown member again and again", 2000, closed, object_of(always(member("other")))});
    families.push_back({"further members, each twice", 2000, open, object_of(twice)});
    families.push_back({"members of a map", 2500, map, object_of(other)});
    families.push_back({"members of a map with colliding names", 2500, map, object_of(colliding)});
    families.push_back({"members of a map, each twice", 2500, map, object_of(twice)});
    families.push_back({"keys of a map, all wrong", 2500,
                        always("module growth\n\n"
                               "type Subject = map(integer)(keys string(digits))\n"),
                        object_of(other)});
    families.push_back({"names full of escapes", 2000, open, object_of([](std::size_t at) {
                            return member("\\u006f\\u0074\\u0068" + number(at));
                        })});
}

} // namespace bench
