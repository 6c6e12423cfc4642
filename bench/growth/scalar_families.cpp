// Long texts and numbers, and deep values.
#include "growth/family.hpp"

namespace bench {

namespace {

Sized type(const std::string& text) { return always("module growth\n\ntype Subject = " + text); }

/// One string: the text so often.
Sized string_of(const std::string& text) {
    return [text](std::size_t count) { return '"' + repeat(text, count) + '"'; };
}

Sized nested(const std::string& open, const std::string& inner, const std::string& close) {
    return [=](std::size_t count) { return repeat(open, count) + inner + repeat(close, count); };
}

void add_texts(std::vector<Family>& families) {
    const std::string mark = "\xCC\x81"; // combining acute accent
    families.push_back({"combining marks, counted as a reader does", 10000,
                        type("string(graphemes ..10)\n"), string_of(mark)});
    families.push_back(
        {"combining marks, normal form", 10000, type("string(nfc)\n"), string_of("a" + mark)});
    families.push_back({"combining marks, out of order", 1000, type("string(nfc)\n"),
                        string_of(mark + "\xCC\xA7")});
    families.push_back(
        {"code points beyond ASCII", 20000, type("string(length ..10)\n"), string_of("\xD0\x96")});
    families.push_back({"escapes", 20000, type("string(length ..10)\n"), string_of("\\u0416")});
    families.push_back({"quotes and backslashes", 20000, type("string\n"), string_of("\\\\\\\"")});
    families.push_back({"a pattern that others go back and forth in", 5000,
                        type("string(pattern /(a+)+b/)\n"), string_of("a")});
    families.push_back({"a text near a word of the enumeration", 5000,
                        type("\"aaaaaaaa\" | \"aaaaaaab\"\n"), string_of("a")});
    families.push_back({"a long base64", 20000, type("base64\n"), string_of("QUJD")});
    families.push_back({"a long uri", 5000, type("uri\n"), [](std::size_t count) {
                            return "\"http://a.example" + repeat("/%41", count) + "\"";
                        }});
    families.push_back({"a long email", 5000, type("email\n"), [](std::size_t count) {
                            return "\"a@" + repeat("b.", count) + "example\"";
                        }});
}

void add_numbers(std::vector<Family>& families) {
    families.push_back({"a long integer", 1000, type("integer\n"),
                        [](std::size_t count) { return repeat("7", count); }});
    families.push_back({"a long number, multiple of a hundredth", 1000,
                        type("number(multiple of 0.01)\n"),
                        [](std::size_t count) { return repeat("7", count - 3) + ".25"; }});
    families.push_back({"a long number in a range", 1000, type("number(0..100)\n"),
                        [](std::size_t count) { return "1." + repeat("3", count); }});
    families.push_back(
        {"numbers with great exponents", 500, type("[number(0..100, scale <= 2)]\n"),
         [](std::size_t count) { return "[" + list(count, always("1e999")) + "]"; }});
}

} // namespace

void add_scalar_families(std::vector<Family>& families) {
    add_texts(families);
    add_numbers(families);
    families.push_back({"arrays in arrays", 50, type("any\n"), nested("[", "", "]")});
    families.push_back({"records in records", 50,
                        always("module growth\n\nrecord Subject { a?: Subject }\n"),
                        nested("{\"a\":", "{}", "}")});
    families.push_back({"unions in unions, told apart at their end", 50,
                        always("module growth\n\nrecord A { a?: Subject  kind: \"a\" }\n"
                               "record B { a?: Subject  kind: \"b\" }\ntype Subject = A | B\n"),
                        nested("{\"a\":", R"({"kind":"a"})", ",\"kind\":\"a\"}")});
    families.push_back({"conditions in records, decided at their end", 50,
                        always("module growth\n\nrecord Subject {\n    when kind is \"a\" {\n"
                               "        a?: Subject\n    }\n    kind: \"a\" | \"b\"\n}\n"),
                        nested("{\"a\":", R"({"kind":"a"})", ",\"kind\":\"a\"}")});
}

} // namespace bench
