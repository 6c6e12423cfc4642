// Lines that hold a million values, under rules that keep what they may of them; and lines that
// are refused as late as can be.
#include "costly_lines/family.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string_view>
#include <utility>

namespace bench {

namespace {

constexpr std::size_t longest = (8u << 20) - 16;
constexpr std::size_t most_values = 999'000;

using Part = std::function<std::string(std::size_t)>;

Part always(std::string text) {
    return [text = std::move(text)](std::size_t) { return text; };
}

std::string numbered(std::size_t at) { return std::to_string(at); }

std::string times(std::size_t count, std::string_view text) {
    std::string all;
    all.reserve(count * text.size());
    for (std::size_t at = 0; at < count; ++at) all += text;
    return all;
}

std::string array_of(std::size_t count, const Part& item) {
    std::string text = "[";
    for (std::size_t at = 0; at < count; ++at) text += (at == 0 ? "" : ",") + item(at);
    return text + "]";
}

/// Objects in one another, each with as many members as one may have.
std::string nested_objects(std::size_t depth) {
    std::string text = "{}";
    for (std::size_t level = 0; level < depth; ++level) {
        std::string outer = "{";
        for (std::size_t at = 0; at + 1 < 10'000; ++at)
            outer += "\"" + std::to_string(at) + "\":1,";
        text = outer + "\"x\":" + text + "}";
    }
    return text;
}

std::string module(const std::string& rules) {
    return "/// Rules.\nmodule costly\n" + rules + "\n";
}
std::string subject(const std::string& type) { return module("type Subject = " + type); }
std::string with_row(const std::string& members, const std::string& type) {
    return module("record Row {\n    " + members + "\n}\ntype Subject = " + type);
}
/// A record with a check of what its lists hold.
std::string checked(const std::string& members, const std::string& check) {
    return module("record Subject {\n    " + members + "\n    check " + check +
                  " else \"is wrong\"\n}");
}

using Line = std::function<std::string()>;

Line array(std::size_t count, const Part& item) {
    return [count, item] { return array_of(count, item); };
}
Line ones(std::size_t count = most_values) { return array(count, always("1")); }
Line in_quotes(const char* before, std::size_t count) {
    return array(count, [before](std::size_t at) { return before + numbered(at) + '"'; });
}
Line repeated(std::size_t count, const char* first, const char* part, const char* last) {
    return [=] { return first + times(count, part) + last; };
}
Line member(const char* name, const Line& value) {
    return [=] { return "{\"" + std::string(name) + "\":" + value() + "}"; };
}

void add_scalars(std::vector<CostlyLine>& all) {
    const std::string unique = subject("[integer](unique)"), texts = subject("[string]");
    all.push_back({"integers", subject("[integer]"), ones()});
    all.push_back({"integers where texts should be", texts, ones()});
    all.push_back({"integers where a record should be",
                   module("record Subject {\n    a?: string\n}"), ones()});
    all.push_back({"integers that have to differ, and do", unique, array(most_values, numbered)});
    all.push_back({"integers that have to differ, and are all the same", unique, ones()});
    all.push_back({"sensitive integers, all the same",
                   module("@sensitive\ntype Secret = integer\ntype Subject = [Secret](unique)"),
                   ones()});
    all.push_back({"texts that have to differ, and do", subject("[string](unique)"),
                   in_quotes("\"", 900'000)});
    all.push_back({"texts with escapes that have to differ", subject("[string](unique)"),
                   in_quotes("\"\\u0041", 550'000)});
    all.push_back({"short texts with escapes", texts, array(most_values, always(R"("\n")"))});
    all.push_back({"long texts of words", texts,
                   [] { return array_of(8, always('"' + times(260'000, "a b ") + '"')); }});
    all.push_back({"long texts of escapes", texts,
                   [] { return array_of(15, always('"' + times(260'000, "\\n") + '"')); }});
}

void add_lists(std::vector<CostlyLine>& all) {
    all.push_back({"a check of each integer", checked("xs: [integer]", "all(x in xs: x > 0)"),
                   member("xs", ones())});
    all.push_back({"a check whether each integer is in a list",
                   checked("xs: [integer]\n    ys: [integer]", "all(x in xs: x in ys)"), [] {
                       return "{\"xs\":" + array_of(495'000, always("1")) +
                              ",\"ys\":" + array_of(495'000, numbered) + "}";
                   }});
}

void add_records(std::vector<CostlyLine>& all) {
    const Line rows = array(450'000, always(R"({"a":1})"));
    const Line numbered_rows =
        array(450'000, [](std::size_t at) { return "{\"a\":" + numbered(at) + "}"; });
    const std::string integers = with_row("a?: integer", "[Row]");
    const std::string unique = with_row("a?: integer", "[Row](unique by a)");
    std::string wide;
    for (std::size_t at = 0; at < 200; ++at) wide += "b" + numbered(at) + "?: integer\n    ";
    all.push_back({"records", integers, rows});
    all.push_back({"records with a wrong member", with_row("a?: string", "[Row]"), rows});
    all.push_back({"records with an unknown member", with_row("b?: integer", "[Row]"), rows});
    all.push_back({"wide records with an unknown member", with_row(wide, "[Row]"), rows});
    all.push_back({"records that have to differ, and do", unique, numbered_rows});
    all.push_back({"records that have to differ, and are all the same", unique, rows});
    all.push_back({"a check of each record",
                   module("record Row {\n    a?: integer\n}\nrecord Subject {\n    rows: [Row]\n"
                          "    check all(row in rows: row.a > 0) else \"is wrong\"\n}"),
                   member("rows", rows)});
    all.push_back({"objects of anything within one another", subject("any"),
                   [] { return nested_objects(60); }});
    all.push_back({"records within one another, with unknown members",
                   module("record Subject {\n    x?: Subject\n}"),
                   [] { return nested_objects(60); }});
    all.push_back({"empty arrays", subject("[any]"), array(most_values, always("[]"))});
}

/// Of which a window holds a few, so that every thread has some in its hands.
void add_short(std::vector<CostlyLine>& all) {
    all.push_back({"many short lines of integers, all the same", subject("[integer](unique)"),
                   ones(30'000), Fate::judged, 200});
    all.push_back({"many short lines of sensitive integers, all the same",
                   module("@sensitive\ntype Secret = integer\ntype Subject = [Secret](unique)"),
                   ones(7'500), Fate::judged, 800});
}

void add_refused(std::vector<CostlyLine>& all) {
    const auto refused = [&](const char* name, const Line& line) {
        all.push_back({name, subject("any"), line, Fate::refused});
    };
    refused("refused: integers", repeated(longest / 2 - 1, "[", "1,", "1]"));
    refused("refused: texts", repeated(longest / 3 - 2, "[\"\"", ",\"\"", "]"));
    refused("refused: members", repeated(longest / 8 - 2, "[{}", R"(,{"":{}})", "]"));
    refused("refused: opening brackets", repeated(longest, "", "[", ""));
    refused("refused: colons", repeated(longest, "", ":", ""));
    refused("refused: numbers without commas", repeated(longest / 2, "", "1 ", ""));
}

/// Those that cost most, with what is kept of a line until it is written: itself, its key and its
/// findings, its report.
void add_outputs(std::vector<CostlyLine>& all) {
    const auto with = [&all](std::vector<std::string> options, std::string_view name) {
        const auto plain = std::find_if(all.begin(), all.end(),
                                        [name](const CostlyLine& one) { return one.name == name; });
        CostlyLine line = *plain;
        for (const std::string& option : options) line.name += ' ' + option;
        line.options = std::move(options);
        all.push_back(std::move(line));
    };
    constexpr std::string_view nested = "records within one another, with unknown members";
    constexpr std::string_view sensitive = "sensitive integers, all the same";
    constexpr std::string_view short_lines = "many short lines of sensitive integers, all the same";
    with({"--pass", "valid"}, "texts with escapes that have to differ");
    with({"--pass", "valid"}, "long texts of words");
    with({"--pass", "invalid"}, nested);
    with({"--pass", "invalid"}, sensitive);
    with({"--pass", "invalid"}, short_lines);
    with({"--pass", "invalid"}, "refused: members");
    with({"--id", "/0"}, nested);
    with({"--id", "/0"}, sensitive);
    with({"--id", "/0"}, short_lines);
    with({"--verdicts=json"}, nested);
    with({"--verdicts=json"}, short_lines);
}

} // namespace

std::vector<CostlyLine> costly_lines() {
    std::vector<CostlyLine> all;
    add_scalars(all);
    add_lists(all);
    add_records(all);
    add_short(all);
    add_refused(all);
    add_outputs(all);
    return all;
}

} // namespace bench
