// Arrays with many items.
#include "growth/family.hpp"

namespace bench {

namespace {

std::string number(std::size_t value) { return std::to_string(value); }

Sized type(const std::string& text) { return always("module growth\n\ntype Subject = " + text); }

Sized array_of(const Sized& each) {
    return [each](std::size_t count) { return "[" + list(count, each) + "]"; };
}

/// `{"items":[…],"list":[…]}` with as many in both.
Sized two_lists(const Sized& each) {
    return [each](std::size_t count) {
        return R"({"items":[)" + list(count, each) + R"(],"list":[)" + list(count, each) + "]}";
    };
}

void add_unique(std::vector<Family>& families) {
    const Sized rows = always("module growth\n\nrecord Row { id: integer  name: string }\n"
                              "type Subject = [Row](unique by id)\n");
    const Sized row = [](std::size_t at) { return R"({"id":)" + number(at) + R"(,"name":"x"})"; };
    const Sized text = [](std::size_t at) {
        return "\"aaaaaaaaaaaaaaaa" + number(100000000 + at) + "zzzzzzzzzzzzzzzz\"";
    };
    families.push_back({"unique integers", 2500, type("[integer](unique)\n"), array_of(number)});
    families.push_back(
        {"unique texts, alike at both ends", 2500, type("[string](unique)\n"), array_of(text)});
    families.push_back(
        {"unique, but all the same", 2500, type("[integer](unique)\n"), array_of(always("7"))});
    families.push_back({"unique numbers, the same in other spellings", 1000,
                        type("[number](unique)\n"), array_of([](std::size_t at) {
                            return "1" + repeat("0", at % 50) + "e-" + number(at % 50);
                        })});
    families.push_back({"records unique by a member", 1500, rows, array_of(row)});
    families.push_back({"records unique by a member, all the same", 1500, rows,
                        array_of(always(R"({"id":1,"name":"x"})"))});
}

void add_wrong_items(std::vector<Family>& families) {
    const Sized lines = always("module growth\n\nrecord Line { a: string  b: integer  c: date }\n"
                               "type Subject = [Line]\n");
    families.push_back({"items of the wrong kind", 2500, type("[string]\n"), array_of(number)});
    families.push_back({"items near a word of the enumeration", 1000,
                        type("[\"monday\" | \"tuesday\" | \"wednesday\" | \"thursday\"]\n"),
                        array_of(always("\"wensday\""))});
    families.push_back({"records with three errors each", 800, lines,
                        array_of(always(R"({"a":1,"b":"x","c":"2024-13-01"})"))});
}

void add_expressions(std::vector<Family>& families) {
    const std::string lists = "module growth\n\nrecord Subject {\n    items, list: [string]\n";
    const Sized text = [](std::size_t at) { return "\"word" + number(at) + "\""; };
    families.push_back({"all items in a list as long", 500,
                        always(lists + "    check all(i in items: i in list) else \"no\"\n}\n"),
                        two_lists(text)});
    families.push_back({"any item in a list as long, none is", 500,
                        always(lists + "    check any(i in items: i not in list) else \"no\"\n}\n"),
                        two_lists(text)});
    families.push_back({"a long list in a check", 5000,
                        always(lists + "    check \"absent\" not in list else \"no\"\n}\n"),
                        two_lists(text)});
    families.push_back({"the sum of many numbers", 2500,
                        always("module growth\n\nrecord Line { cents: number }\n"
                               "record Subject {\n    lines: [Line]\n"
                               "    check sum(l in lines: l.cents) >= 0 else \"no\"\n}\n"),
                        [](std::size_t count) {
                            return R"({"lines":[)" + list(count, always(R"({"cents":12.34})")) +
                                   "]}";
                        }});
}

} // namespace

void add_array_families(std::vector<Family>& families) {
    add_unique(families);
    add_wrong_items(families);
    add_expressions(families);
    families.push_back({"integers", 5000, type("[integer]\n"), array_of(number)});
    families.push_back({"a union whose telling member comes last", 1000,
                        always("module growth\n\nrecord A { x: integer  kind: \"a\" }\n"
                               "record B { x: integer  kind: \"b\" }\ntype Subject = [A | B]\n"),
                        array_of([](std::size_t at) {
                            return R"({"x":1,"kind":")" + std::string(at % 2 ? "a" : "b") + "\"}";
                        })});
    families.push_back({"malformed at its end", 5000, type("[integer]\n"),
                        [](std::size_t count) { return "[" + list(count, number) + ",]"; }});
    families.push_back({"white space", 20000, type("[integer]\n"),
                        [](std::size_t count) { return "[" + repeat(" \n", count) + "]"; }});
}

} // namespace bench
